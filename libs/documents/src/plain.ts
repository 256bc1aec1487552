/**
 * No document can hold these: control characters (XML refuses them), halves of surrogate pairs and non-characters; and
 * marks that turn the direction of writing, which make a reader see another order than the one stored.
 */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** The same data with every text in it normalised (NFC, `\n` for any line end, a space for a tab) and rid of what cannot be printed. */
export function plain<T>(data: T): T {
  if (typeof data === 'string') return plainText(data) as T;
  if (Array.isArray(data)) return data.map((item: unknown) => plain(item)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)])) as T;
}

function plainText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, '')
    .normalize('NFC');
}

/** Paragraphs are parted by an empty line; within one, each line stands by itself. */
export function paragraphs(text: string): readonly (readonly string[])[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
}
