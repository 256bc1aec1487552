import { papersDue } from '../meeting-dates.js';
import { numbersFrom, seriesOf } from '../numbering.js';
import type { RuleOfMeeting } from '../rule.js';
import { cannotPrepare } from './preparing.js';

/** After the cut-off a case comes on an agenda only by the chair's leave. It gets the next number, and the book is made anew. */
export const addLateCase: RuleOfMeeting<'addLateCase'> = {
  of: 'meeting',
  in: ['frozen'],
  only: 'meeting',
  decide({ id, startsAt, book }, { case: late }, { committee, works, now, policy }) {
    const one = Object.hasOwn(committee.cases, late) ? committee.cases[late] : undefined;
    if (one === undefined) return { code: 'UnknownCase', case: late };
    if (one.meeting === id) return { code: 'AlreadyOnTheAgenda', case: late, meeting: id };
    const hindrance = cannotPrepare(one);
    if (hindrance !== null) return hindrance;
    const number = numbersFrom(committee, startsAt, works)(0);
    const version = (book?.version ?? 0) + 1;
    const dates = { bookDueAt: papersDue(now, policy.clock) };
    const series = seriesOf(startsAt, works);
    return [{ type: 'LateCaseAdded', meeting: id, added: { case: late, number }, version, series, dates }];
  },
};
