import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ATTENDANCE, giving, MEMBERS, minutesMade, prepared, SECRETARY } from '../testing/committees.js';
import { somebody } from '../testing/people.js';
import { LEADER, player } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);
let serving: Serving;
let give: ReturnType<typeof giving>;
beforeAll(async () => {
  serving = await startServing();
  give = giving(serving);
});
afterAll(() => serving.stop());

const SUBMITTER = 'leader-harstad';
const DISCUSSED = 'Det ble uenighet om kostnadene';
const DISQUALIFIED = 'Er gift med prosjektlederen';
const WHY = 'Flere vil bli';
const [first, second, ...rest] = MEMBERS;
const VOTES = { for: [first, ...rest.slice(0, -1)], against: [second] };

type Case = {
  readonly status: string;
  readonly number: string | null;
  readonly decision: { readonly outcome: string; readonly votes: object | null } | null;
};
/** All that somebody can find of a case, in one text: the case, the lists it is in, and its meeting. */
async function found(who: string, one: string, meeting: string, pilot?: string): Promise<string> {
  const paths = [
    ...['', `/cases/${one}`, '/cases?limit=100', `/meetings/${meeting}`, '/follow-ups', '/history?limit=200'],
    ...['/cases?status=decided', '/cases?status=placed', '/cases?status=queued', `/cases?meeting=${meeting}`],
  ].map((path) => `/api/committees/FSU${path}`);
  const all = [
    ...paths,
    '/api/notices',
    '/api/mails',
    '/api/desk',
    ...(pilot === undefined ? [] : [`/api/pilots/${pilot}`]),
  ];
  const answers = await Promise.all(all.map((path) => somebody(serving, who).sees(path)));
  return JSON.stringify(answers.map(({ body }) => body));
}
const caseOf = async (who: string, one: string) =>
  (await somebody(serving, who).sees<Case>(`/api/committees/FSU/cases/${one}`)).body;
const listed = async (who: string, one: string, query: string): Promise<Case | undefined> => {
  const { body } = await somebody(serving, who).sees<{ items: (Case & { id: string })[] }>(
    `/api/committees/FSU/cases?${query}`,
  );
  return body.items.find(({ id }) => id === one);
};

/** A meeting that is being held, with somebody disqualified and something said. */
async function sitting(): Promise<{ meeting: string; one: string }> {
  const { meeting, one } = await prepared(serving);
  await give(SECRETARY, `meetings/${meeting}/freezes`);
  await give(SECRETARY, `meetings/${meeting}/holdings`, ATTENDANCE);
  await give(SECRETARY, `cases/${one}/disqualifications`, {
    person: rest.at(-1),
    disqualified: true,
    reason: DISQUALIFIED,
  });
  await give(SECRETARY, `meetings/${meeting}/minutes`, { case: one, text: DISCUSSED });
  return { meeting, one };
}

test('whoever submitted a case reads what was said, decided and voted when the minutes are out, and not before', async () => {
  const { meeting, one } = await sitting();
  await give(SECRETARY, `cases/${one}/decisions`, { outcome: 'proposal', proposal: 'p1', votes: VOTES, reason: WHY });
  const secrets = [DISCUSSED, DISQUALIFIED, WHY, '"votes":{', '"outcome":"proposal"', '"decided"'];
  const before = async () => {
    await serving.deliver();
    const seen = await found(SUBMITTER, one, meeting);
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
    expect(await caseOf(SUBMITTER, one)).toMatchObject({ status: 'placed', decision: null });
    expect(await listed(SUBMITTER, one, 'status=decided')).toBeUndefined();
    expect(await listed(SUBMITTER, one, 'status=placed')).toMatchObject({ status: 'placed', outcome: null });
  };
  await before();
  const own = await found('fsu-member-1', one, meeting);
  expect(secrets.filter((secret) => !own.includes(secret))).toEqual([]);
  await give(SECRETARY, `meetings/${meeting}/minutes-dispatches`);
  await before();
  await minutesMade(serving, meeting);
  await serving.deliver();
  expect(await caseOf(SUBMITTER, one)).toMatchObject({
    status: 'decided',
    decision: { outcome: 'proposal', votes: { ...VOTES, abstained: [] } },
    discussion: DISCUSSED,
    disqualified: [{ reason: DISQUALIFIED }],
  });
  expect(await listed(SUBMITTER, one, 'status=decided')).toMatchObject({ outcome: 'proposal' });
  const { body } = await somebody(serving, SUBMITTER).sees<{ items: { about: string; text: string }[] }>(
    '/api/notices',
  );
  expect(body.items.filter(({ about }) => about === 'case-decided')).toHaveLength(1);
});

test('that a case was postponed is told with the minutes: till then it stays where it was taken up', async () => {
  const { meeting, one } = await sitting();
  const { number } = await caseOf(SECRETARY, one);
  await give(SECRETARY, `cases/${one}/decisions`, { outcome: 'postponed', reason: WHY });
  const where = { status: 'placed', meeting: expect.objectContaining({ id: meeting }), number };
  expect(await caseOf(SUBMITTER, one)).toMatchObject({ ...where, earlier: [] });
  for (const query of ['status=placed', `meeting=${meeting}`, `number=${number}`])
    expect(await listed(SUBMITTER, one, query)).toMatchObject({ status: 'placed', meeting, number });
  expect(await listed(SUBMITTER, one, 'status=queued')).toBeUndefined();
  const { body } = await somebody(serving, SUBMITTER).sees<{ queue: { id: string }[] }>('/api/committees/FSU');
  expect(body.queue.map(({ id }) => id)).not.toContain(one);
  expect(await found(SUBMITTER, one, meeting)).not.toContain(WHY);
});

test('a pilot’s parties learn what its case came to from the pilot, and what was said and voted with the minutes', async () => {
  const { give: tell, submitted } = player(serving);
  const pilot = await submitted('Til behandling');
  for (const party of ['harstad', 'kvaefjord'])
    await tell(pilot, `leader-${party}`, 'consents', { parties: [party], version: 1 });
  await serving.engineGives('committee/FSU', {
    type: 'bookCase',
    from: `pilot/${pilot}`,
    booking: {
      of: 'pilot',
      stage: 'review',
      measure: 'KOM-07',
      title: { words: 'Til behandling' },
      recommended: null,
      reason: null,
      policy: 'exercise',
    },
  });
  const { rows } = await serving.owner.query<{ case_id: string }>('select case_id from agenda_case where pilot = $1', [
    pilot,
  ]);
  const one = String(rows[0]?.case_id);
  const { meeting } = await prepared(serving);
  const placed = await somebody(serving, SECRETARY).sees<{ meeting: { id: string } | null }>(
    `/api/committees/FSU/cases/${one}`,
  );
  if (placed.body.meeting?.id !== meeting) await give(SECRETARY, `cases/${one}/placements`, { meeting });
  await give(SECRETARY, `meetings/${meeting}/freezes`);
  await give(SECRETARY, `meetings/${meeting}/holdings`, ATTENDANCE);
  await give(SECRETARY, `meetings/${meeting}/minutes`, { case: one, text: DISCUSSED });
  const { proposals } = (
    await somebody(serving, SECRETARY).sees<{ proposals: { id: string; effect: string }[] }>(
      `/api/committees/FSU/cases/${one}`,
    )
  ).body;
  const endorse = proposals.find(({ effect }) => effect === 'endorse')?.id;
  await give(SECRETARY, `cases/${one}/decisions`, {
    outcome: 'proposal',
    proposal: endorse,
    votes: { for: [first, ...rest], against: [second] },
  });
  for (const who of [LEADER, 'leader-kvaefjord']) {
    const seen = await found(who, one, meeting, pilot);
    expect([DISCUSSED, '"votes":{', '"outcome":"proposal"'].filter((secret) => seen.includes(secret))).toEqual([]);
    expect(await caseOf(who, one)).toMatchObject({ status: 'placed', decision: null });
  }
  const { body } = await somebody(serving, LEADER).sees<{ cases: Case[] }>(`/api/pilots/${pilot}`);
  expect(body.cases).toMatchObject([{ case: one, status: 'placed', outcome: null }]);
  const own = await somebody(serving, SECRETARY).sees<{ cases: Case[] }>(`/api/pilots/${pilot}`);
  expect(own.body.cases).toMatchObject([{ case: one, status: 'decided', outcome: 'proposal' }]);
});

test('others are told of how many cases an agenda has only as many as they may see', async () => {
  const { meeting } = await prepared(serving);
  const cases = async (who: string) => {
    const list = await somebody(serving, who).sees<{ items: { id: string; cases: number }[] }>(
      '/api/committees/FSU/meetings?limit=100',
    );
    const one = await somebody(serving, who).sees<{ upcoming: { id: string; cases: number }[] }>('/api/committees/FSU');
    return [list.body.items, one.body.upcoming].map((all) => all.find(({ id }) => id === meeting)?.cases);
  };
  expect(await cases('fsu-member-1')).toEqual([1, 1]);
  expect(await cases(SUBMITTER)).toEqual([1, 1]);
  expect(await cases('leader-tromso')).toEqual([0, 0]);
});
