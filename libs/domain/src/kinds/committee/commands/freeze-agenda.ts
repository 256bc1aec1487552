import { isEngine } from '../../../people.js';
import { papersDue, recordBy } from '../meeting-dates.js';
import { numberedAgenda, seriesOf } from '../numbering.js';
import type { CommitteeContext, Outcome, RuleOfMeeting } from '../rule.js';
import type { Meeting } from '../state.js';
import { notDue } from './due.js';

/**
 * Cases get their numbers and the book is built, as the data is now. At the cut-off with nothing on the agenda nothing is
 * frozen: leader and secretary are told, and choose.
 */
export const freezeAgenda: RuleOfMeeting<'freezeAgenda'> = {
  of: 'meeting',
  in: ['planned', 'open'],
  only: 'meeting',
  decide(meeting, _, context) {
    const { actor, now } = context;
    const early = isEngine(actor) ? notDue(meeting.dates.cutOffAt, now) : null;
    if (early !== null) return early;
    return meeting.agenda.length === 0 ? empty(meeting, context) : frozen(meeting, context);
  },
};

const empty = ({ id, endsAt }: Meeting, context: CommitteeContext): Outcome =>
  isEngine(context.actor)
    ? [
        {
          type: 'AgendaEmpty',
          meeting: id,
          dates: { cutOffAt: null, askStatusAt: null, remindAt: recordBy(endsAt, context) },
        },
      ]
    : { code: 'NoCases', meeting: id };

function frozen({ id, agenda, startsAt, endsAt }: Meeting, context: CommitteeContext): Outcome {
  const { now, policy, works } = context;
  return [
    {
      type: 'AgendaFrozen',
      meeting: id,
      agenda: numberedAgenda(agenda, startsAt, context),
      version: 1,
      series: seriesOf(startsAt, works),
      dates: {
        openAt: null,
        askStatusAt: null,
        cutOffAt: null,
        bookDueAt: papersDue(now, policy.clock),
        remindAt: recordBy(endsAt, context),
      },
    },
  ];
}
