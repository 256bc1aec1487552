import {
  asLanguage,
  chainOf,
  inLanguage,
  LANGUAGES,
  localesOf,
  type Language,
  type Multilingual,
} from '@tiltaksmotor/domain/languages';
import { addFormats, Formats, otherwise } from '@tiltaksmotor/texts/formats';
import { merged, type Tree } from '@tiltaksmotor/texts/merged';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

const KEPT_AS = 'language';

/** The main one unless somebody chose otherwise here. */
export const language = (): Language => asLanguage(localStorage.getItem(KEPT_AS));

/** By language and file. All of a language come in one. */
const FILES = import.meta.glob<Tree>('../../../../libs/texts/src/*/*.json', { import: 'default' });

async function textsIn(code: Language): Promise<Tree> {
  const own = Object.entries(FILES).filter(([file]) => file.includes(`/src/${code}/`));
  return merged(...(await Promise.all(own.map(([, load]) => load()))));
}

/** Only the language that is read is fetched; with it, where it lacks texts, those in which they are said instead. */
export async function loadWords(): Promise<void> {
  const chosen = language();
  const chain = chainOf(chosen);
  const needed = chain.slice(0, chain.findIndex((code) => LANGUAGES[code].isWhole) + 1);
  const texts = await Promise.all(needed.map(async (code) => [code, await textsIn(code)] as const));
  await i18next
    .use(new Formats())
    .use(initReactI18next)
    .init({
      lng: chosen,
      fallbackLng: otherwise,
      resources: Object.fromEntries(texts.map(([code, translation]) => [code, { translation }])),
      interpolation: { escapeValue: false, alwaysFormat: true }, // React escapes
    });
  addFormats(i18next, Object.keys(texts.at(-1)?.[1] ?? {}));
  document.documentElement.lang = chosen;
}

export function choose(other: Language): void {
  localStorage.setItem(KEPT_AS, other);
  location.reload();
}

/** `t('desk.title')`, in the language that is read. */
export const useWords = () => useTranslation().t;

/** What is said in several languages, in that which is read or the nearest there is. */
export function spoken(said: Multilingual): string;
export function spoken(said: { readonly [Code in Language]?: string | null } | null | undefined): string | undefined;
export function spoken(said: { readonly [Code in Language]?: string | null } | null | undefined): string | undefined {
  return inLanguage(said ?? {}, language());
}

/** `Harstad, Narvik og Senja`, in the language that is read. */
export const listed = (items: readonly string[]): string => new Intl.ListFormat(localesOf(language())).format(items);
