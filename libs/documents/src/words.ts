import type { Paper } from './paper.js';

/** The few words a renderer has of its own; everything else comes with the paper. */
export interface Words {
  readonly language: Paper['language'];
  readonly locale: 'nb-NO' | 'en-GB';
  readonly agenda: string;
  readonly contents: string;
  readonly case: string;
  readonly title: string;
  readonly page: string;
  readonly of: string;
  readonly dataAsOf: string;
  readonly baseline: string;
  readonly figures: string;
  readonly period: string;
  readonly cases: string;
  readonly note: string;
  readonly figureColumns: FigureColumns;
}
export type FigureColumns = Readonly<
  Record<
    | 'case'
    | 'pilot'
    | 'measure'
    | 'party'
    | 'indicator'
    | 'unit'
    | 'kind'
    | 'from'
    | 'to'
    | 'value'
    | 'method'
    | 'note',
    string
  >
>;

const WORDS: Readonly<Record<Paper['language'], Words>> = {
  nb: {
    language: 'nb',
    locale: 'nb-NO',
    agenda: 'Saksliste',
    contents: 'Innhold',
    case: 'Sak',
    title: 'Tittel',
    page: 'Side',
    of: 'av',
    dataAsOf: 'Data per',
    baseline: 'nullpunkt',
    figures: 'Tall',
    period: 'Periode',
    cases: 'Saker',
    note: 'Merknad',
    figureColumns: {
      case: 'Sak',
      pilot: 'Pilot',
      measure: 'Tiltak',
      party: 'Part',
      indicator: 'Indikator',
      unit: 'Enhet',
      kind: 'Slag',
      from: 'Fra',
      to: 'Til',
      value: 'Verdi',
      method: 'Metode',
      note: 'Merknad',
    },
  },
  en: {
    language: 'en',
    locale: 'en-GB',
    agenda: 'Agenda',
    contents: 'Contents',
    case: 'Case',
    title: 'Title',
    page: 'Page',
    of: 'of',
    dataAsOf: 'Data as of',
    baseline: 'baseline',
    figures: 'Figures',
    period: 'Period',
    cases: 'Cases',
    note: 'Note',
    figureColumns: {
      case: 'Case',
      pilot: 'Pilot',
      measure: 'Measure',
      party: 'Party',
      indicator: 'Indicator',
      unit: 'Unit',
      kind: 'Kind',
      from: 'From',
      to: 'To',
      value: 'Value',
      method: 'Method',
      note: 'Note',
    },
  },
};

export function wordsIn(language: Paper['language']): Words {
  return WORDS[language];
}

/** 12. november 2026, or 12 November 2026: the day in Oslo at that moment. */
export function dayIn(words: Words, at: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Oslo' } as const;
  return new Intl.DateTimeFormat(words.locale, format).format(new Date(at));
}

export function headingOf(words: Words, number: string | null, title: string): string {
  return number === null ? title : `${words.case} ${number} ${title}`;
}
