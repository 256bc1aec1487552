import type { RuleOfMeeting } from '../rule.js';
import { approvedBySilence } from './approving.js';

/** Silence counts as approval from the first recorded delivery. */
export const noteMinutesDelivered: RuleOfMeeting<'noteMinutesDelivered'> = {
  of: 'meeting',
  in: ['minutes-out'],
  answers: true,
  decide: ({ id, minutes }, _, context) =>
    minutes?.documents == null || minutes.deliveredAt !== null
      ? []
      : [{ type: 'MinutesDelivered', meeting: id, dates: { approveAt: approvedBySilence(context.now, context) } }],
};
