import { z } from 'zod';
import { dueAfter, remindAfter, type Span } from '../../../calendar.js';
import type { Policy } from '../../../policy.js';
import { EFFECTS } from '../../shared.js';
import type { EventOf, PilotEvent } from '../events.js';
import { adoptionsOwed, evaluationsOwed, openDisputes, partiesOwingStatus } from '../facts.js';
import type { Phase } from '../phases.js';
import type { SharedRefusal } from '../refusals.js';
import { aboutPilot, engine, type PilotInside } from '../rules.js';
import { NO_DATES, type Dates, type Pilot } from '../state.js';
import { whereItMay } from '../transitions.js';
import { goAhead } from './review.js';
import { evaluationCompleted, trialIsRunning } from './shared.js';

/** What the engine gives itself, and what a committee undoes. */
export const ENGINES = {
  /** Everybody who is waited for is told so, and again as long as it lasts. */
  remind: aboutPilot({
    fields: {},
    may: engine,
    in: whereItMay('Reminded'),
    decide(pilot, _, __, { now, policy }) {
      const { remindAt } = pilot.dates;
      if (remindAt === null || Date.parse(remindAt) > Date.parse(now)) return { code: 'NotDueYet', due: remindAt };
      const span = nobodyOwes(pilot) ? null : spanIn(pilot.phase, policy);
      return [{ type: 'Reminded', dates: { remindAt: span === null ? null : remindAfter(now, span, policy.clock) } }];
    },
  }),
  /** A proposal that its parties leave unanswered ends by itself. */
  lapse: aboutPilot({
    fields: {},
    may: engine,
    in: whereItMay('PilotLapsed'),
    decide: ({ dates }, _, __, inside) => whenDue(dates.lapseAt, 'lapse', inside, () => [{ type: 'PilotLapsed' }]),
  }),
  /** The FSU has been told, on record: from now on its silence counts. */
  noteReviewNotice: aboutPilot({
    fields: {},
    may: engine,
    in: whereItMay('ReviewNoticed'),
    unless: ({ reviewMode, dates }) =>
      reviewMode === 'notify' && dates.passAt === null ? null : { code: 'NothingChanged' },
    decide: (_, __, ___, { now, policy: { review, clock } }) => [
      { type: 'ReviewNoticed', dates: { passAt: dueAfter(now, review.objectWithin, clock) } },
    ],
  }),
  passUnobjected: aboutPilot({
    fields: {},
    may: engine,
    in: whereItMay('PilotPassedUnobjected'),
    decide: (pilot, _, __, inside) =>
      whenDue(pilot.dates.passAt, 'passUnobjected', inside, () =>
        goAhead(pilot, { type: 'PilotPassedUnobjected' }, inside),
      ),
  }),
  callForStatus: aboutPilot({
    fields: {},
    may: engine,
    in: whereItMay('StatusCalled'),
    unless: trialIsRunning,
    decide({ dates }, _, __, { now, policy: { clock, trial } }) {
      if (dates.statusAt === null || Date.parse(dates.statusAt) > Date.parse(now))
        return { code: 'NotDueYet', due: dates.statusAt };
      const statusAt = dueAfter(now, trial.statusEvery, clock);
      return [{ type: 'StatusCalled', dates: { statusAt, remindAt: remindAfter(now, trial.remindAfter, clock) } }];
    },
  }),
  /** What has not come by the due date is shown as missing; it does not hold the others. */
  closeEvaluation: aboutPilot({
    fields: {},
    may: engine,
    in: whereItMay('EvaluationCompleted'),
    decide: (pilot, _, __, inside) =>
      whenDue(pilot.dates.closeAt, 'closeEvaluation', inside, () => [
        evaluationCompleted(evaluationsOwed(pilot), inside),
      ]),
  }),
  /** A committee's wrongly recorded decision is as if it had not been taken, as long as nothing has been built on it. */
  takeBackDecision: aboutPilot({
    fields: { stage: z.enum(['review', 'recommendation', 'decision']), effect: z.enum(EFFECTS) },
    may: engine,
    in: whereItMay('DecisionTakenBack'),
    unless: (pilot) => (pilot.undo === null || pilot.undo.before === null ? tooLate(pilot) : null),
    elsewhere: (pilot) => tooLate(pilot),
    decide({ undo, phase: now }, { stage, effect }, _, inside) {
      if (undo?.stage !== stage || undo.effect !== effect) return { code: 'MovedOn', phase: now };
      const phase = undo.before?.phase ?? now;
      const dates = datesAgain(phase, undo.before?.dates, inside);
      return [{ type: 'DecisionTakenBack', stage, effect, phase, dates }];
    },
  }),
};

type Held = EventOf<'GraceGiven'>['before'];
const DATE = { lapse: 'lapseAt', passUnobjected: 'passAt', closeEvaluation: 'closeAt' } as const satisfies Record<
  Held,
  keyof Dates
>;

/**
 * What becomes of a deadline that takes something from people. Given when it is due, `then` happens. Held up by an
 * outage, when they could not act, they first get a period of grace. Refused before it is due.
 */
function whenDue(
  due: string | null,
  before: Held,
  { now, policy: { outage, clock } }: PilotInside,
  then: () => readonly PilotEvent[],
): readonly PilotEvent[] | SharedRefusal {
  if (due === null || Date.parse(due) > Date.parse(now)) return { code: 'NotDueYet', due };
  if (Date.parse(now) - Date.parse(due) <= outage.noticedAfter * 1000) return then();
  return [{ type: 'GraceGiven', before, dates: { [DATE[before]]: dueAfter(now, outage.grace, clock) } }];
}

/** Where the next call for status, or nothing more, will come anyway. */
const nobodyOwes = (pilot: Pilot): boolean =>
  (pilot.phase === 'trial' && partiesOwingStatus(pilot).length + openDisputes(pilot).length === 0) ||
  (pilot.phase === 'concluded' && adoptionsOwed(pilot).length === 0);

/** How long before those who are waited for in a phase are reminded. Null where nobody is. */
function spanIn(phase: Phase, policy: Policy): Span | null {
  switch (phase) {
    case 'consent':
    case 'review':
    case 'preparation':
    case 'trial':
    case 'evaluation':
    case 'reporting':
      return policy[phase].remindAfter;
    case 'joint-action':
      return policy.preparation.remindAfter;
    case 'concluded':
      return policy.adoption.remindAfter;
    case 'unknown':
    case 'draft':
    case 'declined':
    case 'lapsed':
    case 'withdrawn':
    case 'discarded':
      return null;
  }
}

const tooLate = ({ undo, phase }: Pilot): SharedRefusal =>
  undo === null ? { code: 'NothingToTakeBack' } : { code: 'MovedOn', phase };

/** The dates as they were. A reminder that would have come meanwhile is given anew from now. */
function datesAgain(phase: Phase, before: Dates = NO_DATES, { now, policy }: PilotInside): Dates {
  const { remindAt } = before;
  if (remindAt === null || Date.parse(remindAt) > Date.parse(now)) return before;
  const span = spanIn(phase, policy);
  return { ...before, remindAt: span === null ? null : remindAfter(now, span, policy.clock) };
}
