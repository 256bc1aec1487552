/** What ends a line somewhere: in Windows, in Word (U+000B), between pages and in Unicode. */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * What nobody sees: zero-width signs, soft hyphens, and those that turn the direction of a text around, so that it reads as
 * something else than it is. What makes one picture of several, or a picture of a sign, stays.
 */
const INVISIBLE = new RegExp(
  [
    /\u200d(?!(?<=(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)\u200d)\p{Extended_Pictographic})/u,
    /(?<!\p{Emoji})(?:\ufe0e|\ufe0f)/u,
    /(?!\u200d|\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/**
 * A text as it is kept, whatever it was written with: characters composed (NFC), lines ended alike, nothing that is
 * invisible, and no space around it.
 */
export const tidyText = (written: string): string =>
  written.replace(LINE_END, '\n').replace(INVISIBLE, '').normalize('NFC').trim();

/** A title, a name, or what is searched for: the same on one line. */
export const tidyTitle = (written: string): string => tidyText(written).replace(/ *[\n\t][\s]*/g, ' ');

/** How long a text is to whoever counts its characters. */
export const lengthOf = (text: string): number => [...text].length;

/** A character that cannot be kept, and where it stands. */
export interface Unstorable {
  /** `U+0007` */
  readonly sign: string;
  /** It is the text's first, second, … */
  readonly nth: number;
  /** The words it stands after; none where it comes first. */
  readonly after: string;
}

const UNSTORABLE = /(?![\t\n\r\v\f\u0085])[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/u;
const SHOWN = 20;

/** The first character that cannot be kept: one that controls a device, half a pair, or none at all. */
export function unstorableIn(text: string): Unstorable | null {
  const found = UNSTORABLE.exec(text);
  if (found === null) return null;
  const before = [...text.slice(0, found.index)];
  return {
    sign: `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    nth: before.length + 1,
    after: before.slice(-SHOWN).join('').trim(),
  };
}
