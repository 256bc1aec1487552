import { remindAfter, type Span } from '../../../calendar.js';
import type { Policy } from '../../../policy.js';
import type { Phase } from '../phases.js';
import type { Rule } from '../rule.js';
import { adoptionsOwed, openDisputes, partiesOwingStatus } from '../facts.js';
import type { Pilot } from '../state.js';

/** Everybody who is waited for is told so, and again as long as it lasts. */
export const remind: Rule<'remind'> = {
  gives: 'Reminded',
  decide(pilot, _, { now, policy }) {
    const { remindAt } = pilot.dates;
    if (remindAt === null || Date.parse(remindAt) > Date.parse(now)) return { code: 'NotDueYet', due: remindAt };
    const span = nobodyOwes(pilot) ? null : spanIn(pilot.phase, policy);
    return [{ type: 'Reminded', dates: { remindAt: span === null ? null : remindAfter(now, span, policy.clock) } }];
  },
};

/** Where the next call for status, or nothing more, will come anyway. */
const nobodyOwes = (pilot: Pilot): boolean =>
  (pilot.phase === 'trial' && partiesOwingStatus(pilot).length + openDisputes(pilot).length === 0) ||
  (pilot.phase === 'concluded' && adoptionsOwed(pilot).length === 0);

/** How long before those who are waited for in a phase are reminded. Null where nobody is. */
export function spanIn(phase: Phase, policy: Policy): Span | null {
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
