import { stemOf } from './stem.js';

const SHORTEST = 4;
const SHORTEST_STEM = 6;
/** In long words two letters may be wrong, in others one. */
const LONG = 8;
const MOST = 3;

/** The known words that a folded word was most likely meant as: those it is the beginning of, or else the nearest. */
export function nearest(word: string, known: readonly string[]): readonly string[] {
  if (word.length < SHORTEST) return [];
  const begun = known.filter((one) => one.startsWith(word));
  if (begun.length > 0) return begun.slice(0, MOST);
  const most = word.length < LONG ? 1 : 2;
  const near = known
    .map((one) => ({ one, ...wrongLetters(word, one, most) }))
    .filter(({ wrong }) => wrong <= most)
    .toSorted((a, b) => a.wrong - b.wrong || a.whole - b.whole);
  return near
    .filter(({ wrong }) => wrong === near[0]?.wrong)
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** Of the words as they are, or without their endings where these are long enough to be told apart. */
function wrongLetters(word: string, other: string, most: number): { readonly wrong: number; readonly whole: number } {
  const whole = distance(word, other, 2 * most);
  const [stem, otherStem] = [stemOf(word), stemOf(other)];
  const isLong = Math.min(stem.length, otherStem.length) >= SHORTEST_STEM;
  return { whole, wrong: isLong ? Math.min(whole, distance(stem, otherStem, most)) : whole };
}

/**
 * How many letters are missing, too many, other ones or exchanged with the next (optimal string alignment). Nobody asks how
 * many more than `most`.
 */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchanged = isExchanged ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + other, exchanged));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
