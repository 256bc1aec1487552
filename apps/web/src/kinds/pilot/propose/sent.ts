import { HOURS, KRONER, numberIn } from '@tiltaksmotor/domain/numbers';
import type { IndicatorView, LibraryIndicator, Proposal } from '../../../api/types.gen.js';
import { slugOf } from '../../../app/slug.js';
import { language } from '../../../app/words.js';
import { orNull } from '../../../form/typed.js';
import { NO_TERMS, partiesIn, reportersOf, type Answers, type Asking, type Terms } from './answers.js';

/** As it is sent; null as long as there is no measure and no lead to keep it under. */
export function proposalOf(answers: Answers, asking: Asking): Proposal | null {
  const measure = measureOf(answers);
  if (measure === null || answers.lead === '') return null;
  const title = 'code' in measure ? answers.title : answers.newTitle;
  const { recipient, followUpOn } = answers;
  return {
    measure,
    title: orNull(title),
    aim: orNull(answers.aim),
    lead: answers.lead,
    parties: partiesIn(answers).map((party) => termsOf(party, { ...NO_TERMS, ...typed(answers.terms[party]) })),
    indicators: asking.measure?.kind === 'joint-initiative' ? [] : contractOf(answers, asking),
    initiative: recipient.trim() === '' || followUpOn === '' ? null : { recipient: recipient.trim(), followUpOn },
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
  name: name[language()],
  unit: unit[language()],
  direction,
  source: source[language()],
  countingRule: countingRule[language()],
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
