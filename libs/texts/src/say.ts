import i18next from 'i18next';
import type { Texts } from './complete.js';
import committeeEn from './committee.en.json' with { type: 'json' };
import committeeNb from './committee.nb.json' with { type: 'json' };
import pilotEn from './pilot.en.json' with { type: 'json' };
import { addFormats, noFact, type Naming } from './formats.js';
import mailEn from './mail.en.json' with { type: 'json' };
import mailNb from './mail.nb.json' with { type: 'json' };
import { merged } from './merged.js';
import pilotNb from './pilot.nb.json' with { type: 'json' };
import papersEn from './papers.en.json' with { type: 'json' };
import papersNb from './papers.nb.json' with { type: 'json' };

export type Language = 'nb' | 'en';

const nb = merged(pilotNb satisfies Texts, committeeNb, papersNb, mailNb);
const en = merged(pilotEn satisfies Texts, committeeEn, papersEn, mailEn);

const texts = i18next.createInstance();
await texts.init({
  lng: 'nb',
  fallbackLng: 'nb',
  resources: { nb: { translation: nb }, en: { translation: en } },
  // What a sentence is put into (JSON, HTML, a mail) escapes it for itself.
  interpolation: { escapeValue: false },
  missingInterpolationHandler: noFact,
});
addFormats(texts, Object.keys(nb));

/**
 * A text in a language, with its facts put in: `{{party, name}}` by the name that `nameOf` knows the id by, `{{due, date}}`
 * as a date, `{{phase, phase}}` by the text of that phase. A key without a text is answered by itself.
 */
export const say = (
  language: Language,
  key: string,
  facts: Readonly<Record<string, unknown>> = {},
  nameOf: Naming = (id) => id,
): string => texts.t(key, { ...facts, nameOf, lng: language });

export const has = (key: string): boolean => texts.exists(key);
