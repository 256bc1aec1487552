import { LANGUAGE_CODES, MAIN_LANGUAGE, type Language } from '@tiltaksmotor/domain/languages';
import i18next from 'i18next';
import { addFormats, Formats, otherwise, type Naming } from './formats.js';
import { textsIn } from './texts-in.js';

export type { Language } from '@tiltaksmotor/domain/languages';

const texts = i18next.createInstance().use(new Formats());
await texts.init({
  lng: MAIN_LANGUAGE,
  fallbackLng: otherwise,
  resources: Object.fromEntries(LANGUAGE_CODES.map((code) => [code, { translation: textsIn(code) }])),
  // What a sentence is put into (JSON, HTML, a mail) escapes it for itself.
  interpolation: { escapeValue: false, alwaysFormat: true },
});
addFormats(texts, Object.keys(textsIn(MAIN_LANGUAGE)));

/**
 * A text in a language, or the nearest that has it, with its facts put in: `{{party, name}}` by the name that `nameOf` knows
 * the id by, `{{due, date}}` as a date, `{{phase, phase}}` by the text of that phase. A key without a text is answered by
 * itself. Where the facts say which kind of `gathering` it is about, `key_round` is said of a round by e-mail, which is no
 * meeting and has no hour.
 */
export const say = (
  language: Language,
  key: string,
  facts: Readonly<Record<string, unknown>> = {},
  nameOf: Naming = (id) => id,
): string => texts.t(key, { context: facts['gathering'], ...facts, nameOf, lng: language });

export const has = (key: string): boolean => texts.exists(key);
