import type { Committee, Meeting } from '../state.js';
import { NO_MEETING_DATES } from '../state.js';
import type { CommitteeEventOf, Numbered } from '../events.js';
import { newCase } from './cases.js';
import { queuedAgain, taken, withCase, withMeeting, type Folds } from './fold.js';

/** The committee itself, and meetings from the plan to the record of who was there. */
export const MEETINGS = {
  CommitteeEstablished: (committee, { committee: id, policy }) => ({ ...committee, id, policy }),
  PrioritiesSet: (committee, { priorities }) => ({ ...committee, priorities }),
  MeetingPlanned: (committee, { plan: { meeting: id, ...plan } }) =>
    added(committee, { ...newMeeting(id), ...plan, dates: { ...NO_MEETING_DATES, ...plan.dates } }),
  MeetingMoved: (committee, { meeting, startsAt, endsAt, place, sequence }) =>
    withMeeting(committee, meeting, (moved) => ({ ...moved, startsAt, endsAt, place, sequence })),
  MeetingCancelled: cancelled,
  MeetingOpened: (committee, { meeting }) => withMeeting(committee, meeting, (m) => ({ ...m, status: 'open' })),
  AgendaFrozen: frozen,
  AgendaEmpty: (committee) => committee,
  LateCaseAdded: (committee, { meeting, added: late, version, series }, at) => {
    const numbered = withCase(taken(committee, late.case), late.case, (one) => ({ ...one, late: true }));
    return withMeeting(onAgenda(numbered, meeting, [late], series, at), meeting, (m) => ({
      ...m,
      agenda: [...m.agenda, late.case],
      book: { version, askedAt: at, documents: null },
    }));
  },
  ChangesAsked: (committee) => committee,
  ChangesNoted: (committee) => committee,
  BookAsked: (committee, { meeting, version }, at) =>
    withMeeting(committee, meeting, (m) => ({ ...m, book: { version, askedAt: at, documents: null } })),
  BookMade: (committee, { meeting, documents }) =>
    withMeeting(committee, meeting, (m) => (m.book === null ? m : { ...m, book: { ...m.book, documents } })),
  RoundOpened: (committee, { meeting: id, policy, answersBy, agenda, series }, at) => {
    const round: Meeting = { ...newMeeting(id), kind: 'round', policy, startsAt: at, endsAt: answersBy };
    return frozen(added(committee, round), { type: 'AgendaFrozen', meeting: id, agenda, version: 1, series }, at);
  },
  RoundAnswered: (committee, { meeting, case: id, person, proposal, remark }, at) =>
    withMeeting(committee, meeting, (round) => ({
      ...round,
      answers: [
        ...round.answers.filter((given) => given.person !== person || given.case !== id),
        { person, case: id, proposal, remark, at },
      ],
    })),
  RoundClosed: (committee, { meeting: id }) => {
    const undecided = (committee.meetings[id]?.agenda ?? []).filter((c) => committee.cases[c]?.status === 'placed');
    return withMeeting(queuedAgain(committee, undecided, 'no-majority'), id, (m) => ({ ...m, status: 'held' }));
  },
  MeetingHeld: (committee, { meeting, present, chairedBy, recordedBy, guests }) =>
    withMeeting(committee, meeting, (m) => ({
      ...m,
      status: 'held',
      attendance: { present, chairedBy, recordedBy, guests },
    })),
  AttendanceRecorded: (committee, { meeting, present, chairedBy, recordedBy, guests, reason }, at) =>
    withMeeting(committee, meeting, (m) => ({
      ...m,
      attendance: { present, chairedBy, recordedBy, guests },
      corrections: reason === undefined ? m.corrections : [...m.corrections, { reason, at }],
    })),
  TimeGiven: (committee) => committee,
  MeetingReminded: (committee) => committee,
  RoundReminded: (committee) => committee,
} as const satisfies Partial<Folds>;

const newMeeting = (id: string): Meeting => ({
  id,
  kind: 'ordinary',
  status: 'planned',
  policy: '',
  startsAt: '',
  endsAt: '',
  place: null,
  carriesStatus: false,
  sequence: 0,
  agenda: [],
  frozenAt: null,
  book: null,
  attendance: null,
  corrections: [],
  answers: [],
  minutes: null,
  cancelled: null,
  dates: NO_MEETING_DATES,
});

const added = (committee: Committee, meeting: Meeting): Committee => ({
  ...committee,
  counts: { ...committee.counts, meetings: committee.counts.meetings + 1 },
  meetings: { ...committee.meetings, [meeting.id]: meeting },
});

/**
 * What belonged to this meeting alone ends with it; the rest waits for another, and will get another number there. An agenda
 * that was frozen stays as it was sent out.
 */
function cancelled(committee: Committee, { meeting: id, reason }: CommitteeEventOf<'MeetingCancelled'>): Committee {
  const agenda = committee.meetings[id]?.agenda ?? [];
  const living = agenda.filter((one) => committee.cases[one]?.status === 'placed');
  const own = living.filter((one) => committee.cases[one]?.kind === 'procedural');
  const others = living.filter((one) => !own.includes(one));
  const ended = own.reduce(
    (state: Committee, one) => withCase(state, one, (c) => ({ ...c, status: 'withdrawn' })),
    committee,
  );
  return withMeeting(queuedAgain(ended, others, 'cancelled'), id, (meeting) => ({
    ...meeting,
    status: 'cancelled',
    cancelled: reason,
    agenda: meeting.frozenAt === null ? agenda.filter((one) => !others.includes(one)) : agenda,
    dates: NO_MEETING_DATES,
  }));
}

function frozen(
  committee: Committee,
  { meeting, agenda, version, series }: CommitteeEventOf<'AgendaFrozen'>,
  at: string,
): Committee {
  const given = agenda.reduce((state: Committee, { case: id }) => taken(state, id), committee);
  const numbered = onAgenda(given, meeting, agenda, series, at);
  const hasStatus = agenda.some(({ case: id }) => numbered.cases[id]?.about.kind === 'status');
  return withMeeting({ ...numbered, statusAt: hasStatus ? at : committee.statusAt }, meeting, (m) => ({
    ...m,
    status: 'frozen',
    agenda: agenda.map(({ case: id }) => id),
    frozenAt: at,
    book: { version, askedAt: at, documents: null },
  }));
}

/** Numbers given, and the standing cases among them made. */
function onAgenda(
  committee: Committee,
  meeting: string,
  agenda: readonly Numbered[],
  series: string,
  at: string,
): Committee {
  const policy = committee.meetings[meeting]?.policy ?? committee.policy;
  const cases = agenda.map(({ case: id, number, about }) => {
    const made = about === undefined ? {} : { kind: 'procedural' as const, about };
    const one = { ...(committee.cases[id] ?? newCase(id, policy, at)), ...made };
    return [id, { ...one, status: 'placed' as const, meeting, number, parked: false }] as const;
  });
  const last = Math.max(committee.numbers[series] ?? 0, ...agenda.map(({ number }) => Number(number.split('/')[0])));
  const standing = agenda.filter(({ about }) => about !== undefined).length;
  return {
    ...committee,
    counts: { ...committee.counts, cases: committee.counts.cases + standing },
    numbers: { ...committee.numbers, [series]: last },
    cases: { ...committee.cases, ...Object.fromEntries(cases) },
  };
}
