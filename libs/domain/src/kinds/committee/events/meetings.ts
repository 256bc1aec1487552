import { z } from 'zod';
import { titled, words } from '../../../engine/fields.js';
import type { Words } from '../../../words.js';
import { NEW_MEETING, NO_COMMITTEE, NO_MEETING_DATES, type Committee, type Meeting } from '../state.js';
import * as is from '../values.js';
import { newCase } from './cases.js';
import { dates, dating, ended, event, queuedAgain, taken, withCase, withMeeting } from './fold.js';

const id = z.string();
const version = z.int();
const when = { startsAt: is.moment, endsAt: is.moment, place: titled().nullable() };
const plan = z.strictObject({
  kind: z.enum(['ordinary', 'extraordinary']),
  ...when,
  meeting: id,
  carriesStatus: z.boolean(),
  policy: id,
  dates: is.meetingDates,
});
const numbered = z.strictObject({ case: id, number: id, about: is.matter.exactOptional() });
/** On the agenda as it froze: in order, each with its number. Standing cases come into being here. */
export type Numbered = Readonly<z.output<typeof numbered>>;
const agenda = z.array(numbered).readonly();
/** In which the numbers were given: a year, or `all`. */
const series = id;

/** The committee itself, and meetings from the plan to the record of who was there. */
export const MEETINGS = {
  CommitteeEstablished: event(
    { committee: id, policy: id },
    { begin: ({ committee, policy }) => ({ ...NO_COMMITTEE, id: committee, policy }) },
  ),
  PrioritiesSet: event({ priorities: z.array(is.givenPriority).readonly() }, (committee, { priorities }) => ({
    ...committee,
    priorities,
  })),
  MeetingPlanned: event(
    { plan },
    (committee, { plan: { meeting, ...planned } }) =>
      added(committee, { ...NEW_MEETING, id: meeting, ...planned, dates: { ...NO_MEETING_DATES, ...planned.dates } }),
    { creates: ({ plan: { meeting } }) => [{ what: 'meeting', id: meeting }] },
  ),
  MeetingMoved: event(
    {
      meeting: id,
      ...when,
      sequence: z.int(),
      /** When it was to begin before it was moved; events from before this was kept do not say. */
      was: is.moment.exactOptional(),
      dates,
    },
    dating((committee, { meeting, startsAt, endsAt, place, sequence }) =>
      withMeeting(committee, meeting, (moved) => ({ ...moved, startsAt, endsAt, place, sequence })),
    ),
  ),
  /** Its cases go back to the queue, in order. */
  MeetingCancelled: event({ meeting: id, reason: words() }, (committee, { meeting, reason }) =>
    ended(cancelled(committee, meeting, reason), meeting),
  ),
  MeetingOpened: event(
    { meeting: id, dates },
    dating((committee, { meeting }) => withMeeting(committee, meeting, (m) => ({ ...m, status: 'open' }))),
  ),
  AgendaFrozen: event(
    { meeting: id, agenda, version, series, dates },
    dating((committee, data, at) => frozen(committee, data, at)),
  ),
  /** The cut-off came and nothing was on the agenda: nothing is frozen, and leader and secretary are told. */
  AgendaEmpty: event(
    { meeting: id, dates },
    dating((committee) => committee),
  ),
  LateCaseAdded: event(
    { meeting: id, added: numbered, version, series, dates },
    dating((committee, { meeting, added: late, version: made, series: of }, at) => {
      const on = withCase(taken(committee, late.case), late.case, (one) => ({ ...one, late: true }));
      return withMeeting(onAgenda(on, meeting, [late], of, at), meeting, (m) => ({
        ...m,
        agenda: [...m.agenda, late.case],
        book: { version: made, askedAt: at, documents: null },
      }));
    }),
  ),
  ChangesAsked: event(
    { meeting: id, since: is.moment.nullable(), dates },
    dating((committee) => committee),
  ),
  ChangesNoted: event({ meeting: id, changed: z.int() }, (committee) => committee),
  BookAsked: event(
    { meeting: id, version, dates },
    dating((committee, { meeting, version: made }, at) =>
      withMeeting(committee, meeting, (m) => ({ ...m, book: { version: made, askedAt: at, documents: null } })),
    ),
  ),
  BookMade: event(
    { meeting: id, version, documents: is.documents, dates },
    dating((committee, { meeting, documents }) =>
      withMeeting(committee, meeting, (m) => (m.book === null ? m : { ...m, book: { ...m.book, documents } })),
    ),
  ),
  RoundOpened: event(
    { meeting: id, policy: id, answersBy: is.moment, agenda, series, dates },
    dating((committee, { meeting, policy, answersBy, agenda: on, series: of }, at) => {
      const round: Meeting = { ...NEW_MEETING, id: meeting, kind: 'round', policy, startsAt: at, endsAt: answersBy };
      return frozen(added(committee, round), { meeting, agenda: on, version: 1, series: of }, at);
    }),
    { creates: ({ meeting }) => [{ what: 'meeting', id: meeting }] },
  ),
  RoundAnswered: event(
    { meeting: id, case: id, person: id, proposal: id.nullable(), remark: words().nullable() },
    (committee, { meeting, case: one, person, proposal, remark }, at) =>
      withMeeting(committee, meeting, (round) => ({
        ...round,
        answers: [
          ...round.answers.filter((given) => given.person !== person || given.case !== one),
          { person, case: one, proposal, remark, at },
        ],
      })),
  ),
  /** `silent` are those who have not answered. */
  RoundReminded: event(
    { meeting: id, silent: z.array(id).readonly(), dates },
    dating((committee) => committee),
  ),
  /** Cases without a majority went back to the queue. */
  RoundClosed: event(
    { meeting: id, dates },
    dating((committee, { meeting }) => {
      const undecided = (committee.meetings[meeting]?.agenda ?? []).filter(
        (one) => committee.cases[one]?.status === 'placed',
      );
      return withMeeting(queuedAgain(committee, undecided, 'no-majority'), meeting, (m) => ({ ...m, status: 'held' }));
    }),
  ),
  MeetingHeld: event(
    { meeting: id, ...is.attendance },
    (committee, { meeting, present, chairedBy, recordedBy, guests }) =>
      withMeeting(committee, meeting, (m) => ({
        ...m,
        status: 'held',
        attendance: { present, chairedBy, recordedBy, guests },
      })),
  ),
  AttendanceRecorded: event(
    { meeting: id, ...is.attendance, reason: words().exactOptional() },
    (committee, { meeting, present, chairedBy, recordedBy, guests, reason }, at) =>
      withMeeting(committee, meeting, (m) => ({
        ...m,
        attendance: { present, chairedBy, recordedBy, guests },
        corrections: reason === undefined ? m.corrections : [...m.corrections, { reason, at }],
      })),
  ),
  /** An outage held a deadline up that takes silence for an answer: people get more time. */
  TimeGiven: event(
    { meeting: id, dates },
    dating((committee) => committee),
  ),
  MeetingReminded: event(
    { meeting: id, dates },
    dating((committee) => committee),
  ),
};

function added(committee: Committee, meeting: Meeting): Committee {
  return {
    ...committee,
    counts: { ...committee.counts, meetings: committee.counts.meetings + 1 },
    meetings: { ...committee.meetings, [meeting.id]: meeting },
  };
}

/**
 * What belonged to this meeting alone ends with it; the rest waits for another, and will get another number there. An agenda
 * that was frozen stays as it was sent out.
 */
function cancelled(committee: Committee, off: string, reason: Words): Committee {
  const on = committee.meetings[off]?.agenda ?? [];
  const living = on.filter((one) => committee.cases[one]?.status === 'placed');
  const own = living.filter((one) => committee.cases[one]?.kind === 'procedural');
  const others = living.filter((one) => !own.includes(one));
  const over = own.reduce(
    (state: Committee, one) => withCase(state, one, (c) => ({ ...c, status: 'withdrawn' })),
    committee,
  );
  return withMeeting(queuedAgain(over, others, 'cancelled'), off, (meeting) => ({
    ...meeting,
    status: 'cancelled',
    cancelled: reason,
    agenda: meeting.frozenAt === null ? on.filter((one) => !others.includes(one)) : on,
    dates: NO_MEETING_DATES,
  }));
}

interface Frozen {
  readonly meeting: string;
  readonly agenda: readonly Numbered[];
  readonly version: number;
  readonly series: string;
}

function frozen(
  committee: Committee,
  { meeting, agenda: on, version: made, series: of }: Frozen,
  at: string,
): Committee {
  const given = on.reduce((state: Committee, { case: one }) => taken(state, one), committee);
  const all = onAgenda(given, meeting, on, of, at);
  const hasStatus = on.some(({ case: one }) => all.cases[one]?.about.kind === 'status');
  return withMeeting({ ...all, statusAt: hasStatus ? at : committee.statusAt }, meeting, (m) => ({
    ...m,
    status: 'frozen',
    agenda: on.map(({ case: one }) => one),
    frozenAt: at,
    book: { version: made, askedAt: at, documents: null },
  }));
}

/** Numbers given, and the standing cases among them made. */
function onAgenda(committee: Committee, meeting: string, on: readonly Numbered[], of: string, at: string): Committee {
  const policy = committee.meetings[meeting]?.policy ?? committee.policy;
  const cases = on.map(({ case: one, number, about }) => {
    const made = about === undefined ? {} : { kind: 'procedural' as const, about };
    const found = { ...(committee.cases[one] ?? newCase(one, policy, at)), ...made };
    return [one, { ...found, status: 'placed' as const, meeting, number, parked: false }] as const;
  });
  const last = Math.max(committee.numbers[of] ?? 0, ...on.map(({ number }) => Number(number.split('/')[0])));
  const standing = on.filter(({ about }) => about !== undefined).length;
  return {
    ...committee,
    counts: { ...committee.counts, cases: committee.counts.cases + standing },
    numbers: { ...committee.numbers, [of]: last },
    cases: { ...committee.cases, ...Object.fromEntries(cases) },
  };
}
