import { z } from 'zod';
import { measureCode, ofKind, slug, titled, words } from '../../engine/fields.js';
import { OTHER_LANGUAGES, MAIN_LANGUAGE, type OtherLanguage } from '../../languages.js';
import { POTENTIALS, TEXT_MOST } from '../../measures.js';
import type { Words } from '../../words.js';

/** In the main language, and in other languages where somebody has written it in them. */
function inLanguages<T extends z.ZodType>(text: T) {
  // Rows that are kept from before a language came do not have it.
  const other = text.nullable().default(null).optional();
  const others = Object.fromEntries(OTHER_LANGUAGES.map((code) => [code, other])) as Record<
    OtherLanguage,
    typeof other
  >;
  return z.strictObject({ [MAIN_LANGUAGE]: text, ...others });
}
const link = ofKind('id', z.url({ protocol: /^https?$/ }).max(500));

/** What the list says of a measure, without its code. */
export const measureFields = {
  area: slug,
  theme: inLanguages(titled(TEXT_MOST.theme)),
  /** Short: one line. */
  title: inLanguages(titled(TEXT_MOST.title)),
  /** All of it. */
  wording: inLanguages(words(TEXT_MOST.wording)).nullable().default(null),
  potential: z.enum(POTENTIALS),
  /** How units do it together, in one word (`hospitation`): some are begun at once, without a trial. */
  mode: slug.nullable().default(null),
  /** How it may be done together. */
  together: inLanguages(words(TEXT_MOST.together)).nullable().default(null),
  links: z.array(link).max(10).default([]),
};
/** A measure on the list. Its code is what it is known by from edition to edition, however it is worded. */
export const listed = z.strictObject({ code: measureCode, ...measureFields });
export type Listed = Readonly<z.output<typeof listed>>;
/** A row that comes from a file: without a code it is a new measure. */
export const imported = z.strictObject({ code: measureCode.nullable(), ...measureFields });
export type Imported = Readonly<z.output<typeof imported>>;

/** The same with its texts as they are written, outside of a stream. */
export type Written<T> = T extends Words ? string : T extends object ? { readonly [K in keyof T]: Written<T[K]> } : T;
export type WrittenRow = Written<Listed>;

/** More than any list has. */
export const MOST_ROWS = 5_000;

/** Gives each area its next code, by the numbers that are taken: `KOM-11` where `KOM-10` is the last, and then `KOM-12`. */
export function nextCodes(taken: Iterable<string>): (prefix: string) => string {
  const last = new Map<string, number>();
  for (const code of taken) {
    const [letters = '', digits] = code.split('-');
    last.set(letters, Math.max(last.get(letters) ?? 0, Number(digits)));
  }
  return (prefix) => {
    const next = (last.get(prefix) ?? 0) + 1;
    last.set(prefix, next);
    return `${prefix}-${String(next).padStart(2, '0')}`;
  };
}
