import type { Directory } from '../../organisations.js';
import { isInitiative } from '../../measures.js';
import { TERM_QUESTIONS, type TextQuestion } from './questions.js';
import type { ChosenMeasure, Indicator, MeasureKind, Pinned, Proposal } from './fields.js';

/** Whether a measure is the one that a pilot began on. */
export const isPinned = (measure: ChosenMeasure, pinned: Pinned | null): boolean =>
  pinned !== null && 'code' in measure && measure.code === pinned.code;

/** What is written down of a measure that somebody chooses now. A new measure is on no list. */
export function pinnedNow(measure: ChosenMeasure, directory: Directory): Pinned | null {
  if (!('code' in measure)) return null;
  const mode = directory.measure(measure.code)?.collaboration.mode ?? null;
  return { edition: directory.edition, code: measure.code, kind: kindOf(measure, directory), mode };
}

/** A measure on the list decides the kind by its mode, unless the pilot began on it before; a new measure is tried. */
export function kindOf(measure: ChosenMeasure, directory: Directory, pinned: Pinned | null = null): MeasureKind {
  if (pinned !== null && isPinned(measure, pinned)) return pinned.kind;
  const listed = 'code' in measure ? directory.measure(measure.code) : undefined;
  return listed !== undefined && isInitiative(listed) ? 'joint-initiative' : 'trial';
}

/**
 * All that one party's consent is about, as canonical text: the measure, the aim, what the party puts in, and every
 * line of the measurement contract that the party reports. Whatever else changes does not touch that party.
 */
export function termsFor(proposal: Proposal, party: string): string {
  const { measure, aim, initiative } = proposal;
  const own = proposal.parties.find((terms) => terms.party === party);
  return JSON.stringify([
    'code' in measure ? measure.code : [measure.area, measure.title.ref],
    aim?.ref ?? null,
    own === undefined ? null : [own.contribution?.ref ?? null, own.hours ?? null, own.kroner ?? null, own.paidBy],
    initiative === null ? null : [initiative.recipient.ref, initiative.followUpOn],
    proposal.indicators.flatMap((indicator) => contractLine(indicator, party)),
    // What is asked of later pilots stands last, and only where it is answered: no terms that somebody consented to change by it.
    ...TERM_QUESTIONS.filter((name) => name !== 'aim').flatMap((name) => answered(name, proposal)),
  ]);
}

const answered = (name: TextQuestion, { [name]: answer }: Proposal) => (answer == null ? [] : [[name, answer.ref]]);

/** What `party` must count for an indicator; nothing where it does not report it. */
export function contractLine(indicator: Indicator, party: string): readonly unknown[] {
  const own = indicator.reportedBy.find((reporter) => reporter.party === party);
  if (own === undefined) return [];
  const { id, name, unit, direction, source, countingRule } = indicator;
  return [[id, name.ref, unit, direction, source.ref, countingRule.ref, own.extractedBy?.ref ?? null]];
}
