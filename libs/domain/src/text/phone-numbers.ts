import type { Plain } from './digits.js';

/** With Norway's number before them, eight digits are a phone number however they are grouped. */
const FROM_NORWAY = /(?<!\d|\d[.,])\(?(?:\+|00)47\)?[ .-]?[2-9](?:[ .-]?\d){7}(?!\d)/g;
/** With another country's, ten and more. */
const FROM_ABROAD = /(?<!\d|\d[.,])\(?\+(?!47)\d{1,3}\)?(?:[ .-]?\(?\d\)?){7,12}(?!\d)/g;
const LEAST_ABROAD = 10;

/**
 * The eight digits of a Norwegian number, of which the first is neither 0 nor 1, as people group them. In threes from the end
 * it is an amount.
 */
const TOGETHER = /(?<!\d|\d[.,]|[/=#&_])[2-9]\d{7}(?!\d|[.,]\d)/g;
const IN_THREE = /(?<!\d|\d[.,])[2-9]\d\d([ .-])\d\d\1\d{3}(?!\d|[.,]\d)/g;
/** These look like rows of figures where other figures stand beside them. */
const BY_ITSELF =
  /(?<!\d[ .,-]?)(?:[2-9]\d([ .-])\d\d\1\d\d\1\d\d(?: [2-9]\d(?: \d\d){3})*|[2-9]\d\d \d{3} \d\d|[2-9]\d\d \d{5}|(?!19|20)[2-9]\d{3} (?!19|20)\d{4})(?!\d|[ .,-]\d)/g;

const MONEY_BEFORE = /(?:\b(?:kr|nok|kroner|sum)|beløp(?:et)?)[.:]? ?$/i;
const MONEY_AFTER = /^(?: ?(?:kr|kroner|nok|mill|mrd|øre)\b| ?[€$%]|,-)/i;
const CASE_BEFORE = /(?:sak(?:snr|snummer)?|arkiv\p{L}*|journal\p{L}*|dok\p{L}*)[.:]? ?(?:nr[.:]? ?)?$/iu;
const DAY =
  /^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)$/;

/** Where phone numbers may stand in a text: Norwegian ones, and any with a country's number before it. */
export function phoneNumbersIn({ text, places }: Plain): readonly { readonly from: number; readonly to: number }[] {
  const abroad = [...text.matchAll(FROM_ABROAD)].filter(([found]) => found.replace(/\D/g, '').length >= LEAST_ABROAD);
  const here = [TOGETHER, IN_THREE, BY_ITSELF].flatMap((grouped) =>
    [...text.matchAll(grouped)].filter(({ 0: found, index }) => {
      const before = text.slice(Math.max(0, index - 30), index);
      return !isOther(found, before, text.slice(index + found.length, index + found.length + 10));
    }),
  );
  return [...text.matchAll(FROM_NORWAY), ...abroad, ...here]
    .map(({ 0: found, index }) => ({ from: places[index] ?? 0, to: places[index + found.length] ?? 0 }))
    .toSorted((one, other) => one.from - other.from)
    .filter(({ from }, n, all) => all.slice(0, n).every(({ to }) => from >= to));
}

/** Not everything of eight digits reaches somebody: amounts, days and cases have as many. */
const isOther = (found: string, before: string, after: string): boolean =>
  MONEY_BEFORE.test(before) ||
  MONEY_AFTER.test(after) ||
  CASE_BEFORE.test(before) ||
  /^\d{4}0000$/.test(found) ||
  DAY.test(found);
