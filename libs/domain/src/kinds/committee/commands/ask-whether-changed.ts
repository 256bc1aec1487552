import type { RuleOfMeeting } from '../rule.js';
import { notDue } from './due.js';

/** Meetings that the plan gives no status still get it for information, where something changed since the last. */
export const askWhetherChanged: RuleOfMeeting<'askWhetherChanged'> = {
  of: 'meeting',
  in: ['planned', 'open'],
  decide: ({ id, dates: { askStatusAt } }, _, { committee, now }) =>
    notDue(askStatusAt, now) ?? [
      { type: 'ChangesAsked', meeting: id, since: committee.statusAt, dates: { askStatusAt: null } },
    ],
};
