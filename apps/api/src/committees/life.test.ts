import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import {
  asking,
  at,
  ATTENDANCE,
  giving,
  MEMBERS,
  minutesMade,
  SUBMISSION,
  meetingIn,
  prepared,
  SECRETARY,
  DAY,
} from '../testing/committees.js';
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

test('a case from the form of five fields to the minutes', async () => {
  const { meeting, one } = await prepared(serving);
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
  const before = await somebody(serving, 'leader-harstad').sees(`/api/committees/FSU/cases/${one}`);
  expect(before.body).toMatchObject({ status: 'placed', decision: null, discussion: null, followUps: [{}] });
  await give(SECRETARY, `meetings/${meeting}/minutes-dispatches`);
  const notReady = await ask('fsu-member-1', `meetings/${meeting}/minutes-answers`, { approve: true });
  expect(notReady).toMatchObject({ status: 409, body: { code: 'MinutesNotReady' } });
  await minutesMade(serving, meeting);

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
});

test('follow-ups are listed by whether they are done, and an empty search leaves out no case', async () => {
  const { meeting, one } = await prepared(serving);
  await give(SECRETARY, `meetings/${meeting}/freezes`);
  await give(SECRETARY, `meetings/${meeting}/holdings`, ATTENDANCE);
  await give(SECRETARY, `cases/${one}/decisions`, { outcome: 'noted' });
  const asked = { owner: 'leader-harstad', what: 'Melde tilbake', due: at(200 * DAY).slice(0, 10) };
  const ids = await Promise.all(
    [1, 2].map(async () => (await give(SECRETARY, `cases/${one}/follow-ups`, asked)).created.followUps[0] ?? ''),
  );
  await give('leader-harstad', `follow-ups/${ids[0]}/completions`, { outcome: 'Lagt fram.' });
  const found = async (list: string) => {
    const { body } = await somebody(serving, SECRETARY).sees<{ items: { id: string }[] }>(
      `/api/committees/FSU/${list}&limit=100`,
    );
    return body.items.map(({ id }) => id);
  };
  const mine = async (done: string) => (await found(`follow-ups?done=${done}`)).filter((id) => ids.includes(id));
  expect([await mine('true'), await mine('false')]).toEqual([[ids[0]], [ids[1]]]);
  expect(await found('cases?q=')).toContain(one);
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
