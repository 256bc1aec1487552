/** Begins a formula, or what a spreadsheet reads as an error (`#N/A`); as wide letters too. */
const FORMULA = /^[=+\-@#\t\r＝＋－＠]/u;

/** Words that are part of a day, an hour, an amount or a number with an exponent, in Norwegian and English. */
const COUNTED =
  /^(?:jan|feb|mar|apr|ma[iy]|ju[nl]|aug|sep|o[kc]t|nov|de[sc])\p{L}*$|^(?:e|am|pm|kr|nok|eur|usd|gbp)$/iu;

const BOOLEAN = /^(?:sann|usann|true|false)$/i;

/**
 * The text so that a spreadsheet which opens a CSV leaves it as it is: it would make a day of `1-2` and `mai 26`, lose zeros
 * before and digits after (`007`, `12345678901234567`), and work out `=1+1`. The apostrophe in front is seen, and is one sign
 * that any other program can take away.
 */
export function asText(text: string): string {
  return isTakenForMore(text) ? `'${text}` : text;
}

/** What a spreadsheet writes in a CSV where it could work nothing out, or had no room (`###`). A text that says this has a guard. */
const ERROR = /^#(?:N\/A|I\/T|[\p{Lu}\d/]+[!?]|#+)$/u;

/** Whether a cell in a CSV, as it stands there, is a spreadsheet's error and not a text. */
export const isError = (cell: string): boolean => ERROR.test(cell.trim());

/** The text as it was before `asText`, of a cell in a CSV that is read. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && isTakenForMore(cell.slice(1)) ? cell.slice(1) : cell;

function isTakenForMore(text: string): boolean {
  // Guarded once already, by whoever wrote it: the guard is taken off once for each time it is put on.
  const bare = text.replace(/^'+/, '');
  if (FORMULA.test(bare)) return true;
  const words = bare.match(/\p{L}+/gu) ?? [];
  return BOOLEAN.test(bare.trim()) || (/\d/.test(bare) && words.every((word) => COUNTED.test(word)));
}
