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
import { flat, merged, saysAll, type Tree } from '@tiltaksmotor/texts/merged';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

const KEPT_AS = 'language';

const kept = (): Language => asLanguage(localStorage.getItem(KEPT_AS));
/** As it was when the page was opened: another window that chooses another does not change what this one says half of. */
const chosenHere = kept();
/** The main one unless somebody chose otherwise. */
export const language = (): Language => chosenHere;

/** By language and file. All of a language come in one. */
const FILES = import.meta.glob<Tree>('../../../../libs/texts/src/*/*.json', { import: 'default' });

async function textsIn(code: Language): Promise<Tree> {
  const own = Object.entries(FILES).filter(([file]) => file.includes(`/src/${code}/`));
  return merged(...(await Promise.all(own.map(([, load]) => load()))));
}

/** What was fetched, by language: the one that is read first, and last one that is whole. */
let fetched: readonly (readonly [Language, ReadonlyMap<string, string>])[] = [];

/** The language that these are said in here, each a text or a group of them: the nearest that says them all. */
export const saidIn = (...wanted: readonly string[]): Language =>
  fetched.slice(0, -1).find(([, texts]) => saysAll(texts, fetched.at(-1)?.[1] ?? texts, ...wanted))?.[0] ??
  fetched.at(-1)?.[0] ??
  language();

/** Only the language that is read is fetched; with it, where it lacks texts, those in which they are said instead. */
export async function loadWords(): Promise<void> {
  const chosen = language();
  const chain = chainOf(chosen);
  const needed = chain.slice(0, chain.findIndex((code) => LANGUAGES[code].isWhole) + 1);
  const texts = await Promise.all(needed.map(async (code) => [code, await textsIn(code)] as const));
  fetched = texts.map(([code, tree]) => [code, flat(tree)]);
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
}

/** Everything is said in another language from now on, in this browser. Where it cannot be kept, it stays as it is. */
export function readIn(other: Language): void {
  if (other === chosenHere) return;
  localStorage.setItem(KEPT_AS, other);
  if (kept() === other) location.reload();
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
