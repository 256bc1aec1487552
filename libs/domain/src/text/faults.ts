import { plain } from './digits.js';
import { identityNumbersIn } from './identity-numbers.js';
import { phoneNumbersIn } from './phone-numbers.js';

/** No patient data, ever: whether a text holds an identity number, however it is written. */
export const holdsIdentityNumber = (text: string): boolean => identityNumbersIn(plain(text)).some(({ sure }) => sure);

/**
 * What minutes that may be published must not hold. Only an identity number is that for certain; the others are suspected,
 * and somebody who reads them knows better.
 */
export const TEXT_FAULTS = ['national-id', 'like-national-id', 'email', 'phone'] as const;
export type TextFault = (typeof TEXT_FAULTS)[number];
export type SuspectedFault = Exclude<TextFault, 'national-id'>;
export const isSuspected = (what: TextFault): what is SuspectedFault => what !== 'national-id';

export interface FoundFault {
  readonly what: TextFault;
  /** The words around it. */
  readonly around: string;
}

const EMAIL = /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** What a text holds that could point at a person, or reach one. Empty where nothing does. */
export function faultsInText(text: string): readonly FoundFault[] {
  const said = plain(text);
  const numbers = identityNumbersIn(said).map(({ sure, ...at }) => ({
    what: sure ? ('national-id' as const) : ('like-national-id' as const),
    ...at,
  }));
  const emails = [...said.text.matchAll(EMAIL)].map(({ 0: found, index }) => ({
    what: 'email' as const,
    from: said.places[index] ?? 0,
    to: said.places[index + found.length] ?? 0,
  }));
  const phones = phoneNumbersIn(said).map((at) => ({ what: 'phone' as const, ...at }));
  return [...numbers, ...emails, ...phones].map(({ what, from, to }) => ({
    what,
    around: wordsAround(text, from, to),
  }));
}

const SHOWN = 30;

/** What was found, with the whole words beside it, on one line. */
function wordsAround(text: string, from: number, to: number): string {
  const before = [...text.slice(Math.max(0, from - 2 * SHOWN), from)].slice(-SHOWN).join('');
  const after = [...text.slice(to, to + 2 * SHOWN)].slice(0, SHOWN).join('');
  const first = before.length === from ? before : `… ${before.replace(/^\S*\s/, '')}`;
  const last = to + after.length === text.length ? after : `${after.replace(/\s\S*$/, '')} …`;
  return `${first}${text.slice(from, to)}${last}`.replace(/\s+/g, ' ').trim();
}
