import { LANGUAGES, localesOf, type Language } from '@tiltaksmotor/domain/languages';
import { say } from '@tiltaksmotor/texts';

/** The few words a renderer has of its own; everything else comes with the paper. */
export interface Words extends Readonly<Record<(typeof WORDS)[number], string>> {
  readonly language: Language;
  readonly locale: string;
  readonly figureColumns: FigureColumns;
}
export type FigureColumns = Readonly<Record<(typeof COLUMNS)[number], string>>;

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
const COLUMNS = [
  ...([
    'case',
    'pilot',
    'measure',
    'party',
    'indicator',
    'unit',
    'kind',
    'from',
    'to',
    'value',
    'method',
    'note',
  ] as const),
] as const;

export function wordsIn(language: Language): Words {
  const said = <Name extends string>(names: readonly Name[], above: string) =>
    Object.fromEntries(names.map((name) => [name, say(language, `document.${above}${name}`)])) as Record<Name, string>;
  const { locale } = LANGUAGES[language];
  return { language, locale, ...said(WORDS, ''), figureColumns: said(COLUMNS, 'figureColumns.') };
}

/** 12. november 2026, or 12 November 2026: the day in Oslo at that moment. */
export function dayIn(words: Words, at: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Oslo' } as const;
  return new Intl.DateTimeFormat(localesOf(words.language), format).format(new Date(at));
}

export function headingOf(words: Words, number: string | null, title: string): string {
  return number === null ? title : `${words.case} ${number} ${title}`;
}
