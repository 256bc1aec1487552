const MONTHS =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|' +
  'January|February|March|April|May|June|July|August|September|October|November|December';
/** `12. mars 2027`, `12. mars`, `12 March 2027`; `kl. 09:00`; `sak 04/27`. */
const DATE = new RegExp(`(?<!\\d)(\\d{1,2}\\.?) (${MONTHS})(?: (\\d{4}))?(?![\\p{L}\\d])`, 'gu');
const CLOCK = /\b(kl\.) (?=\d)/g;
const CASE = /\b([Ss]ak|[Cc]ase) (?=\d+\/\d\d\b)/g;

const NO_BREAK = '\u00A0';

/** The same data with no line ending inside a date, an hour or a case's number: read across two lines, they are misread. */
export function unbroken<T>(data: T): T {
  if (typeof data === 'string') return held(data) as T;
  if (Array.isArray(data)) return data.map((item: unknown) => unbroken(item)) as T;
  if (data === null || typeof data !== 'object') return data;
  const own = Object.entries(data).map(([key, value]: [string, unknown]) => [
    key,
    key === 'rows' ? cells(value) : unbroken(value),
  ]);
  return Object.fromEntries(own) as T;
}

/** A short cell with a number in it is a figure and its unit, or a date: a column is made as wide as it. */
const cells = (rows: unknown): unknown =>
  (rows as readonly (readonly string[])[]).map((row) =>
    row.map((cell) => (cell.length <= SHORT && /\d/.test(cell) ? cell.replaceAll(' ', NO_BREAK) : held(cell))),
  );
const SHORT = 18;

const held = (text: string): string =>
  text
    .replace(DATE, (_, day: string, month: string, year?: string) =>
      [day, month, ...(year === undefined ? [] : [year])].join(NO_BREAK),
    )
    .replace(CLOCK, `$1${NO_BREAK}`)
    .replace(CASE, `$1${NO_BREAK}`);

/** As it was: for what is no line on a page, like a title that a program lists. */
export const breakable = (text: string): string => text.replaceAll(NO_BREAK, ' ');
