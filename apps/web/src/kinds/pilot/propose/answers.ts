import { HOURS, KRONER, numberIn, typedNumber } from '@tiltaksmotor/domain/numbers';
import { namesIn, type QuestionIn, type QuestionName, type QuestionSection } from '@tiltaksmotor/domain/questions';
import { tidyTitle } from '@tiltaksmotor/domain/tidy';
import type { IndicatorView, LibraryIndicator, Measure, Pilot, Proposal } from '../../../api/types.gen.js';
import { language, spoken } from '../../../app/index.js';
import { orNull } from '../../../form/index.js';

interface Terms {
  readonly contribution: string;
  readonly hours: string;
  readonly kroner: string;
  readonly paidBy: string;
}
interface OwnIndicator {
  /** Empty for one that is new. */
  readonly slug: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: string;
  readonly source: string;
  readonly countingRule: string;
}
/** What is typed and chosen in a proposal. */
export interface Answers extends Readonly<Record<QuestionName, string>> {
  /** Empty for a new measure. */
  readonly measure: string;
  readonly area: string;
  readonly newTitle: string;
  readonly reason: string;
  readonly lead: string;
  readonly partners: readonly string[];
  readonly terms: Readonly<Record<string, Terms>>;
  /** Ids in the library. */
  readonly indicators: readonly string[];
  readonly own: readonly OwnIndicator[];
  /** Who counts an indicator, where that is not every party. */
  readonly reporters: Readonly<Record<string, readonly string[]>>;
}
/** What is asked, and what there is to choose from. */
export interface Asking {
  readonly measure: Measure | null;
  readonly library: readonly LibraryIndicator[];
  /** The measurement contract as it stands: what nobody touches stays word for word. */
  readonly contract: readonly IndicatorView[];
}

/** As it is typed. */
const typedIn = <S extends QuestionSection>(section: S, said: Partial<Record<QuestionIn<S>, string | null>>) =>
  Object.fromEntries(namesIn(section).map((name) => [name, said[name] ?? ''])) as Record<QuestionIn<S>, string>;
/** As it is sent. */
const saidIn = <S extends QuestionSection>(section: S, typed: Record<QuestionIn<S>, string>) =>
  Object.fromEntries(namesIn(section).map((name) => [name, orNull(typed[name])])) as Record<
    QuestionIn<S>,
    string | null
  >;

const NOTHING: Answers = {
  ...typedIn('what', {}),
  ...typedIn('initiative', {}),
  measure: '',
  area: '',
  newTitle: '',
  reason: '',
  lead: '',
  partners: [],
  terms: {},
  indicators: [],
  own: [],
  reporters: {},
};
export const NO_TERMS: Terms = { contribution: '', hours: '', kroner: '', paidBy: '' };

/** Everything that the measure and the unit already say. */
export const prefilled = (measure: Measure | null, leads: readonly string[]): Answers => ({
  ...NOTHING,
  measure: measure?.code ?? '',
  area: measure?.area.id ?? '',
  title: spoken(measure?.title) ?? '',
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
    ...typedIn('what', pilot),
    ...typedIn('initiative', initiative ?? {}),
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
      .map(lineOf)
      .map(({ id: slug, ...line }) => ({ slug, ...line })),
    reporters: Object.fromEntries(partly.map(({ id, reportedBy }) => [id, reportedBy.map(({ party }) => party)])),
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

/** As it is sent; null as long as there is no measure and no lead to keep it under. */
export function proposalOf(answers: Answers, asking: Asking): Proposal | null {
  const measure = measureOf(answers);
  if (measure === null || answers.lead === '') return null;
  const { recipient, followUpOn } = saidIn('initiative', answers);
  return {
    measure,
    ...saidIn('what', 'code' in measure ? answers : { ...answers, title: answers.newTitle }),
    lead: answers.lead,
    parties: partiesIn(answers).map((party) => termsOf(party, { ...NO_TERMS, ...typed(answers.terms[party]) })),
    indicators: asking.measure?.kind === 'joint-initiative' ? [] : contractOf(answers, asking),
    initiative: recipient === null || followUpOn === null ? null : { recipient, followUpOn },
  };
}

/** A party that was just chosen has fields before it has answers. */
const typed = (terms: Terms | undefined): Partial<Terms> =>
  Object.fromEntries(Object.entries(terms ?? {}).filter(([, value]) => value !== undefined));

function measureOf({ measure, area, newTitle, reason }: Answers): Proposal['measure'] | null {
  if (measure !== '') return { code: measure };
  if (area === '' || newTitle.trim() === '' || reason.trim() === '') return null;
  return { area, title: newTitle.trim(), reason: reason.trim() };
}

/** What is not filled in, or cannot be read yet, is unknown: it goes as nothing, and never as zero. */
const termsOf = (party: string, { contribution, hours, kroner, paidBy }: Terms) => ({
  party,
  contribution: orNull(contribution),
  hours: numberIn(hours, HOURS),
  kroner: numberIn(kroner, KRONER),
  paidBy: paidBy === '' ? null : paidBy,
});

function contractOf(answers: Answers, { library, contract }: Asking): NonNullable<Proposal['indicators']> {
  const own = answers.own
    .filter((one) => [one.name, one.unit, one.source, one.countingRule].every((text) => text.trim() !== ''))
    .map(({ slug, ...one }) => ({ ...one, id: slug === '' ? slugOf(one.name) : slug }));
  const chosen = answers.indicators.flatMap((id) => {
    const kept = contract.find((one) => one.id === id);
    const listed = library.find((one) => one.id === id);
    return kept !== undefined ? [lineOf(kept)] : listed === undefined ? [] : [wordsOf(listed)];
  });
  return [...chosen, ...own].map((one) => ({
    ...one,
    direction: one.direction as 'up' | 'down' | 'hold',
    reportedBy: reportersOf(answers, one.id).map((party) => ({
      party,
      extractedBy: extractedBy(contract, one.id, party),
    })),
  }));
}

const extractedBy = (contract: readonly IndicatorView[], id: string, party: string): string | null =>
  contract.find((one) => one.id === id)?.reportedBy.find((reporter) => reporter.party === party)?.extractedBy ?? null;

const lineOf = ({ id, name, unit, direction, source, countingRule }: IndicatorView) => ({
  id,
  name: name ?? '',
  unit,
  direction,
  source: source ?? '',
  countingRule: countingRule ?? '',
});

const wordsOf = ({ id, name, unit, direction, source, countingRule }: LibraryIndicator) => ({
  id,
  name: spoken(name),
  unit: spoken(unit),
  direction,
  source: spoken(source),
  countingRule: spoken(countingRule),
});

/** The form's name for what the server calls a field of the proposal. */
export function fieldOf(sent: string, answers: Answers): string {
  const [, part = '', index = '', field = ''] = sent.split('.');
  if (part === 'parties') return `terms.${partiesIn(answers)[Number(index)] ?? ''}.${field}`;
  if (part === 'initiative') return index;
  if (part === 'measure') return index === 'title' ? 'newTitle' : index;
  if (part === 'title' && answers.measure === '') return 'newTitle';
  if (part === 'indicators') {
    const own = Number(index) - answers.indicators.length;
    return own >= 0 ? `own.${own}.${field}` : 'indicators';
  }
  return part;
}

const MOST_OF_AN_ID = 60;
/** An id made of a name that somebody wrote. */
export const slugOf = (name: string): string =>
  tidyTitle(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9æøå]+/g, '-')
    .slice(0, MOST_OF_AN_ID)
    .replaceAll(/^-+|-+$/g, '') || 'indikator';
