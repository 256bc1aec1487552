import { remindAfter } from '../../../calendar.js';
import type { Dates } from '../events.js';
import type { PilotRefusal } from '../refusals.js';
import type { PilotContext, Rule } from '../rule.js';
import { NO_DATES, type Pilot } from '../state.js';
import { spanIn } from './remind.js';

/** A committee's wrongly recorded decision is as if it had not been taken, as long as nothing has been built on it. */
export const takeBackDecision: Rule<'takeBackDecision'> = {
  gives: 'DecisionTakenBack',
  unless: (pilot) => (pilot.undo === null || pilot.undo.before === null ? tooLate(pilot) : null),
  elsewhere: (pilot) => tooLate(pilot),
  decide({ undo, phase: now }, { stage, effect }, context) {
    if (undo?.stage !== stage || undo.effect !== effect) return { code: 'MovedOn', phase: now };
    const phase = undo.before?.phase ?? now;
    return [{ type: 'DecisionTakenBack', stage, effect, phase, dates: datesAgain(phase, undo.before?.dates, context) }];
  },
};

const tooLate = ({ undo, phase }: Pilot): PilotRefusal =>
  undo === null ? { code: 'NothingToTakeBack' } : { code: 'MovedOn', phase };

/** The dates as they were. A reminder that would have come meanwhile is given anew from now. */
function datesAgain(phase: Pilot['phase'], before: Dates = NO_DATES, { now, policy }: PilotContext): Dates {
  const { remindAt } = before;
  if (remindAt === null || Date.parse(remindAt) > Date.parse(now)) return before;
  const span = spanIn(phase, policy);
  return { ...before, remindAt: span === null ? null : remindAfter(now, span, policy.clock) };
}
