import { papersDue } from '../meeting-dates.js';
import type { CommitteeEvent } from '../events.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { CommitteeContext, RuleOfMeeting } from '../rule.js';
import type { Case, LetStand, Meeting } from '../state.js';
import { isMinutesCase, minutesAwaiting } from './decide-case.js';
import { caseDecided } from './deciding.js';

/**
 * Out for approval, first or corrected. What was only for information is taken note of by that. Where the redaction check
 * held them back for what it only suspects, whoever sends them may say why it may stand.
 */
export const sendMinutes: RuleOfMeeting<'sendMinutes'> = {
  of: 'meeting',
  in: ['held', 'minutes-out'],
  unless: (meeting, context) => underWay(meeting, context) ?? undecided(meeting, context),
  decide(meeting, { letStand }, context) {
    const { now, actor, policy } = context;
    if (letStand?.faults.some((fault) => !isFound(fault, meeting)) === true)
      return { code: 'NotSuspected', meeting: meeting.id };
    const overruled: readonly CommitteeEvent[] =
      letStand === undefined
        ? []
        : [{ type: 'SuspicionsOverruled', meeting: meeting.id, ...letStand, by: actor.person }];
    const noted = openCases(meeting, context).map(({ id }) =>
      caseDecided({
        case: id,
        outcome: 'noted',
        proposal: null,
        text: null,
        effect: null,
        votes: null,
        disqualified: [],
        reason: null,
        by: actor.person,
      }),
    );
    const version = (meeting.minutes?.version ?? 0) + 1;
    const dates = { remindAt: null, approveAt: null, minutesDueAt: papersDue(now, policy.clock) };
    return [...noted, ...overruled, { type: 'MinutesSent', meeting: meeting.id, version, dates }];
  },
};

const isFound = ({ text, what }: LetStand, { minutes }: Meeting): boolean =>
  minutes?.faults.some((found) => found.text === text && found.what === what) === true;

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
