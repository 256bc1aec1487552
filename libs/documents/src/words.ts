import { LANGUAGES, localesOf, type Language } from '@tiltaksmotor/domain/languages';
import { say } from '@tiltaksmotor/texts';

/** The few words a renderer has of its own; everything else comes with the paper. */
export interface Words extends Readonly<Record<(typeof WORDS)[number], string>> {
  readonly language: Language;
  readonly locale: string;
}

const WORDS = [
  'agenda',
  'contents',
  'case',
  'title',
  'page',
  'of',
  'dataAsOf',
  'baseline',
  'figures',
  'period',
  'cases',
  'note',
] as const;
export function wordsIn(language: Language): Words {
  const said = Object.fromEntries(WORDS.map((name) => [name, say(language, `document.${name}`)]));
  return { language, locale: LANGUAGES[language].locale, ...(said as Record<(typeof WORDS)[number], string>) };
}

/** 12. november 2026, or 12 November 2026: the day in Oslo at that moment. */
export function dayIn(words: Words, at: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Oslo' } as const;
  return new Intl.DateTimeFormat(localesOf(words.language), format).format(new Date(at));
}

export function headingOf(words: Words, number: string | null, title: string): string {
  return number === null ? title : `${words.case} ${number} ${title}`;
}
