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

function isTakenForMore(text: string): boolean {
  if (FORMULA.test(text)) return true;
  const words = text.match(/\p{L}+/gu) ?? [];
  return BOOLEAN.test(text.trim()) || (/\d/.test(text) && words.every((word) => COUNTED.test(word)));
}
