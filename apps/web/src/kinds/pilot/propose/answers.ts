import { typedNumber } from '@tiltaksmotor/domain/numbers';
import type { IndicatorView, LibraryIndicator, Measure, Pilot } from '../../../api/types.gen.js';
import { language } from '../../../app/words.js';

export interface Terms {
  readonly contribution: string;
  readonly hours: string;
  readonly kroner: string;
  readonly paidBy: string;
}
export interface OwnIndicator {
  /** Empty for one that is new. */
  readonly slug: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: string;
  readonly source: string;
  readonly countingRule: string;
}
/** What is typed and chosen in a proposal. */
export interface Answers {
  /** Empty for a new measure. */
  readonly measure: string;
  readonly area: string;
  readonly newTitle: string;
  readonly reason: string;
  readonly title: string;
  readonly aim: string;
  readonly lead: string;
  readonly partners: readonly string[];
  readonly terms: Readonly<Record<string, Terms>>;
  /** Ids in the library. */
  readonly indicators: readonly string[];
  readonly own: readonly OwnIndicator[];
  /** Who counts an indicator, where that is not every party. */
  readonly reporters: Readonly<Record<string, readonly string[]>>;
  readonly recipient: string;
  readonly followUpOn: string;
}
/** What is asked, and what there is to choose from. */
export interface Asking {
  readonly measure: Measure | null;
  readonly library: readonly LibraryIndicator[];
  /** The measurement contract as it stands: what nobody touches stays word for word. */
  readonly contract: readonly IndicatorView[];
}

const NOTHING: Answers = {
  measure: '',
  area: '',
  newTitle: '',
  reason: '',
  title: '',
  aim: '',
  lead: '',
  partners: [],
  terms: {},
  indicators: [],
  own: [],
  reporters: {},
  recipient: '',
  followUpOn: '',
};
export const NO_TERMS: Terms = { contribution: '', hours: '', kroner: '', paidBy: '' };

/** Everything that the measure and the unit already say. */
export const prefilled = (measure: Measure | null, leads: readonly string[]): Answers => ({
  ...NOTHING,
  measure: measure?.code ?? '',
  area: measure?.area.id ?? '',
  title: measure?.title[language()] ?? '',
  lead: leads[0] ?? '',
});

/** The answers that make a proposal what it is. */
export function answersOf(pilot: Pilot, library: readonly LibraryIndicator[]): Answers {
  const { measure, lead, parties, indicators, initiative } = pilot;
  const known = (id: string): boolean => library.some((one) => one.id === id);
  const everybody = parties.map(({ party }) => party);
  const partly = indicators.filter(({ reportedBy }) => reportedBy.length !== everybody.length);
  return {
    ...NOTHING,
    ...('code' in measure
      ? { measure: measure.code }
      : { area: measure.area, newTitle: measure.title ?? '', reason: measure.reason ?? '' }),
    title: pilot.title ?? '',
    aim: pilot.aim ?? '',
    lead,
    partners: everybody.filter((party) => party !== lead),
    terms: Object.fromEntries(
      parties.map(({ party, contribution, hours, kroner, paidBy }) => [
        party,
        {
          contribution: contribution ?? '',
          hours: typedNumber(hours, language()),
          kroner: typedNumber(kroner, language()),
          paidBy: paidBy ?? '',
        },
      ]),
    ),
    indicators: indicators.map(({ id }) => id).filter(known),
    own: indicators
      .filter(({ id }) => !known(id))
      .map(({ id, name, unit, direction, source, countingRule }) => ({
        slug: id,
        name: name ?? '',
        unit,
        direction,
        source: source ?? '',
        countingRule: countingRule ?? '',
      })),
    reporters: Object.fromEntries(partly.map(({ id, reportedBy }) => [id, reportedBy.map(({ party }) => party)])),
    recipient: initiative?.recipient ?? '',
    followUpOn: initiative?.followUpOn ?? '',
  };
}

export const partiesIn = ({ lead, partners }: Pick<Answers, 'lead' | 'partners'>): readonly string[] => [
  ...new Set([lead, ...partners]),
];

/** Every party, unless somebody was left out. */
export function reportersOf(answers: Pick<Answers, 'lead' | 'partners' | 'reporters'>, id: string): readonly string[] {
  const parties = partiesIn(answers);
  const chosen = answers.reporters[id];
  return chosen === undefined ? parties : parties.filter((party) => chosen.includes(party));
}
