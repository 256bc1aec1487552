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
  readonly stream: string;
  readonly kind: string;
  readonly title: string;
  readonly path: string;
  readonly waiting: { readonly turn: string; readonly who: object };
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
         from stream s, twin where s.id = 'pilot/' || $1),
       waits as (insert into waiting select (jsonb_populate_record(w, jsonb_build_object('stream', 'pilot/' || twin.id,
         'due', '2020-01-01T00:00:00Z'))).* from waiting w, twin where w.stream = 'pilot/' || $1)
     insert into pilot select (jsonb_populate_record(p, jsonb_build_object('id', twin.id))).*
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
    expect.objectContaining({ stream: `pilot/${mine}`, waiting: expect.objectContaining({ turn: 'consent' }) }),
  ]);
  const streams = new Set(desk.others.map(({ stream }) => stream));
  expect([streams.has(`pilot/${mine}`), streams.size, desk.more]).toEqual([true, 201, 50]);
});

test('what waits for me is all there, however much it is', async () => {
  const [{ stream = '' } = {}] = (await deskOf('leader-harstad')).mine;
  await multiplied(stream.slice('pilot/'.length), 300);
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
  expect(mine.find(({ stream }) => stream === `pilot/${pilot}`)).toMatchObject({
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

test('an edition that is to be finished is on its secretary’s desk, as anything of any kind is', async () => {
  const office = somebody(serving, 'fsu-secretary');
  const { id } = (await office.gives<{ id: string }>('/api/editions', { title: 'Listen i ny utgave' })).body;
  const task = async (): Promise<Task | undefined> =>
    (await deskOf('fsu-secretary')).mine.find(({ stream }) => stream === `edition/${id}`);
  expect(await task()).toMatchObject({
    kind: 'edition',
    title: 'Listen i ny utgave',
    path: `/utgaver/${id}`,
    waiting: { turn: 'finish', who: { role: 'secretary', at: 'FSU' } },
    as: [{ role: 'secretary', at: 'FSU', deputyFor: null }],
  });
  expect((await deskOf('fsu-chair')).mine.filter(({ kind }) => kind === 'edition')).toEqual([]);
  expect((await office.gives(`/api/editions/${id}/discards`)).status).toBe(200);
  expect(await task()).toBeUndefined();
});

test('what waits for a user representative is their body’s leader’s when the role ended yesterday: desk, board, page and mail', async () => {
  const { give, submitted } = player(serving);
  const pilot = await submitted('Brukeren har gått');
  await serving.deliver();
  const { rows } = await serving.owner.query<{ id: string }>(
    `insert into assignment (person, role, at, valid_from) values ('leader-senja', 'user-representative', 'brukerutvalg-unn', '2020-01-01') returning id`,
  );
  await give(pilot, 'leader-brukerutvalg', 'user-representatives', { person: 'leader-senja' });
  await serving.deliver();
  const turnsOf = async (who: string): Promise<string[]> =>
    (await deskOf(who)).mine.filter(({ stream }) => stream === `pilot/${pilot}`).map(({ waiting }) => waiting.turn);
  const whoseTurn = async (reader: string) => {
    const { body: list } = await somebody(serving, reader).sees<{
      items: readonly { id: string; waiting: readonly string[] }[];
    }>('/api/pilots?q=Brukeren');
    const { body: page } = await somebody(serving, reader).sees<{ waitingFor: readonly { turn: string }[] }>(
      `/api/pilots/${pilot}`,
    );
    return [list.items.find(({ id }) => id === pilot)?.waiting, page.waitingFor.map(({ turn }) => turn)];
  };
  expect([await turnsOf('leader-senja'), await turnsOf('leader-brukerutvalg')]).toEqual([['see-proposal'], []]);
  expect(await whoseTurn('leader-harstad')).toEqual([['person:leader-senja'], ['see-proposal']]);

  await serving.owner.query(`update assignment set valid_to = current_date - 1 where id = $1`, [rows[0]!.id]);
  expect([await turnsOf('leader-senja'), await turnsOf('leader-brukerutvalg')]).toEqual([
    [],
    ['appoint-user-representative'],
  ]);
  expect(await whoseTurn('leader-tromso')).toEqual([['leader@brukerutvalg-unn'], ['appoint-user-representative']]);
  const mine = await somebody(serving, 'leader-brukerutvalg').sees<{ items: readonly { id: string }[] }>(
    '/api/pilots?waiting=me&q=Brukeren',
  );
  expect(mine.body.items.map(({ id }) => id)).toEqual([pilot]);

  const due = await serving.owner.query<{ due: Date }>('select due from stream where id = $1', [`pilot/${pilot}`]);
  await serving.fallDue(`pilot/${pilot}`, due.rows[0]!.due.toISOString());
  await serving.deliver();
  const mails = await serving.owner.query<{ person: string; about: string }>(
    `select person, about from mail where stream = $1 and about like 'reminder-%' order by person`,
    [`pilot/${pilot}`],
  );
  expect(mails.rows).toContainEqual({ person: 'leader-brukerutvalg', about: 'reminder-appoint-user-representative' });
  expect(mails.rows.map(({ person }) => person)).not.toContain('leader-senja');
});
