import {
  asLanguage,
  chainOf,
  inLanguage,
  isLanguage,
  LANGUAGES,
  localesOf,
  type Language,
} from '@tiltaksmotor/domain/languages';
import type { FormatterModule, i18n } from 'i18next';
import { amountIn } from './amounts.js';
import { dayIn, momentIn } from './when.js';

/** For `fallbackLng`: the languages in which is said what one lacks. */
export const otherwise = (language: string | undefined): string[] => chainOf(asLanguage(language)).slice(1);

/** What an organisation, a person, an indicator or a milestone is called, by its id. */
export type Naming = (id: string) => string;

type Format = (value: unknown, language: string | undefined, options: { readonly nameOf?: Naming }) => string;

/**
 * Facts are written by the format that a text names, and numbers that it names none for as the language writes numbers: no
 * text can forget it. To be used by i18next with `alwaysFormat`.
 */
export class Formats implements FormatterModule {
  readonly type = 'formatter';
  private readonly named = new Map<string, Format>();

  init(): void {}

  add(name: string, format: Format): void {
    this.named.set(name, format);
  }

  addCached(): void {
    throw new Error('Formats are added one by one.');
  }

  format(value: unknown, name: string | undefined, language: string | undefined, options: object | undefined): string {
    if (value === undefined) return isLeftOut(name) ? '' : '…';
    if (value === null) return '';
    if (name === undefined) return typeof value === 'number' ? amountIn(language, value) : `${value as string}`;
    const format = this.named.get(name);
    if (format === undefined) throw new Error(`A text has a fact as ${name}, which is no format.`);
    return format(value, language, options ?? {});
  }
}

/**
 * How a fact is written: `{{party, name}}`, `{{on, date}}`, `{{due, within}}`, and `{{phase, phase}}` for what is one of
 * a group of texts.
 */
export function addFormats(texts: i18n, groups: readonly string[]): void {
  const text = (language: string | undefined, key: string, facts: object = {}): string =>
    texts.t(key, { ...facts, lng: asLanguage(language) });
  const add = (name: string, format: Format): void => texts.services.formatter?.add(name, format);

  for (const group of groups)
    add(group, (value, language) => {
      const key = `${group}.${String(value)}`;
      return texts.exists(key) ? text(language, key) : String(value);
    });
  add('name', (value, _, { nameOf }) => named(String(value), nameOf));
  add('date', (value, language) => dayIn(language, String(value)));
  add('moment', (value, language) => momentIn(language, String(value)));
  add('names', (value, language, { nameOf }) => listed(language, value, (id) => named(id, nameOf)));
  add('each', (value, language) => listed(language, value, String));
  add('holders', (value, language) =>
    listed(language, value, (holder) => text(language, `holder.${holder}`), 'disjunction'),
  );
  add('language', (value, language) => languageCalled(String(value), asLanguage(language)));
  // Not a number of something.
  add('year', String);
  add('row', String);
  add('within', (value, language) => text(language, 'within', { day: String(value) }));
  // The first version is what it is called by itself.
  add('edition', (value, language) => (Number(value) > 1 ? text(language, 'edition', { n: Number(value) }) : ''));
  add('fields', (value, language) => listed(language, value, (field) => text(language, `fields.${field}`)));
  add('preparations', (value, language, { nameOf }) =>
    listed(language, value, (missing) => {
      const [what = '', whose = ''] = missing.split(':');
      const [kind = '', indicator = ''] = what.split(' ');
      const said = text(language, `preparations.${kind}`, { indicator, nameOf });
      return whose === '' ? said : text(language, 'of', { what: said, whose: named(whose, nameOf) });
    }),
  );
}

/** Says when or in which version, where that is known. Any other fact that a text was not given is a gap that can be seen. */
const isLeftOut = (format: string | undefined): boolean => format === 'within' || format === 'edition';

const languageCalled = (code: string, language: Language): string =>
  isLanguage(code) ? inLanguage(LANGUAGES[code].called, language) : code;

const named = (id: string, nameOf: Naming | undefined): string => nameOf?.(id) ?? id;

const listed = (
  language: string | undefined,
  value: unknown,
  each: (item: string) => string,
  type: Intl.ListFormatType = 'conjunction',
): string =>
  new Intl.ListFormat(localesOf(asLanguage(language)), { type }).format(
    (Array.isArray(value) ? value : [value]).map((item) => each(String(item))),
  );
