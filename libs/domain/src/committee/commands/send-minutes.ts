import { papersDue } from '../meeting-dates.js';
import type { CommitteeEvent } from '../events.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { CommitteeContext, RuleOfMeeting } from '../rule.js';
import type { Case, Meeting } from '../state.js';
import { isMinutesCase, minutesAwaiting } from './decide-case.js';

/** Out for approval, first or corrected. What was only for information is taken note of by that. */
export const sendMinutes: RuleOfMeeting<'sendMinutes'> = {
  of: 'meeting',
  in: ['held', 'minutes-out'],
  unless: (meeting, context) => underWay(meeting, context) ?? undecided(meeting, context),
  decide(meeting, _, context) {
    const { now, actor, policy } = context;
    const noted = openCases(meeting, context).map(({ id }): CommitteeEvent => ({
      type: 'CaseDecided',
      case: id,
      outcome: 'noted',
      proposal: null,
      text: null,
      effect: null,
      votes: null,
      disqualified: [],
      reason: null,
      by: actor.person,
    }));
    const version = (meeting.minutes?.version ?? 0) + 1;
    const dates = { remindAt: null, approveAt: null, minutesDueAt: papersDue(now, policy.clock) };
    return [...noted, { type: 'MinutesSent', meeting: meeting.id, version, dates }];
  },
};

const openCases = ({ id, agenda }: Meeting, { committee }: CommitteeContext): readonly Case[] =>
  agenda.flatMap((named) => {
    const one = committee.cases[named];
    return one?.status === 'placed' && one.meeting === id ? [one] : [];
  });

function undecided(meeting: Meeting, context: CommitteeContext): CommitteeRefusal | null {
  const { committee, works } = context;
  const approves = works.approval.by === 'next-meeting' && minutesAwaiting(committee.meetings, meeting.id).length > 0;
  const cases = openCases(meeting, context).filter(
    (one) => one.kind === 'decision' || (approves && isMinutesCase(one)),
  );
  return cases.length === 0 ? null : { code: 'NotDecidedYet', cases: cases.map(({ id }) => id) };
}

/** Minutes are not settled while a pilot is asked whether its decision can be taken back. */
export function underWay({ agenda }: Meeting, { committee }: CommitteeContext): CommitteeRefusal | null {
  const waiting = agenda.find((id) => {
    const undoing = committee.cases[id]?.decision?.undoing;
    return undoing != null && undoing.refused === null;
  });
  return waiting === undefined ? null : { code: 'UndoingUnderWay', case: waiting };
}
