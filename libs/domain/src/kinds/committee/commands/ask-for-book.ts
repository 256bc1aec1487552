import { papersDue } from '../meeting-dates.js';
import type { RuleOfMeeting } from '../rule.js';
import { notDue } from './due.js';

/** A book that has not come is asked for again: the same version, since nothing in it changed. */
export const askForBook: RuleOfMeeting<'askForBook'> = {
  of: 'meeting',
  in: ['frozen', 'held', 'minutes-out'],
  unless: ({ book }) => (book?.documents === null ? null : { code: 'NothingChanged' }),
  decide: ({ id, book, dates }, _, { now, policy }) =>
    notDue(dates.bookDueAt, now) ?? [
      {
        type: 'BookAsked',
        meeting: id,
        version: book?.version ?? 1,
        dates: { bookDueAt: papersDue(now, policy.clock) },
      },
    ],
};
