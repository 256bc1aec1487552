import type { CommitteeEventOf } from '../events.js';
import type { Case, Committee, Meeting, ToldIn } from '../state.js';
import { NO_MEETING_DATES } from '../state.js';
import { withCase, withMeeting, type Folds } from './fold.js';

type Minutes = NonNullable<Meeting['minutes']>;

/** Minutes from the first word to their approval. */
export const MINUTES = {
  MinutesWritten: written,
  MinutesSent: (committee, { meeting, version, correction = null }, at) =>
    withMeeting(committee, meeting, (m) => ({
      ...m,
      status: 'minutes-out',
      minutes: {
        ...asked(version, at),
        correction,
        preface: m.minutes?.preface ?? null,
        letStand: m.minutes?.letStand ?? [],
      },
    })),
  SuspicionsOverruled: (committee, { meeting, faults, reason, by }, at) =>
    withMinutes(committee, meeting, (m) => ({
      ...m,
      letStand: [...m.letStand, ...faults.map((fault) => ({ ...fault, reason, by, at }))],
    })),
  /** What has been approved is told as it was when it was sent, however often it is asked for. */
  MinutesAsked: (committee, { meeting }, at) =>
    withMinutes(committee, meeting, (m) => ({ ...m, askedAt: m.approvedAt === null ? at : m.askedAt })),
  MinutesMade: (committee, { meeting, version, documents }) =>
    told(
      withMinutes(committee, meeting, (m) => ({ ...m, documents })),
      meeting,
      version,
    ),
  MinutesHeldBack: (committee, { meeting, faults }) =>
    withMinutes(
      withMeeting(committee, meeting, (m) => ({ ...m, status: 'held' })),
      meeting,
      (m) => ({ ...m, faults }),
    ),
  MinutesDelivered: (committee, { meeting }, at) => withMinutes(committee, meeting, (m) => ({ ...m, deliveredAt: at })),
  MinutesAnswered: (committee, { meeting, person, approve, remark }) =>
    withMinutes(committee, meeting, (m) => ({
      ...m,
      answers: [...m.answers.filter((given) => given.person !== person), { person, approve, remark }],
    })),
  MinutesApproved: (committee, { meeting, version }, at) =>
    withMinutes(
      withMeeting(committee, meeting, (m) => ({ ...m, status: 'approved', dates: NO_MEETING_DATES })),
      meeting,
      (m) => ({ ...m, approvedAt: at, ...(version === undefined ? {} : { version, documents: null }) }),
    ),
} as const satisfies Partial<Folds>;

const asked = (version: number, at: string): Minutes => ({
  version,
  askedAt: at,
  documents: null,
  preface: null,
  correction: null,
  deliveredAt: null,
  answers: [],
  approvedAt: null,
  faults: [],
  letStand: [],
});

const withMinutes = (committee: Committee, id: string, change: (minutes: Minutes) => Minutes): Committee =>
  withMeeting(committee, id, (meeting) =>
    meeting.minutes === null ? meeting : { ...meeting, minutes: change(meeting.minutes) },
  );

/** What these minutes are the first to say of its cases. */
function told(committee: Committee, meeting: string, version: number): Committee {
  const first = (toldIn: ToldIn): ToldIn => toldIn ?? version;
  const cases = Object.entries(committee.cases).map(([id, one]): [string, Case] => {
    const earlier = one.earlier.map((time) =>
      time.meeting === meeting ? { ...time, toldIn: first(time.toldIn), saidIn: first(time.saidIn) } : time,
    );
    if (one.meeting !== meeting) return [id, { ...one, earlier }];
    const decision = one.decision === null ? null : { ...one.decision, toldIn: first(one.decision.toldIn) };
    return [id, { ...one, decision, earlier, saidIn: first(one.saidIn) }];
  });
  return { ...committee, cases: Object.fromEntries(cases) };
}

/** What was said of a case stands with the case; what it has left takes its words along. */
function written(
  committee: Committee,
  { meeting: id, case: about, text }: CommitteeEventOf<'MinutesWritten'>,
  at: string,
): Committee {
  if (about === null)
    return withMeeting(committee, id, (m) => ({ ...m, minutes: { ...(m.minutes ?? asked(0, at)), preface: text } }));
  const said = { discussion: text, saidIn: null };
  return withCase(committee, about, (one) =>
    one.meeting === id
      ? { ...one, ...said }
      : { ...one, earlier: one.earlier.map((time) => (time.meeting === id ? { ...time, ...said } : time)) },
  );
}
