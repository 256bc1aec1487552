import { z } from 'zod';
import { words } from '../../../engine/fields.js';
import type { Fields } from '../../../engine/kind.js';
import type { Words } from '../../../words.js';
import { DECISION_FIELDS, fieldsOf, isReviewed } from '../decision-fields.js';
import type { CommitteeEvent, CommitteeEventOf } from '../events.js';
import { isDisqualified, maySit, quorumOf, seatsOf, takingPart } from '../members.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { CommitteeContext } from '../rule.js';
import type { Case, CaseDecision, Meeting } from '../state.js';
import * as is from '../values.js';
import { effectsOf } from './booking.js';

export const given = {
  outcome: z.enum(is.OUTCOMES),
  /** The alternative chosen, where it is one of them. */
  proposal: is.maybe(is.proposalId),
  /** The wording, where it was amended, or how it was taken note of. */
  text: is.maybe(words(2_000)),
  /** What it does to what it is about, where it was amended. */
  effect: is.maybe(is.effect),
  votes: is.maybe(is.votes),
  reason: is.maybe(is.reason),
};
type DecisionFields = Fields<typeof given>;
/** What was decided, of what a decision may be. */
export type Made = Pick<CaseDecision, 'proposal' | 'text' | 'effect'>;
const NOTHING: Made = { proposal: null, text: null, effect: null };

/** Its submitter, and whoever the case came from, hear of it with the minutes. */
export const caseDecided = (made: Omit<CommitteeEventOf<'CaseDecided'>, 'type' | 'told'>): CommitteeEvent => ({
  type: 'CaseDecided',
  ...made,
  told: 'with-minutes',
});

function faultInFields({ about }: Case, made: DecisionFields): CommitteeRefusal | null {
  const { outcome } = made;
  const takes = fieldsOf(outcome, about);
  const stray = DECISION_FIELDS.find((field) => made[field] !== null && !takes.includes(field));
  return stray === undefined ? null : { code: 'FieldDoesNotFit', field: stray, outcome };
}

/** What a recorded outcome makes of a case, or why it cannot. */
export function madeOf(one: Case, sent: DecisionFields): Made | CommitteeRefusal {
  const fits = fitting(one, sent);
  return 'code' in fits ? fits : (faultInFields(one, sent) ?? fits);
}

function fitting(one: Case, { outcome, proposal, text, effect, reason }: DecisionFields): Made | CommitteeRefusal {
  const unfit: CommitteeRefusal = { code: 'OutcomeDoesNotFit', case: one.id, outcome };
  switch (outcome) {
    case 'proposal': {
      const chosen = one.proposals.find(({ id }) => id === proposal);
      return chosen === undefined
        ? { code: 'UnknownProposal', proposal: String(proposal) }
        : { ...NOTHING, proposal, effect: chosen.effect };
    }
    case 'amended':
      if (text === null) return { code: 'TextMissing', case: one.id };
      return faultInEffect(one, effect) ?? { ...NOTHING, text, effect };
    case 'postponed':
      return one.kind === 'procedural' ? unfit : NOTHING;
    case 'returned':
      if (one.about.kind !== 'pilot' && one.about.kind !== 'submitted' && one.about.kind !== 'stream') return unfit;
      if (reason === null) return { code: 'ReasonMissing', case: one.id };
      return isReviewed(one.about) ? { ...NOTHING, effect: 'return' } : NOTHING;
    case 'noted':
      return effectsOf(one.about).length > 0 ? unfit : { ...NOTHING, text };
  }
}

/** What a pilot is told as the reason: what was recorded, else the wording decided, else the judgement in the paper. */
export const reasonFor = (
  one: Case,
  reason: Words | null,
  { proposal, text }: Pick<Made, 'proposal' | 'text'>,
): Words | null =>
  reason ?? text ?? one.proposals.find(({ id }) => id === proposal)?.text ?? one.parts.assessment ?? null;

/** Whoever is told to return, stop or adopt is told why. Going ahead needs no reason. */
export const lacksReason = (one: Case, reason: Words | null, made: Made): boolean =>
  made.effect !== null &&
  made.effect !== 'endorse' &&
  made.effect !== 'approve' &&
  reasonFor(one, reason, made) === null;

/** A decision needs enough of the seats in that case: without those who are disqualified, with who steps in. Postponing and noting do not. */
export function faultInQuorum(
  one: Case,
  meeting: Meeting,
  outcome: DecisionFields['outcome'],
  made: Made,
  { committee, directory, works }: CommitteeContext,
): CommitteeRefusal | null {
  if (outcome !== 'proposal' && outcome !== 'amended' && made.effect === null) return null;
  const seats = seatsOf(committee.id, meeting, directory);
  const needed = quorumOf(seats, works.quorum);
  const present = takingPart(one, meeting.attendance, seats).length;
  return present < needed ? { code: 'NoQuorum', case: one.id, present, needed } : null;
}

/** Who voted may, was there and voted once, and there is a majority. The chair's vote settles a tie. */
export function faultInVotes(
  one: Case,
  meeting: Meeting,
  votes: is.Votes | null,
  { committee, directory }: CommitteeContext,
): CommitteeRefusal | null {
  if (votes === null) return null;
  const seats = seatsOf(committee.id, meeting, directory);
  const there = takingPart(one, meeting.attendance, seats);
  const voters = [...votes.for, ...votes.against, ...votes.abstained];
  for (const [nth, person] of voters.entries()) {
    if (!maySit(seats, person) || isDisqualified(one, person)) return { code: 'MayNotVote', person };
    if (!there.includes(person)) return { code: 'NotPresent', person };
    if (voters.indexOf(person) !== nth) return { code: 'VotedTwice', person };
  }
  const casting = votes.for.includes(meeting.attendance?.chairedBy ?? '') ? 0.5 : 0;
  return votes.for.length + casting > votes.against.length ? null : { code: 'NoMajority', case: one.id };
}

/** A decision on a stream does something to it, of what may be done to it now; others have nothing to move. */
export function faultInEffect({ id, about }: Case, effect: is.Alternative['effect']): CommitteeRefusal | null {
  const effects = effectsOf(about);
  if (effect === null) return effects.length === 0 ? null : { code: 'EffectMissing', case: id };
  return effects.includes(effect) ? null : { code: 'EffectDoesNotFit', case: id, effect };
}

export const disqualifiedFrom = ({ disqualified }: Case): readonly string[] =>
  Object.entries(disqualified)
    .filter(([, settled]) => settled.disqualified)
    .map(([person]) => person);
