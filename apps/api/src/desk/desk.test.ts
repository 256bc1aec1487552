import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { somebody } from '../testing/people.js';
import { player } from '../testing/pilots.js';
import { startServing, type Serving } from '../testing/serving.js';

jest.setTimeout(120_000);
let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

interface Task {
  readonly pilot: string;
  readonly waiting: { readonly turn: string };
}
interface Desk {
  readonly mine: readonly Task[];
  readonly others: readonly Task[];
  readonly more: number;
}
const deskOf = async (who: string): Promise<Desk> => (await somebody(serving, who).sees<Desk>('/api/desk')).body;

/** The same pilot many times over, each with a name of its own, and due before any other. */
async function multiplied(id: string, times: number): Promise<void> {
  await serving.owner.query(
    `with twin as (select gen_random_uuid()::text as id from generate_series(1, $2)),
       streams as (insert into stream select (jsonb_populate_record(s, jsonb_build_object('id', 'pilot/' || twin.id))).*
         from stream s, twin where s.id = 'pilot/' || $1)
     insert into pilot select (jsonb_populate_record(p, jsonb_build_object('id', twin.id, 'next_due', '2020-01-01T00:00:00Z'))).*
       from pilot p, twin where p.id = $1`,
    [id, times],
  );
}

test('what waits for me is never cut by what waits for others, and it says how much of that is left out', async () => {
  const { give, submitted } = player(serving);
  const mine = await submitted('Venter på Harstad');
  const others = await submitted('Venter på de andre');
  await give(others, 'leader-harstad', 'consents', { parties: ['harstad'], version: 1 });
  await multiplied(others, 249);
  const desk = await deskOf('leader-harstad');
  expect(desk.mine).toEqual([
    expect.objectContaining({ pilot: mine, waiting: expect.objectContaining({ turn: 'consent' }) }),
  ]);
  const pilots = new Set(desk.others.map(({ pilot }) => pilot));
  expect([pilots.has(mine), pilots.size, desk.more]).toEqual([true, 201, 50]);
});

test('what waits for me is all there, however much it is', async () => {
  const [{ pilot = '' } = {}] = (await deskOf('leader-harstad')).mine;
  await multiplied(pilot, 300);
  expect((await deskOf('leader-harstad')).mine).toHaveLength(301);
});

test('a role that has ended puts nothing on the desk', async () => {
  await player(serving).submitted();
  await serving.owner.query(
    `insert into assignment (person, role, at, valid_from, valid_to) values ('leader-senja', 'leader', 'harstad', '2020-01-01', '2021-01-01')`,
  );
  expect(await deskOf('leader-senja')).toMatchObject({ mine: [], others: [], more: 0 });
});

test('a coordinator’s desk and list have what waits for the units below theirs, and say that it is as coordinator', async () => {
  const pilot = await player(serving).submitted('Koordinering på tvers');
  await serving.owner.query(
    `insert into assignment (person, role, at, valid_from) values ('leader-nav', 'coordinator', 'harstad', '2020-01-01')`,
  );
  const { mine } = await deskOf('leader-nav');
  expect(mine.find((task) => task.pilot === pilot)).toMatchObject({
    waiting: { turn: 'consent', who: { role: 'leader', at: 'harstad' } },
    as: [{ role: 'coordinator', at: 'harstad', deputyFor: null }],
  });
  const { body } = await somebody(serving, 'leader-nav').sees<{
    items: readonly { id: string; waiting: readonly string[] }[];
  }>('/api/pilots?waiting=me&q=Koordinering');
  expect(body.items.map(({ id }) => id)).toContain(pilot);
  // It is still the leaders that it waits for.
  const waiting = body.items.find(({ id }) => id === pilot)?.waiting ?? [];
  expect([waiting.includes('leader@harstad'), waiting.some((key) => key.startsWith('coordinator'))]).toEqual([
    true,
    false,
  ]);
});
