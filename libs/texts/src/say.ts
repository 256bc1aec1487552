import i18next from 'i18next';
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };

export type Language = 'nb' | 'en';

const texts = i18next.createInstance();
await texts.init({
  lng: 'nb',
  fallbackLng: 'nb',
  resources: { nb: { translation: nb }, en: { translation: en } },
  // What a sentence is put into (JSON, HTML, a mail) escapes it for itself.
  interpolation: { escapeValue: false },
});

/** A text in a language, with its facts put in. A key without a text is answered by itself. */
export const say = (language: Language, key: string, facts: Readonly<Record<string, unknown>> = {}): string =>
  texts.t(key, { ...facts, lng: language });

export const has = (key: string): boolean => texts.exists(key);
