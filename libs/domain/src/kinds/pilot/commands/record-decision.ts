import { remindAfter } from '../../../calendar.js';
import type { PilotEvent } from '../events.js';
import { effectIsEvaluated } from '../facts.js';
import type { Verdict } from '../../shared.js';
import type { Rule } from '../rule.js';
import { caseAt } from './casing.js';
import { faultInDay } from './happened.js';

const EVENTS = {
  adopt: 'AdoptionDecided',
  adapt: 'AdaptationDecided',
  stop: 'StopDecided',
} as const satisfies Record<Verdict, PilotEvent['type']>;

/** The SSU's vedtak moves the pilot: adopted or stopped it is concluded, adapted it begins a new cycle. */
export const recordDecision: Rule<'recordDecision'> = {
  gives: 'AdoptionDecided',
  unless: (pilot) => (pilot.recommendation === null ? { code: 'NotRecommended' } : null),
  decide(pilot, { verdict, caseNumber, decidedOn, reason }, context) {
    const { now, policy } = context;
    const { clock, adoption, preparation } = policy;
    const fault = faultInDay(decidedOn, now);
    if (fault !== null) return fault;
    if (verdict === 'adopt' && !effectIsEvaluated(pilot)) return { code: 'NoEvaluationOfEffect' };
    const span = { adopt: adoption.remindAfter, adapt: preparation.remindAfter, stop: null }[verdict];
    const remindAt = span === null ? null : remindAfter(now, span, clock);
    const decided = { caseNumber, decidedOn, reason, ...caseAt('decision', verdict, context) };
    return [{ type: EVENTS[verdict], ...decided, dates: { remindAt } }];
  },
};
