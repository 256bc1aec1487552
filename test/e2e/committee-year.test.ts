import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Case, Committee, Meeting } from '@tiltaksmotor/domain';
import { leaderOf, USER } from '../support/lives.js';
import { ASKED, LEAD, proposal } from '../support/proposals.js';
import { SkippedTime } from '../support/skipped-time.js';

/**
 * Two committees through 2035, whose calendar has it all: Easter Sunday on the day the clocks go forward (25 March), a
 * July that stands still, and the clocks back again on 28 October. Moments are written out, in UTC, as people counted them
 * by hand: seven working days before each meeting, at seven o'clock in Norway.
 */
jest.setTimeout(600_000);
const FSU = 'committee/FSU';
const SSU = 'committee/SSU';
const MEETINGS = [
  { committee: FSU, day: '2035-02-07', hour: '08', cutOff: '2035-01-29T06:00:00.000Z' },
  { committee: SSU, day: '2035-03-14', hour: '08', cutOff: '2035-03-05T06:00:00.000Z' },
  // Easter: Thursday, Friday and Monday are closed. The clocks change between cut-off and meeting.
  { committee: FSU, day: '2035-03-29', hour: '07', cutOff: '2035-03-15T06:00:00.000Z' },
  { committee: FSU, day: '2035-05-23', hour: '07', cutOff: '2035-05-10T05:00:00.000Z' },
  { committee: SSU, day: '2035-06-13', hour: '07', cutOff: '2035-06-04T05:00:00.000Z' },
  // July does not count: two working days in June and five in August.
  { committee: FSU, day: '2035-08-08', hour: '07', cutOff: '2035-06-28T05:00:00.000Z' },
  { committee: SSU, day: '2035-09-19', hour: '07', cutOff: '2035-09-10T05:00:00.000Z' },
  // Summer time at the cut-off, winter time at the meeting.
  { committee: FSU, day: '2035-10-31', hour: '08', cutOff: '2035-10-22T05:00:00.000Z' },
  { committee: SSU, day: '2035-11-28', hour: '08', cutOff: '2035-11-19T06:00:00.000Z' },
  { committee: FSU, day: '2035-12-12', hour: '08', cutOff: '2035-12-03T06:00:00.000Z' },
] as const;
/** When the minutes, sent the morning after a meeting, are approved by silence: after seven whole working days. */
const APPROVED: Readonly<Record<string, string>> = {
  '2035-02-07': '2035-02-19T23:00:00.000Z',
  '2035-03-14': '2035-03-29T22:00:00.000Z',
  '2035-03-29': '2035-04-10T22:00:00.000Z',
  '2035-05-23': '2035-06-04T22:00:00.000Z',
  '2035-06-13': '2035-06-25T22:00:00.000Z',
  '2035-09-19': '2035-10-01T22:00:00.000Z',
  '2035-10-31': '2035-11-12T23:00:00.000Z',
  '2035-11-28': '2035-12-10T23:00:00.000Z',
  '2035-12-12': '2035-12-24T23:00:00.000Z',
};
const EMPTY = '2035-08-08';
const SECRETARY = { [FSU]: 'fsu-secretary', [SSU]: 'ssu-secretary' } as const;
const CHAIR = { [FSU]: 'fsu-chair', [SSU]: 'leader-tromso' } as const;
type Body = typeof FSU | typeof SSU;
const words = (text: string) => ({ words: text });

let time: SkippedTime;
/** A pilot whose case missed the cut-off in May. */
let late = '';
beforeAll(async () => {
  time = await SkippedTime.open('2035-01-02T08:00:00.000Z');
});
afterAll(() => time?.close());

const stateOf = (committee: Body) => time.state<Committee>(committee);
/** Meetings that ended fall out of the state when more have: what happened to each is in the events. */
const known = new Map<string, string>();
const meetingOn = async (committee: Body, day: string): Promise<Meeting> =>
  (await stateOf(committee)).meetings[known.get(`${committee} ${day}`) ?? ''] as Meeting;
const casesOn = async (committee: Body, { agenda }: Meeting): Promise<readonly Case[]> => {
  const { cases } = await stateOf(committee);
  return agenda.map((id) => cases[id] as Case);
};
const office = (committee: Body, command: { type: string; [field: string]: unknown }) =>
  time.does(SECRETARY[committee], committee, command);

test('a year of meetings is planned; the two halves of the SSU’s year each begin with the status', async () => {
  for (const committee of [FSU, SSU] as const) {
    const planned = MEETINGS.filter((meeting) => meeting.committee === committee);
    const meetings = planned.map(({ day, hour }) => ({
      kind: 'ordinary',
      startsAt: `${day}T${hour}:00:00.000Z`,
      endsAt: `${day}T12:00:00.000Z`,
      place: words('Tromsø'),
      carriesStatus: null,
      policy: null,
    }));
    await office(committee, { type: 'planMeetings', meetings });
    const made = Object.values((await stateOf(committee)).meetings);
    expect(made.map(({ dates }) => dates.cutOffAt)).toEqual(planned.map(({ cutOff }) => cutOff));
    made.forEach(({ id, startsAt }) => known.set(`${committee} ${startsAt.slice(0, 10)}`, id));
  }
  const ssu = Object.values((await stateOf(SSU)).meetings);
  expect(ssu.map(({ carriesStatus }) => carriesStatus)).toEqual([true, false, true, false]);
});

test('every agenda freezes at its cut-off, is decided on, and its minutes are approved by silence', async () => {
  const done: Deed[] = MEETINGS.flatMap((meeting) => deedsFor(meeting));
  done.push({ at: '2035-05-08T08:00:00.000Z', does: async () => void (await pilotObjectedTo()) });
  done.push({ at: '2035-05-11T08:00:00.000Z', does: async () => void (late = await pilotObjectedTo()) });
  done.push({ at: '2035-06-20T08:00:00.000Z', does: withdrawnBeforeSummer });
  for (const { at, does } of done.toSorted((a, b) => a.at.localeCompare(b.at))) {
    await time.until(at);
    await does();
  }
  await time.until('2035-12-31T12:00:00.000Z');
});

test('approval came when it had to, over Easter and both changes of the clocks', async () => {
  const approved: Record<string, string> = {};
  for (const committee of [FSU, SSU] as const)
    for (const { type, at, data } of await time.events(committee))
      if (type === 'MinutesApproved') approved[dayOf(committee, data['meeting'] as string)] = minute(at) ?? '';
  expect(approved).toEqual(APPROVED);
});

test('an agenda with nothing on it freezes nothing: chair and secretary are told', async () => {
  const empty = (await time.events(FSU)).filter(({ type }) => type === 'AgendaEmpty');
  expect(empty.map(({ at, data }) => [minute(at), dayOf(FSU, data['meeting'] as string)])).toEqual([
    ['2035-06-28T05:00:00.000Z', EMPTY],
  ]);
  const { rows } = await time.owner.query<{ person: string }>(
    `select distinct person from notice where stream = $1 and about = 'agenda-empty' order by 1`,
    [FSU],
  );
  expect(rows.map(({ person }) => person)).toEqual(['fsu-chair', 'fsu-secretary']);
});

test('numbers have no gap and no double, and every FSU minutes are a case in the SSU', async () => {
  for (const [committee, meetings] of [
    ['FSU', 5],
    ['SSU', 4],
  ] as const) {
    const { rows } = await time.owner.query<{ number: string; about: string }>(
      'select number, about from agenda_case where committee = $1 and number is not null',
      [committee],
    );
    const numbers = rows.map(({ number }) => number).toSorted();
    expect(numbers).toEqual(numbers.map((_, nth) => `${String(nth + 1).padStart(2, '0')}/35`));
    expect(rows.filter(({ about }) => about === 'standing').length).toBe(4 * meetings);
  }
  const { rows } = await time.owner.query<{ meeting: string | null }>(
    `select meeting from agenda_case where committee = 'SSU' and about = 'minutes' order by booked_at`,
  );
  const at = (day: string) => known.get(`${SSU} ${day}`) ?? null;
  // The last FSU meeting's minutes wait for the next year.
  expect(rows.map(({ meeting }) => meeting)).toEqual([
    at('2035-03-14'),
    at('2035-06-13'),
    at('2035-09-19'),
    at('2035-11-28'),
    null,
  ]);
});

test('a status is a case where the plan says so, and for information where pilots have changed', async () => {
  const { rows } = await time.owner.query<{ meeting: string; kind: string }>(
    `select meeting, kind from agenda_case where committee = 'SSU' and about = 'status' order by booked_at, id`,
  );
  const status = Object.fromEntries(rows.map(({ meeting, kind }) => [dayOf(SSU, meeting), kind]));
  expect(status).toEqual({ '2035-03-14': 'decision', '2035-06-13': 'information', '2035-09-19': 'decision' });
  const asked = (await time.events(SSU)).filter(({ type }) => type === 'ChangesNoted');
  expect(asked.map(({ at, data }) => [minute(at), dayOf(SSU, data['meeting'] as string), data['changed']])).toEqual([
    ['2035-06-03T05:00:00.000Z', '2035-06-13', 2],
    ['2035-11-18T06:00:00.000Z', '2035-11-28', 0],
  ]);
});

test('a decision in approved minutes stands', async () => {
  const [decided] = (await casesOn(FSU, await meetingOn(FSU, '2035-12-12'))).filter(({ kind }) => kind === 'decision');
  const undoing = { type: 'undoDecision', case: decided?.id, reason: words('Ført feil') };
  const answer = await time.gives('fsu-secretary', FSU, undoing);
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'WrongMeetingStatus', status: 'approved' } });
});

test('nothing raised an alarm, and nothing was given up', async () => {
  const { rows } = await time.owner.query('select kind, stream, subject, detail from alarm where settled_at is null');
  expect(rows).toEqual([]);
  const given = await time.owner.query('select id from reaction where given_up_at is not null');
  expect(given.rows).toEqual([]);
});

const dayOf = (committee: Body, meeting: string): string =>
  [...known].find(([key, id]) => id === meeting && key.startsWith(committee))?.[0].slice(-10) ?? meeting;
/** To the minute: timers take their moment. */
const minute = (moment: string | null): string | null =>
  moment === null ? null : moment.replace(/:\d\d\.\d{3}Z$/, ':00.000Z');

/** The free text of a proposal, marked as text. */
const AS_SENT = {
  ...proposal(),
  title: words('Gjensidig hospitering'),
  aim: words('Flere blir værende'),
  parties: proposal().parties.map((terms) => ({ ...terms, contribution: words(terms.contribution) })),
  indicators: proposal().indicators.map((indicator) => ({
    ...indicator,
    name: words(indicator.name),
    source: words(indicator.source),
    countingRule: words(indicator.countingRule),
    reportedBy: indicator.reportedBy.map(({ party }) => ({ party, extractedBy: null })),
  })),
  initiative: null,
};

interface Deed {
  readonly at: string;
  readonly does: () => Promise<void>;
}
const daysFrom = (moment: string, days: number): string =>
  new Date(Date.parse(moment) + days * 86_400_000).toISOString();

/** What people do for a meeting, and what is looked at when it is time. */
function deedsFor({ committee, day, hour, cutOff }: (typeof MEETINGS)[number]): readonly Deed[] {
  if (day === EMPTY) return [{ at: cutOff, does: () => staysEmpty() }];
  const begins = `${day}T${hour}:00:00.000Z`;
  const deeds: readonly Deed[] = [
    { at: cutOff, does: () => isFrozen(committee, day, cutOff) },
    { at: begins, does: () => held(committee, day) },
    { at: daysFrom(begins, 1), does: () => minutesSent(committee, day) },
  ];
  return committee === FSU ? [{ at: daysFrom(cutOff, -2), does: () => submitted(committee, day) }, ...deeds] : deeds;
}

async function staysEmpty(): Promise<void> {
  expect(await meetingOn(FSU, EMPTY)).toMatchObject({ status: 'open', agenda: [], frozenAt: null });
}

async function isFrozen(committee: Body, day: string, cutOff: string): Promise<void> {
  const { status, frozenAt, book } = await meetingOn(committee, day);
  expect({ day, status, frozenAt: minute(frozenAt) }).toEqual({ day, status: 'frozen', frozenAt: cutOff });
  expect(Object.keys(book?.documents ?? {})).not.toEqual([]);
}

/** A member puts a case forward, and the secretary places it. */
async function submitted(committee: Body, day: string): Promise<void> {
  await time.does('fsu-member-2', committee, {
    type: 'submitCase',
    title: words(`Sak til ${day}`),
    summary: words('Kort fortalt'),
    background: words('Bakgrunnen'),
    proposal: words('Utvalget slutter seg til det'),
    wantedBy: null,
  });
  const { cases } = await stateOf(committee);
  const [latest] = Object.values(cases).filter(({ parked, status }) => parked && status === 'queued');
  const meeting = (await meetingOn(committee, day)).id;
  await office(committee, { type: 'placeCase', case: latest?.id, meeting });
}

/** The meeting takes place, and all is decided as it was first proposed. */
async function held(committee: Body, day: string): Promise<void> {
  const { id } = await meetingOn(committee, day);
  const { rows } = await time.owner.query<{ person: string }>(
    `select distinct person from assignment where at = $1 and role in ('chair', 'member') and deputy_for is null
     and valid_to is null order by person`,
    [committee.slice('committee/'.length)],
  );
  const present = rows.map(({ person }) => ({ person, deputyFor: null }));
  const there = { present, chairedBy: CHAIR[committee], recordedBy: SECRETARY[committee], guests: [] };
  await office(committee, { type: 'holdMeeting', meeting: id, ...there });
  for (const one of await casesOn(committee, await meetingOn(committee, day)))
    if (one.kind === 'decision')
      await office(committee, {
        type: 'decideCase',
        case: one.id,
        outcome: 'proposal',
        proposal: one.proposals[0]?.id,
        text: null,
        effect: null,
        votes: null,
        reason: words('Enstemmig'),
      });
}

async function minutesSent(committee: Body, day: string): Promise<void> {
  const { id } = await meetingOn(committee, day);
  await office(committee, { type: 'writeMinutes', meeting: id, case: null, text: words('Et godt møte') });
  await office(committee, { type: 'sendMinutes', meeting: id });
}

/** A pilot that the FSU is notified of, and objects to: a case for its next meeting whose cut-off is to come. */
async function pilotObjectedTo(): Promise<string> {
  const stream = `pilot/${randomUUID()}`;
  const own = (person: string, command: { type: string; [field: string]: unknown }) =>
    time.does(person, stream, command);
  await own(leaderOf(LEAD), { type: 'draft', policy: 'standard', proposal: AS_SENT });
  await own(leaderOf(LEAD), { type: 'submit' });
  await own('leader-brukerutvalg', { type: 'appointUserRepresentative', person: USER });
  await own(USER, { type: 'confirmSeen' });
  for (const party of ASKED)
    await own(leaderOf(party), { type: 'giveConsent', parties: [party], version: 1, decidedBy: null });
  await own('fsu-member-1', { type: 'object', reason: words('Den ligner en annen') });
  return stream;
}

/** One objected to after the cut-off in May waits for August; withdrawn in June, it leaves that meeting with nothing. */
async function withdrawnBeforeSummer(): Promise<void> {
  const { cases, meetings } = await stateOf(FSU);
  const august = meetings[known.get(`${FSU} ${EMPTY}`) ?? ''] as Meeting;
  expect(august.agenda.map((id) => cases[id]?.about)).toMatchObject([{ kind: 'pilot', stage: 'review' }]);
  await time.does(leaderOf(LEAD), late, { type: 'withdraw', reason: words('Ikke folk nok') });
  expect((await stateOf(FSU)).meetings[august.id]?.agenda).toEqual([]);
}
