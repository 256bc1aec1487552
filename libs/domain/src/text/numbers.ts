import { LANGUAGES, type Language } from '../languages.js';
import { plain } from './digits.js';

/** What a field takes. */
export interface NumberWanted {
  readonly whole?: boolean;
  readonly least?: number;
  readonly most?: number;
}
/** What fields take, on pages and where they are sent. */
export const AMOUNT = { least: -1e12, most: 1e12 };
export const PEOPLE = { whole: true, least: 0, most: 1_000_000 };
export const REFERRALS = { whole: true, least: 0, most: 10_000 };
export const HOURS = { least: 0, most: 1_000_000 };
export const KRONER = { whole: true, least: 0, most: 1e12 };

export type NumberFault =
  /** It may be thousands, or have decimals: how each is written so that it is only that. */
  | { readonly why: 'ambiguous'; readonly whole: string; readonly decimal: string }
  | { readonly why: 'two-separators' }
  | { readonly why: 'no-number' }
  | { readonly why: 'not-whole' }
  | { readonly why: 'too-low'; readonly least: number }
  | { readonly why: 'too-high'; readonly most: number };

/** A number, nothing where nothing was written, or what is wrong with it. */
export type TypedNumber = { readonly value: number | null } | { readonly fault: NumberFault };

const LONGEST = 60;
/** Digits, in threes where a space parts them, and what comes after a comma or a point. */
const NUMBER = /^([+-]?) ?(\d{1,3}(?: \d{3})+|\d+|(?=[.,]\d))(?:[.,](\d+))?$/;

/**
 * The number that people mean by what they typed, whatever language their browser speaks: comma and point both begin
 * the decimals, and spaces part the thousands. What may be either is asked again, never guessed.
 */
export function readNumber(typed: string, wanted: NumberWanted = {}): TypedNumber {
  const text = plain(typed).text.replace(/\s/g, ' ').trim();
  if (text === '') return { value: null };
  if (text.length > LONGEST) return { fault: { why: 'no-number' } };
  if (/^[+-]?[\d ]*[.,][\d ]*[.,][\d., ]*$/.test(text)) return { fault: { why: 'two-separators' } };
  const [, sign = '', digits, decimals = ''] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return { fault: { why: 'no-number' } };
  if (/^[1-9]\d{0,2}$/.test(digits) && decimals.length === 3) {
    const minus = sign === '-' ? '−' : '';
    return {
      fault: { why: 'ambiguous', whole: `${minus}${digits}${decimals}`, decimal: `${minus}${digits},${decimals}0` },
    };
  }
  const value = Number(`${sign}${digits.replaceAll(' ', '') || '0'}.${decimals || '0'}`) || 0;
  return bounded(value, wanted);
}

function bounded(value: number, { whole = false, least = -Infinity, most = Infinity }: NumberWanted): TypedNumber {
  if (whole && !Number.isInteger(value)) return { fault: { why: 'not-whole' } };
  if (value < least) return { fault: { why: 'too-low', least } };
  if (value > most) return { fault: { why: 'too-high', most } };
  return { value };
}

/** The number that was typed; null where there is none that the field takes. */
export function numberIn(typed: string, wanted: NumberWanted = {}): number | null {
  const read = readNumber(typed, wanted);
  return 'value' in read ? read.value : null;
}

/** A number as it stands in a field, to be read by people and read back as it was: `1 234,5`. */
export function typedNumber(value: number | null, language: Language): string {
  if (value === null) return '';
  const [whole = '', decimals = ''] = IN_FULL.format(value).replace('-', '−').split('.');
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  if (decimals === '') return thousands;
  // Three decimals after a short number would be read as thousands.
  const shown = decimals.length === 3 ? `${decimals}0` : decimals;
  return `${thousands}${LANGUAGES[language].decimal}${shown}`;
}
const IN_FULL = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 });
