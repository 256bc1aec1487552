import { dueAfter, localDate, remindAfter, type LocalDate } from '../../../calendar.js';
import { employerOf } from '../../../organisations.js';
import { isEngine } from '../../../people.js';
import type { Effect, Stage } from '../../shared.js';
import { evolve, type EventOf, type PilotEvent } from '../events.js';
import { answerOf, indicatorOf, partiesWithoutConsent, seenByUsers } from '../facts.js';
import type { Counted, Proposal } from '../fields.js';
import { termsFor } from '../proposal.js';
import type { SharedRefusal } from '../refusals.js';
import type { PilotInside } from '../rules.js';
import type { Pilot } from '../state.js';

const YEARS = 10;

/** Why a day cannot be the one something happened on: it has not come in Norway, or lies so far back that the year is mistyped. */
export function faultInDay(on: LocalDate, now: string): SharedRefusal | null {
  return on > localDate(now) ? { code: 'DateInFuture', date: on } : faultInYear(on, now);
}

export function faultInYear(on: LocalDate, now: string): SharedRefusal | null {
  const today = localDate(now);
  const earliest = `${Number(today.slice(0, 4)) - YEARS}${today.slice(4)}`;
  return on < earliest ? { code: 'DateTooLongAgo', date: on, years: YEARS } : null;
}

/** When those who have not answered are reminded, and when the proposal lapses. */
export const consentDates = ({ now, policy: { clock, consent } }: PilotInside) => ({
  remindAt: remindAfter(now, consent.remindAfter, clock),
  lapseAt: dueAfter(now, consent.lapseAfter, clock),
});

/**
 * What an event says of a proposal: itself, its version, what each party is then asked to consent to, and whether it is the
 * leader of the unit in the lead who sends it. A coordinator's sending decides nothing for the unit.
 */
export const proposed = (proposal: Proposal, version: number, { hash, directory, as }: PilotInside) => ({
  proposal,
  version,
  terms: Object.fromEntries(proposal.parties.map(({ party }) => [party, hash(termsFor(proposal, party))])),
  ...(as.role === 'leader' ? { leadConsents: true as const } : {}),
  employers: Object.fromEntries(proposal.parties.map(({ party }) => [party, employerOf(directory, party)])),
});

/**
 * What happened, and that consent is complete where by that nobody's is missing any more. By policy the FSU then decides, or is
 * notified and may object. The time to object counts from recorded delivery of the notice; until then the FSU is reminded like
 * anybody else.
 */
export function withCompletion(pilot: Pilot, event: PilotEvent, { now, policy }: PilotInside): readonly PilotEvent[] {
  const after = evolve(pilot, event, now);
  const isComplete =
    after.phase === 'consent' &&
    after.mustRevise === null &&
    seenByUsers(after) &&
    partiesWithoutConsent(after).length === 0;
  if (!isComplete) return [event];
  const remindAt = remindAfter(now, policy.review.remindAfter, policy.clock);
  return [event, { type: 'ConsentCompleted', review: policy.review.mode, dates: { remindAt } }];
}

/** Who proposed it does not review it, nor does anybody the committee has found disqualified. */
export function mayNotReview(pilot: Pilot, { actor }: PilotInside): SharedRefusal | null {
  if (pilot.proposedBy === actor.person) return { code: 'OwnProposal' };
  const disqualified = Object.hasOwn(pilot.conflicts, actor.person) && pilot.conflicts[actor.person] === 'disqualified';
  return disqualified ? { code: 'Disqualified', person: actor.person } : null;
}

/** Whether a decision is the committee's, given by its case there, or somebody's directly, so that no case is needed. */
export const caseAt = (stage: Stage, effect: Effect, { actor }: PilotInside) => ({
  case: { stage, effect: isEngine(actor) ? effect : null },
});

/** Why a party cannot record this: it is not in the contract, or the period is none, or not over in Norway. */
export function faultInCount(pilot: Pilot, party: string, counted: Counted, now: string): SharedRefusal | null {
  const indicator = indicatorOf(pilot, counted.indicator);
  if (indicator === undefined) return { code: 'UnknownIndicator', indicator: counted.indicator };
  if (!indicator.reportedBy.some((reporter) => reporter.party === party))
    return { code: 'NotReportedBy', indicator: indicator.id, party };
  if (answerOf(pilot, party)?.answer !== 'given') return { code: 'NotJoined', party };
  const { from, to } = counted.period;
  if (from > to) return { code: 'DatesInWrongOrder', from, to };
  if (to > localDate(now)) return { code: 'PeriodNotOver', from, to };
  return faultInYear(from, now);
}

/** Figures are numbered through the pilot's life: `nth` counts those of one command. */
export const figureRecorded = (
  pilot: Pilot,
  kind: 'baseline' | 'trial',
  party: string,
  counted: Counted,
  nth = 0,
): PilotEvent => ({ type: 'FigureRecorded', figure: `F${pilot.figures.length + 1 + nth}`, kind, party, ...counted });

export function trialEnded(
  cause: EventOf<'TrialEnded'>['cause'],
  reason: EventOf<'TrialEnded'>['reason'],
  { now, policy: { clock, evaluation } }: PilotInside,
): PilotEvent {
  const dates = {
    remindAt: remindAfter(now, evaluation.remindAfter, clock),
    closeAt: dueAfter(now, evaluation.dueAfter, clock),
  };
  return { type: 'TrialEnded', cause, reason, dates };
}

export const evaluationCompleted = (missing: readonly string[], { now, policy }: PilotInside): PilotEvent => ({
  type: 'EvaluationCompleted',
  missing,
  dates: { remindAt: remindAfter(now, policy.reporting.remindAfter, policy.clock) },
});

export const trialIsRunning = (pilot: Pilot): SharedRefusal | null =>
  pilot.pausedSince === null ? null : { code: 'TrialIsPaused' };
