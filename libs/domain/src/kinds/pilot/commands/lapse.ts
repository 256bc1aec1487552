import type { Rule } from '../rule.js';
import { whenDue } from './grace.js';

/** A proposal that its parties leave unanswered ends by itself. */
export const lapse: Rule<'lapse'> = {
  gives: 'PilotLapsed',
  decide: ({ dates }, _, context) => whenDue(dates.lapseAt, 'lapse', context, () => [{ type: 'PilotLapsed' }]),
};
