import { z } from 'zod';
import { isEngine } from '../../../people.js';
import type { CommitteeEvent } from '../events.js';
import { papersDue } from '../meeting-dates.js';
import { participants } from '../members.js';
import type { CommitteeRefusal } from '../refusals.js';
import { aboutMeeting, notDue, office, roles, type CommitteeContext } from '../rule.js';
import type { Case, Meeting } from '../state.js';
import * as is from '../values.js';
import {
  approved,
  approvedBySilence,
  heldUp,
  isMinutesCase,
  minutesAwaiting,
  objectors,
  underWay,
} from './approving.js';
import { caseDecided } from './deciding.js';

const letStand = z.strictObject({ faults: is.suspicions, reason: is.reason }).meta({ id: 'LetStand' });

export const MINUTES = {
  /**
   * Out for approval, first or corrected. What was only for information is taken note of by that. Where the redaction check
   * held them back for what it only suspects, whoever sends them may say why it may stand.
   */
  sendMinutes: aboutMeeting({
    fields: { letStand: letStand.optional() },
    post: {
      path: 'minutes-dispatches',
      summary:
        'Send the minutes to be approved; what the redaction check only suspects may be let stand, with a reason',
      called: 'MinutesDispatch',
    },
    may: office,
    in: ['held', 'minutes-out'],
    unless: (meeting, context) => underWay(meeting, context) ?? undecided(meeting, context),
    decide(meeting, { letStand: stands }, context) {
      const { now, actor, policy } = context;
      if (stands?.faults.some((fault) => !isFound(fault, meeting)) === true)
        return { code: 'NotSuspected', meeting: meeting.id };
      const overruled: readonly CommitteeEvent[] =
        stands === undefined ? [] : [{ type: 'SuspicionsOverruled', meeting: meeting.id, ...stands, by: actor.person }];
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
  }),
  /** Whoever was there approves, or says what is wrong: then nothing is approved until corrected minutes are sent, or they agree after all. */
  answerMinutes: aboutMeeting({
    fields: { approve: z.boolean(), remark: is.maybe(is.reason) },
    post: {
      path: 'minutes-answers',
      summary: 'A member approves the minutes, or says what is wrong',
      called: 'MinutesAnswer',
      example: { approve: true, remark: null },
    },
    may: roles('chair', 'member'),
    in: ['minutes-out'],
    unless(meeting, { actor: { person }, committee }) {
      if (meeting.minutes?.documents == null) return { code: 'MinutesNotReady', meeting: meeting.id };
      return participants(meeting, committee).includes(person) ? null : { code: 'NotAtTheMeeting', person };
    },
    decide(meeting, { approve, remark }, context) {
      const { actor, works } = context;
      const { id, minutes } = meeting;
      if (!approve && remark === null) return { code: 'RemarkMissing', meeting: id };
      const others = (minutes?.answers ?? []).filter(({ person }) => person !== actor.person);
      const against = !approve || objectors(meeting).some((person) => person !== actor.person);
      const deliveredAt = minutes?.deliveredAt ?? null;
      const approveAt = against || deliveredAt === null ? null : approvedBySilence(deliveredAt, context);
      const answered: CommitteeEvent = {
        type: 'MinutesAnswered',
        meeting: id,
        person: actor.person,
        approve,
        remark,
        dates: { approveAt },
      };
      const all = participants(meeting, context.committee).every(
        (person) => person === actor.person || others.some((other) => other.person === person),
      );
      const done = all && !against && works.approval.by === 'round' && underWay(meeting, context) === null;
      return done ? [answered, approved(meeting, context)] : [answered];
    },
  }),
  /** By the chair, or by silence when the time is out. Never against an objection. */
  approveMinutes: aboutMeeting({
    fields: {},
    post: {
      path: 'approvals',
      summary: 'The chair approves the minutes for the committee',
      called: 'MinutesApproval',
    },
    may: (meeting, committee) => [...roles('chair')(meeting, committee), 'engine'],
    in: ['minutes-out'],
    unless(meeting, context) {
      if (meeting.minutes?.documents == null) return { code: 'MinutesNotReady', meeting: meeting.id };
      const by = objectors(meeting);
      return by.length > 0 ? { code: 'MinutesObjectedTo', by } : underWay(meeting, context);
    },
    decide(meeting, _, context) {
      const { approveAt } = meeting.dates;
      if (!isEngine(context.actor)) return [approved(meeting, context)];
      const given = heldUp(meeting.id, 'approveAt', approveAt, context);
      return notDue(approveAt, context.now) ?? [given ?? approved(meeting, context)];
    },
  }),
};

const isFound = ({ text, what }: is.LetStand, { minutes }: Meeting): boolean =>
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
