import { z } from 'zod';
import { slug, titled } from '../../streams/fields.js';
import { caseId, maybe, moment, person, reason } from './fields.js';

const when = { startsAt: moment, endsAt: moment, place: maybe(titled()) };
const WHEN_EXAMPLE = {
  startsAt: '2027-02-12T09:00:00+01:00',
  endsAt: '2027-02-12T12:00:00+01:00',
  place: 'Møterom Fløya, UNN Tromsø',
};

const plan = z
  .strictObject({
    kind: z.enum(['ordinary', 'extraordinary']).default('ordinary'),
    ...when,
    carriesStatus: maybe(z.boolean()),
    policy: maybe(slug),
  })
  .meta({ id: 'MeetingPlan', examples: [{ kind: 'ordinary', ...WHEN_EXAMPLE, carriesStatus: null, policy: null }] });

const attendance = {
  present: z.array(z.strictObject({ person, deputyFor: maybe(person) }).meta({ id: 'Present' })).max(200),
  chairedBy: person,
  recordedBy: person,
  guests: z
    .array(z.strictObject({ name: titled(), cases: z.array(caseId).max(200).default([]) }).meta({ id: 'Guest' }))
    .max(100)
    .default([]),
};
const ATTENDANCE_EXAMPLE = {
  present: [
    { person: 'fsu-chair', deputyFor: null },
    { person: 'fsu-member-1', deputyFor: null },
  ],
  chairedBy: 'fsu-chair',
  recordedBy: 'fsu-secretary',
  guests: [{ name: 'Prosjektlederen for hospitering', cases: ['c4'] }],
};

export const meetings = {
  planMeetings: {
    summary: 'Plan one meeting, or a year of them. What the policy decides is left null',
    body: z
      .strictObject({ meetings: z.array(plan).min(1).max(60) })
      .meta({ id: 'MeetingPlans', examples: [{ meetings: [{ kind: 'ordinary', ...WHEN_EXAMPLE }] }] }),
  },
  moveMeeting: {
    summary: 'Move a meeting to another time or place',
    body: z.strictObject(when).meta({ id: 'MeetingMove', examples: [WHEN_EXAMPLE] }),
  },
  cancelMeeting: {
    summary: 'Cancel a meeting: its cases go back to the queue, in order',
    body: z
      .strictObject({ reason })
      .meta({ id: 'MeetingCancellation', examples: [{ reason: 'For mange har meldt forfall.' }] }),
  },
  orderAgenda: {
    summary: 'Order the agenda: every case on it, once',
    body: z
      .strictObject({ cases: z.array(caseId).max(200) })
      .meta({ id: 'AgendaOrder', examples: [{ cases: ['c5', 'c4'] }] }),
  },
  freezeAgenda: {
    summary: 'Freeze the agenda before its cut-off: the cases get their numbers, and the meeting book is made',
    body: z.strictObject({}).meta({ id: 'AgendaFreeze', examples: [{}] }),
  },
  addLateCase: {
    summary: 'Put a case on a frozen agenda (the chair)',
    body: z.strictObject({ case: caseId }).meta({ id: 'LateCase', examples: [{ case: 'c9' }] }),
  },
  holdMeeting: {
    summary: 'The meeting is held: who is there, who chairs and who records',
    body: z.strictObject(attendance).meta({ id: 'MeetingHolding', examples: [ATTENDANCE_EXAMPLE] }),
  },
  recordAttendance: {
    summary: 'Put right who was there: once minutes are out with a reason, and they are made anew',
    body: z
      .strictObject({ ...attendance, reason: maybe(reason) })
      .meta({ id: 'AttendanceRecord', examples: [ATTENDANCE_EXAMPLE] }),
  },
};
