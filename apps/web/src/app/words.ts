import i18next from 'i18next';
import { addFormats, Formats } from '@tiltaksmotor/texts/formats';
import { initReactI18next, useTranslation } from 'react-i18next';

export type Language = 'nb' | 'en';
const KEPT_AS = 'language';

/** Norwegian unless somebody chose otherwise here. */
export const language = (): Language => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'nb');

const loading: Record<Language, () => Promise<object>> = {
  nb: async () => (await import('@tiltaksmotor/texts/nb')).nb,
  en: async () => (await import('@tiltaksmotor/texts/en')).en,
};

/** Only the language that is read is fetched. */
export async function loadWords(): Promise<void> {
  const chosen = language();
  const words = await loading[chosen]();
  await i18next
    .use(new Formats())
    .use(initReactI18next)
    .init({
      lng: chosen,
      resources: { [chosen]: { translation: words } },
      interpolation: { escapeValue: false, alwaysFormat: true }, // React escapes
    });
  addFormats(i18next, Object.keys(words));
  document.documentElement.lang = chosen;
}

export function choose(other: Language): void {
  localStorage.setItem(KEPT_AS, other);
  location.reload();
}

/** `t('desk.title')`, in the language that is read. */
export const useWords = () => useTranslation().t;

/** `Harstad, Narvik og Senja`, in the language that is read. */
export const listed = (items: readonly string[]): string => new Intl.ListFormat(language()).format(items);
