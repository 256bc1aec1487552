import { isSmallWord } from './field-words.js';
import { wordsOf } from './folded.js';

/** Every three letters of a text's words, each word with its beginning and its end: `_ho hos osp … ing ng_`. */
export type Threes = ReadonlySet<string>;

export function threesOf(text: string): Threes {
  const words = wordsOf(text);
  const telling = words.filter((word) => !isSmallWord(word));
  const threes = new Set<string>();
  for (const word of telling.length === 0 ? words : telling) {
    const framed = `_${word}_`;
    for (let at = 0; at + 3 <= framed.length; at++) threes.add(framed.slice(at, at + 3));
  }
  return threes;
}

/** Fewer say too little to find one text within another. */
const FEWEST = 6;

/**
 * How alike two texts are, from 0 to 1, whatever the order of their words: by what they share of all that they have
 * (Sørensen and Dice). Endings, compounds and misspelt words share most of it. What is nearly all in the other counts as half of that.
 */
export function howAlike(one: Threes, other: Threes): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const three of small) if (large.has(three)) shared += 1;
  if (shared === 0) return 0;
  const within = small.size < FEWEST ? 0 : shared / small.size / 2;
  return Math.max((2 * shared) / (small.size + large.size), within);
}

/** How often something is met for one text, of thousands of others: no limit to lists of a thousand titles. */
const MOST_MET = 60_000;
const MOST_FOUND = 50;

/** Of many texts, those that share most with one. What is rare is looked at first, and no more than can be in time. */
export function alikeIn(all: readonly Threes[]): (text: Threes) => readonly number[] {
  const listed = new Map<string, number[]>();
  all.forEach((threes, at) => {
    for (const three of threes) {
      const known = listed.get(three);
      if (known === undefined) listed.set(three, [at]);
      else known.push(at);
    }
  });
  const places = new Map([...listed].map(([three, those]) => [three, Uint32Array.from(those)] as const));
  const shared = new Uint16Array(all.length);
  return (text) => {
    shared.fill(0);
    let met = 0;
    const rarest = [...text].flatMap((three) => places.get(three) ?? []).toSorted((a, b) => a.length - b.length);
    for (const those of rarest) {
      if (met + those.length > MOST_MET) break;
      met += those.length;
      for (const at of those) shared[at] = (shared[at] ?? 0) + 1;
    }
    return mostOf(shared);
  };
}

/** Where the highest counts stand, as far down as there is room for all that are as high. */
function mostOf(counts: Uint16Array): readonly number[] {
  let highest = 0;
  for (const count of counts) if (count > highest) highest = count;
  const many = new Uint32Array(highest + 1);
  for (const count of counts) many[count] = (many[count] ?? 0) + 1;
  let least = highest;
  let room = MOST_FOUND - (many[highest] ?? 0);
  while (least > 1 && room >= (many[least - 1] ?? 0)) {
    least -= 1;
    room -= many[least] ?? 0;
  }
  const found: number[] = [];
  if (highest > 0)
    counts.forEach((count, at) => {
      if (count >= least && found.length < MOST_FOUND) found.push(at);
    });
  return found;
}
