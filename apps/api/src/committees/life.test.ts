import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { asking, at, ATTENDANCE, giving, MEMBERS, SUBMISSION } from '../testing/committees.js';
import { somebody } from '../testing/people.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);
let serving: Serving;
let give: ReturnType<typeof giving>;
let ask: ReturnType<typeof asking>;
beforeAll(async () => {
  serving = await startServing();
  give = giving(serving);
  ask = asking(serving);
});
afterAll(() => serving.stop());

const SECRETARY = 'fsu-secretary';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const meetingIn = (ms: number, more: object = {}) => ({ startsAt: at(ms), endsAt: at(ms + 2 * HOUR), ...more });

interface MeetingSeen {
  readonly version: number;
  readonly status: string;
  readonly cancelled: string | null;
  readonly place: string | null;
  readonly agenda: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
    readonly decision: { readonly wording: string } | null;
    readonly availableCommands: readonly { readonly command: string; readonly address: string }[];
  }[];
  readonly attendance: { readonly filled: number; readonly needed: number } | null;
  readonly names: Record<string, string>;
}
const meetingSeenBy = async (who: string, meeting: string) =>
  (await somebody(serving, who).sees<MeetingSeen>(`/api/committees/FSU/meetings/${meeting}`)).body;

/** A meeting that begins so soon that it can be held, and a case on its agenda. */
async function prepared(): Promise<{ meeting: string; one: string }> {
  const soon = { ...meetingIn(20_000), kind: 'extraordinary', policy: 'exercise', place: 'Teams' };
  const [meeting = ''] = (await give(SECRETARY, 'meetings', { meetings: [soon] })).created.meetings;
  const [one = ''] = (await give('leader-harstad', 'cases', SUBMISSION)).created.cases;
  await give(SECRETARY, `cases/${one}/placements`, { meeting });
  return { meeting, one };
}

test('a case from the form of five fields to the minutes', async () => {
  const { meeting, one } = await prepared();
  await give(SECRETARY, `cases/${one}/papers`, { parts: { assessment: 'Lite og godt avgrenset.' } });
  await give(SECRETARY, `meetings/${meeting}/freezes`);
  const frozen = await meetingSeenBy('fsu-member-1', meeting);
  expect(frozen.agenda.map(({ number }) => Number(number?.split('/')[0]))).toEqual(
    frozen.agenda.map((_, nth) => nth + Number(frozen.agenda[0]?.number?.split('/')[0])),
  );
  expect(frozen.agenda.find(({ id }) => id === one)?.title).toBe(SUBMISSION.title);
  expect(frozen.agenda[0]?.title).toMatch(/innkalling/i);

  await give(SECRETARY, `meetings/${meeting}/holdings`, {
    ...ATTENDANCE,
    guests: [{ name: 'Prosjektlederen', cases: [one] }],
  });
  const held = await meetingSeenBy(SECRETARY, meeting);
  expect(held.attendance).toMatchObject({ filled: MEMBERS.length, needed: 5 });
  const offer = held.agenda
    .find(({ id }) => id === one)
    ?.availableCommands.find(({ command }) => command === 'decideCase');
  expect(offer?.address).toBe(`/api/committees/FSU/cases/${one}/decisions`);
  const [first, second, ...others] = MEMBERS;
  await give(SECRETARY, `cases/${one}/decisions`, {
    outcome: 'proposal',
    proposal: 'p1',
    votes: { for: [first, ...others], against: [second] },
    reason: 'Flere vil bli.',
  });
  const { created } = await give(SECRETARY, `cases/${one}/follow-ups`, {
    owner: 'leader-harstad',
    what: 'Melde tilbake om erfaringene',
    due: at(200 * DAY).slice(0, 10),
  });
  await give(SECRETARY, `meetings/${meeting}/minutes`, { case: one, text: 'Saken ble innledet av prosjektlederen.' });
  await give(SECRETARY, `meetings/${meeting}/minutes-dispatches`);

  const { body: seen } = await somebody(serving, 'leader-harstad').sees(`/api/committees/FSU/cases/${one}`);
  expect(seen).toMatchObject({
    status: 'decided',
    decision: { wording: SUBMISSION.proposal, reason: 'Flere vil bli.', moved: 'nothing' },
    discussion: 'Saken ble innledet av prosjektlederen.',
    parts: { summary: SUBMISSION.summary, assessment: 'Lite og godt avgrenset.', 'way-forward': null },
    followUps: [{ id: created.followUps[0], owner: 'leader-harstad' }],
    names: { 'leader-harstad': expect.any(String) },
  });
  await give('leader-harstad', `follow-ups/${created.followUps[0]}/completions`, { outcome: 'Lagt fram.' });
  const notReady = await ask('fsu-member-1', `meetings/${meeting}/minutes-answers`, { approve: true });
  expect(notReady).toMatchObject({ status: 409, body: { code: 'MinutesNotReady' } });
});

test('a command sent again is answered as the first time, and does nothing', async () => {
  const body = { meetings: [meetingIn(400 * DAY), meetingIn(430 * DAY)] };
  const first = await ask(SECRETARY, 'meetings', body, 'a-year');
  const again = await ask(SECRETARY, 'meetings', body, 'a-year');
  expect(again.body).toEqual(first.body);
  expect(first.body.created.meetings).toHaveLength(2);
  const other = await ask(SECRETARY, 'meetings', { meetings: [meetingIn(500 * DAY)] }, 'a-year');
  expect(other).toMatchObject({ status: 422, body: { code: 'KeyUsedForAnotherCommand' } });
});

test('two secretaries who saw the same: one is told that it is stale', async () => {
  const [meeting = ''] = (await give(SECRETARY, 'meetings', { meetings: [meetingIn(300 * DAY)] })).created.meetings;
  const seen = await somebody(serving, SECRETARY).sees(`/api/committees/FSU/meetings/${meeting}`);
  const headers = { 'if-match': seen.headers.get('etag') ?? '' };
  const answers = await Promise.all(
    [SECRETARY, 'fsu-chair'].map((who, nth) =>
      somebody(serving, who).gives(`/api/committees/FSU/meetings/${meeting}/moves`, meetingIn((301 + nth) * DAY), {
        headers,
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test('a meeting is an entry in a calendar that moves with it', async () => {
  const [meeting = ''] = (await give(SECRETARY, 'meetings', { meetings: [meetingIn(350 * DAY, { place: 'Fløya' })] }))
    .created.meetings;
  const entry = async () => {
    const { headers, body } = await somebody(serving, 'leader-tromso').sees<string>(
      `/api/committees/FSU/meetings/${meeting}/calendar.ics`,
    );
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const property = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(body.replaceAll('\r\n', '\n'))?.[1];
    return {
      uid: property('UID'),
      sequence: property('SEQUENCE'),
      status: property('STATUS'),
      at: property('LOCATION'),
    };
  };
  const first = await entry();
  expect(first).toMatchObject({ sequence: '0', status: 'CONFIRMED', at: 'Fløya' });
  await give(SECRETARY, `meetings/${meeting}/moves`, meetingIn(351 * DAY));
  expect(await entry()).toMatchObject({ uid: first.uid, sequence: '1', status: 'CONFIRMED' });
  await give(SECRETARY, `meetings/${meeting}/cancellations`, { reason: 'Flere har meldt forfall.' });
  expect(await entry()).toMatchObject({ uid: first.uid, sequence: '2', status: 'CANCELLED' });
});

test('who sits in two meetings at once is named, and the meeting is planned all the same', async () => {
  const when = meetingIn(250 * DAY);
  await serving.owner.query(
    `insert into assignment (person, role, at, valid_from) values ('fsu-member-1', 'member', 'SSU', '2023-01-01')`,
  );
  await give(SECRETARY, 'meetings', { meetings: [when] });
  const secretary = (
    await somebody(serving, 'fsu-chair').sees<{ items: { id: string; roles: { role: string; at: string }[] }[] }>(
      '/api/people?role=secretary&organisation=SSU',
    )
  ).body.items[0];
  const answer = await giving(serving, 'SSU')(secretary?.id ?? '', 'meetings', { meetings: [when] });
  expect(answer.warnings).toContainEqual(
    expect.objectContaining({ person: 'fsu-member-1', with: expect.objectContaining({ committee: 'FSU' }) }),
  );
});

test('what is wrong is refused, and says why', async () => {
  const { meeting, one } = await prepared();
  const past = { startsAt: at(-DAY), endsAt: at(-DAY + HOUR) };
  const [empty = ''] = (await give(SECRETARY, 'meetings', { meetings: [meetingIn(600 * DAY)] })).created.meetings;
  const [idle = ''] = (await give('leader-harstad', 'cases', SUBMISSION)).created.cases;
  await give(SECRETARY, `meetings/${meeting}/freezes`);
  await give(SECRETARY, `meetings/${meeting}/holdings`, ATTENDANCE);
  const vote = (person: string) => ({ outcome: 'proposal', proposal: 'p1', votes: { for: [person], against: [] } });
  const wrong: [string, string, object, number, string][] = [
    [SECRETARY, 'meetings', { meetings: [past] }, 422, 'MeetingInThePast'],
    [SECRETARY, `meetings/${empty}/freezes`, {}, 409, 'NoCases'],
    [SECRETARY, `cases/${idle}/decisions`, { outcome: 'noted' }, 409, 'NotOnTheAgenda'],
    [SECRETARY, `cases/${one}/decisions`, vote('leader-harstad'), 422, 'MayNotVote'],
    [SECRETARY, `cases/${one}/decisions`, { outcome: 'proposal', proposal: 'p9' }, 422, 'UnknownProposal'],
    ['leader-harstad', `cases/${one}/decisions`, { outcome: 'noted' }, 403, 'NotYours'],
    ['fsu-member-1', 'meetings', { meetings: [meetingIn(610 * DAY)] }, 403, 'NotYours'],
    [SECRETARY, 'meetings/m9999/freezes', {}, 404, 'NotFound'],
    [SECRETARY, 'cases/c9999/withdrawals', { reason: 'x' }, 404, 'NotFound'],
    [SECRETARY, `cases/${idle}/placements`, { meeting: 'm9999' }, 422, 'UnknownMeeting'],
    [
      SECRETARY,
      `cases/${idle}/attachments`,
      { attachment: '0b9c6f5e-2d4f-4a57-9a51-6c1c7a3f0d11' },
      422,
      'UnknownAttachment',
    ],
    ['leader-tromso', `cases/${idle}/withdrawals`, { reason: 'x' }, 404, 'NotFound'],
  ];
  for (const [who, path, body, status, code] of wrong) {
    const answer = await ask(who, path, body);
    expect({ path, status: answer.status, code: answer.body.code }).toEqual({ path, status, code });
  }
});

test('others see the plan and what is theirs; the committee’s own see all', async () => {
  const [mine = ''] = (await give('leader-harstad', 'cases', { ...SUBMISSION, title: 'Bare min' })).created.cases;
  const titles = async (who: string) => {
    const { body } = await somebody(serving, who).sees<{ items: { title: string }[] }>(
      '/api/committees/FSU/cases?q=bare+min',
    );
    return body.items.map(({ title }) => title);
  };
  expect(await titles('leader-harstad')).toEqual(['Bare min']);
  expect(await titles('fsu-member-2')).toEqual(['Bare min']);
  expect(await titles('leader-tromso')).toEqual([]);
  const stranger = somebody(serving, 'leader-tromso');
  expect((await stranger.sees(`/api/committees/FSU/cases/${mine}`)).status).toBe(404);
  const { body: view } = await stranger.sees<{
    upcoming: object[];
    queue: object[];
    availableCommands: { command: string }[];
  }>('/api/committees/FSU');
  expect(view.upcoming.length).toBeGreaterThan(0);
  expect(view.queue).toEqual([]);
  expect(view.availableCommands.map(({ command }) => command)).toEqual(['submitCase']);
  const { body: history } = await stranger.sees('/api/committees/FSU/history?limit=200');
  expect(JSON.stringify(history)).not.toContain('CaseBooked');
});

test('a meeting and a case that fell out of the state long ago are found as they were', async () => {
  const reason = 'For mange har meldt forfall.';
  const plans = Array.from({ length: 7 }, (_, nth) => meetingIn((700 + nth) * DAY, { place: `Rom ${nth}` }));
  const { meetings } = (await give(SECRETARY, 'meetings', { meetings: plans })).created;
  const [withdrawn = ''] = (await give('leader-harstad', 'cases', { ...SUBMISSION, title: 'Trukket' })).created.cases;
  await give('leader-harstad', `cases/${withdrawn}/withdrawals`, { reason: 'Løst på annet vis.' });
  for (const meeting of meetings) await give(SECRETARY, `meetings/${meeting}/cancellations`, { reason });
  const state = await serving.owner.query(`select state from stream where id = 'committee/FSU'`);
  expect(Object.keys(state.rows[0].state.meetings)).not.toContain(meetings[0]);
  expect(Object.keys(state.rows[0].state.cases)).not.toContain(withdrawn);
  expect(await meetingSeenBy('fsu-member-1', meetings[0] ?? '')).toMatchObject({
    status: 'cancelled',
    cancelled: reason,
    place: 'Rom 0',
  });
  const one = await somebody(serving, SECRETARY).sees(`/api/committees/FSU/cases/${withdrawn}`);
  expect(one).toMatchObject({ status: 200, body: { title: 'Trukket', status: 'withdrawn' } });
  const { body: list } = await somebody(serving, SECRETARY).sees<{ items: { id: string }[] }>(
    '/api/committees/FSU/meetings?status=cancelled',
  );
  expect(list.items.map(({ id }) => id)).toEqual(expect.arrayContaining([...meetings]));
  const refused = await ask(SECRETARY, `meetings/${meetings[0]}/moves`, meetingIn(800 * DAY));
  expect(refused.status).toBe(404);
});
