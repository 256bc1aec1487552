import { chains, digitsIn, type Digits, type Plain } from './digits.js';

const WEIGHTS = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
] as const;
const LENGTH = 11;

/**
 * Both control digits of a Norwegian identity number, by which only one in 121 numbers would pass by chance. Those given
 * from 2032 on may have another first one, which this is to know by then.
 */
const isControlled = (digits: string): boolean =>
  WEIGHTS.every((weights) => weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0);

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether it begins with a date of birth as identity numbers have it: D-numbers add 40 to the day; helper numbers of
 * hospitals add 40 to the month, and people who are made up for tests have 65, or 80 and more, added there.
 */
function beginsWithDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const of = day > 40 ? day - 40 : day;
  const month = Number(digits.slice(2, 4));
  if (month > 80) return of >= 1 && of <= 31;
  const added = [0, 40, 65].find((more) => month > more && month <= more + 12);
  return added !== undefined && of >= 1 && of <= (DAYS[month - added - 1] ?? 0);
}

/** Common helper numbers (FH) have no date. Account numbers, written in their own way, may look like them. */
const isHelperNumber = (digits: string, lengths: string): boolean => /^[89]/.test(digits) && lengths !== ACCOUNT;
const ACCOUNT = '4-2-5';

/** How people group the eleven: by date and serial number, or every digit by itself. */
const GROUPINGS = ['11', '6-5', '2-2-2-5', '2-2-2-3-2', '6-3-2', '6-2-3', ACCOUNT, '1-1-1-1-1-1-1-1-1-1-1'];
const PLAINLY = ['11', '6-5', '2-2-2-5'];

/** A few signs that are neither letters nor digits, and end neither a list's part nor a thought. */
const joins = (gap: string): boolean => gap === ',' || /^[^\p{L}\p{N},;:]{1,3}$/u.test(gap);

export interface IdentityNumber {
  readonly from: number;
  readonly to: number;
  /** Its control digits hold, so that it is one; else it only looks like one. */
  readonly sure: boolean;
}

/**
 * The identity numbers in a text, however their digits are spaced. Eleven digits of a longer row are none: what is
 * grouped in a way nobody groups them only counts where no other digits stand beside it.
 */
export function identityNumbersIn(said: Plain): readonly IdentityNumber[] {
  return chains(digitsIn(said), joins).flatMap((chain) => chain.flatMap((_, n) => numberAt(chain, n) ?? []));
}

function numberAt(chain: readonly Digits[], first: number): IdentityNumber | null {
  const groups: Digits[] = [];
  let length = 0;
  for (const group of chain.slice(first, first + LENGTH)) {
    if (length >= LENGTH) break;
    groups.push(group);
    length += group.digits.length;
  }
  if (length !== LENGTH) return null;
  const digits = groups.map((group) => group.digits).join('');
  const lengths = groups.map((group) => group.digits.length).join('-');
  const place = { from: groups[0]?.from ?? 0, to: groups.at(-1)?.to ?? 0 };
  if (!GROUPINGS.includes(lengths) && groups.length < chain.length) return null;
  const dated = beginsWithDate(digits);
  if (isControlled(digits)) return dated || isHelperNumber(digits, lengths) ? { ...place, sure: true } : null;
  return dated && PLAINLY.includes(lengths) ? { ...place, sure: false } : null;
}
