import { z } from 'zod';
import { words } from '../../../engine/fields.js';
import { NO_MEETING_DATES, type Case, type Committee, type Meeting, type ToldIn } from '../state.js';
import * as is from '../values.js';
import { dates, dating, ended, event, withCase, withMeeting } from './fold.js';

type Minutes = NonNullable<Meeting['minutes']>;
const id = z.string();
const version = z.int();

/** Minutes from the first word to their approval. */
export const MINUTES = {
  /** What was said of a case stands with the case; what it has left takes its words along. */
  MinutesWritten: event(
    { meeting: id, case: id.nullable(), text: words() },
    (committee, { meeting, case: about, text }, at) => {
      if (about === null)
        return withMeeting(committee, meeting, (m) => ({
          ...m,
          minutes: { ...(m.minutes ?? asked(0, at)), preface: text },
        }));
      const said = { discussion: text, saidIn: null };
      return withCase(committee, about, (one) =>
        one.meeting === meeting
          ? { ...one, ...said }
          : { ...one, earlier: one.earlier.map((time) => (time.meeting === meeting ? { ...time, ...said } : time)) },
      );
    },
  ),
  /** The redaction check suspected something that tells of nobody. */
  SuspicionsOverruled: event(
    { meeting: id, faults: is.suspicions, reason: words(), by: id },
    (committee, { meeting, faults, reason, by }, at) =>
      withMinutes(committee, meeting, (m) => ({
        ...m,
        letStand: [...m.letStand, ...faults.map((fault) => ({ ...fault, reason, by, at }))],
      })),
  ),
  MinutesSent: event(
    {
      meeting: id,
      version,
      /** Why minutes that were out are made anew. */
      correction: words().exactOptional(),
      dates,
    },
    dating((committee, { meeting, version: made, correction = null }, at) =>
      withMeeting(committee, meeting, (m) => ({
        ...m,
        status: 'minutes-out',
        minutes: {
          ...asked(made, at),
          correction,
          preface: m.minutes?.preface ?? null,
          letStand: m.minutes?.letStand ?? [],
        },
      })),
    ),
  ),
  /** What has been approved is told as it was when it was sent, however often it is asked for. */
  MinutesAsked: event(
    { meeting: id, version, dates },
    dating((committee, { meeting }, at) =>
      withMinutes(committee, meeting, (m) => ({ ...m, askedAt: m.approvedAt === null ? at : m.askedAt })),
    ),
  ),
  MinutesMade: event(
    {
      meeting: id,
      version,
      documents: is.documents,
      /** Until when silence has not approved them yet, had they been delivered now: what whoever is asked is told. */
      answerBy: is.moment.nullable().exactOptional(),
      dates,
    },
    dating((committee, { meeting, version: made, documents }) =>
      told(
        withMinutes(committee, meeting, (m) => ({ ...m, documents })),
        meeting,
        made,
      ),
    ),
  ),
  /** The redaction check found what minutes may not hold. They are to be corrected and sent again. */
  MinutesHeldBack: event(
    { meeting: id, version, faults: is.minutesFaults, dates },
    dating((committee, { meeting, faults }) =>
      withMinutes(
        withMeeting(committee, meeting, (m) => ({ ...m, status: 'held' })),
        meeting,
        (m) => ({ ...m, faults }),
      ),
    ),
  ),
  MinutesDelivered: event(
    { meeting: id, dates },
    dating((committee, { meeting }, at) => withMinutes(committee, meeting, (m) => ({ ...m, deliveredAt: at }))),
  ),
  MinutesAnswered: event(
    { meeting: id, person: id, approve: z.boolean(), remark: words().nullable(), dates },
    dating((committee, { meeting, person, approve, remark }) =>
      withMinutes(committee, meeting, (m) => ({
        ...m,
        answers: [...m.answers.filter((given) => given.person !== person), { person, approve, remark }],
      })),
    ),
  ),
  MinutesApproved: event(
    {
      meeting: id,
      /** The committee that takes note of them. */
      reportsTo: id.nullable(),
      /** Of the document that says that they are approved; those approved before there was one are what was sent. */
      version: version.exactOptional(),
      dates,
    },
    (committee, data, at) => ended(approve(committee, data, at), data.meeting),
  ),
};

const approve = dating(
  (committee, { meeting, version: made }: { meeting: string; version?: number; dates?: z.output<typeof dates> }, at) =>
    withMinutes(
      withMeeting(committee, meeting, (m) => ({ ...m, status: 'approved', dates: NO_MEETING_DATES })),
      meeting,
      (m) => ({ ...m, approvedAt: at, ...(made === undefined ? {} : { version: made, documents: null }) }),
    ),
);

function asked(made: number, at: string): Minutes {
  return {
    version: made,
    askedAt: at,
    documents: null,
    preface: null,
    correction: null,
    deliveredAt: null,
    answers: [],
    approvedAt: null,
    faults: [],
    letStand: [],
  };
}

function withMinutes(committee: Committee, meeting: string, change: (minutes: Minutes) => Minutes): Committee {
  return withMeeting(committee, meeting, (m) => (m.minutes === null ? m : { ...m, minutes: change(m.minutes) }));
}

/** What these minutes are the first to say of its cases. */
function told(committee: Committee, meeting: string, made: number): Committee {
  const first = (toldIn: ToldIn): ToldIn => toldIn ?? made;
  const cases = Object.entries(committee.cases).map(([one, found]): [string, Case] => {
    const earlier = found.earlier.map((time) =>
      time.meeting === meeting ? { ...time, toldIn: first(time.toldIn), saidIn: first(time.saidIn) } : time,
    );
    if (found.meeting !== meeting) return [one, { ...found, earlier }];
    const decision = found.decision === null ? null : { ...found.decision, toldIn: first(found.decision.toldIn) };
    return [one, { ...found, decision, earlier, saidIn: first(found.saidIn) }];
  });
  return { ...committee, cases: Object.fromEntries(cases) };
}
