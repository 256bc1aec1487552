import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { inMs, newSample, startEngine, type Engine } from './testing/engine.js';
import { until } from './testing/until.js';

jest.setTimeout(120_000);
let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await engine.sql(
    `insert into person (id, name, email) select 'p' || n, 'Person ' || n, 'p' || n || '@example.no' from generate_series(1, 300) n`,
  );
  await engine.sql(
    `insert into organisation (id, name, kind) select id, id, 'department' from person where id ~ '^p[0-9]+$' union all values ('nobody', 'nobody', 'department')`,
  );
  await engine.sql(
    `insert into assignment (person, role, at, valid_from) select 'p' || n, 'leader', 'p' || n, '2020-01-01' from generate_series(1, 300) n`,
  );
  await engine.work();
});
afterAll(() => engine.stop());

const untold = async (stream: string) =>
  (
    await engine.sql('select id from reaction where stream = $1 and delivered_at is null and given_up_at is null', [
      stream,
    ])
  ).length;
/** Who was told, of what, in the order that it happened. */
const told = (stream: string) =>
  engine.sql<{ reaction: string; person: string }>(
    'select reaction, person from notice where stream = $1 order by id',
    [stream],
  );

test.each([500, 2100])('%s reactions at once, to one recipient, are told in order', async (count) => {
  const stream = newSample();
  await engine.ask(stream, { type: 'fill' });
  await engine.ask(stream, { type: 'tell', to: Array<string>(count).fill('p1') });
  await until(async () => (await untold(stream)) === 0, 100_000);
  expect((await told(stream)).map(({ reaction }) => reaction)).toEqual(
    Array.from({ length: count }, (_, n) => `${stream}/2/${n}`),
  );
});

test('2,100 reactions at once, to 300 recipients, are told in order to each', async () => {
  const stream = newSample();
  await engine.ask(stream, { type: 'fill' });
  await engine.ask(stream, { type: 'tell', to: Array.from({ length: 2100 }, (_, n) => `p${1 + (n % 300)}`) });
  await until(async () => (await untold(stream)) === 0, 100_000);
  const notices = await told(stream);
  expect(notices).toHaveLength(2100);
  for (const person of ['p1', 'p150', 'p300']) {
    const places = notices
      .filter((notice) => notice.person === person)
      .map(({ reaction }) => Number(reaction.split('/').at(-1)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test('a recipient that nobody is keeps no other waiting, raises an alarm, and is told when somebody is there', async () => {
  const stream = newSample();
  await engine.ask(stream, { type: 'fill' });
  await engine.ask(stream, { type: 'tell', to: ['leader@nobody', 'p1', 'leader@nobody', 'p2'] });
  await until(async () => (await told(stream)).length === 2);
  expect(await engine.sql('select kind from alarm where stream = $1 and settled_at is null', [stream])).toEqual([
    { kind: 'delivery' },
  ]);
  await engine.sql(`insert into person (id, name, email) values ('nobody', 'Nobody', 'nobody@example.no')`);
  await engine.sql(
    `insert into assignment (person, role, at, valid_from) values ('nobody', 'leader', 'nobody', '2020-01-01')`,
  );
  await until(async () => (await untold(stream)) === 0);
  expect((await told(stream)).map(({ person }) => person)).toEqual([
    expect.stringMatching(/p1|p2/),
    expect.stringMatching(/p1|p2/),
    'nobody',
    'nobody',
  ]);
  expect(await engine.sql('select kind from alarm where stream = $1 and settled_at is null', [stream])).toEqual([]);
});

test('the command that waits for a delivery is given, and the stream told of it, at once', async () => {
  const stream = newSample();
  await engine.ask(stream, { type: 'fill' });
  await engine.ask(stream, { type: 'tell', to: ['p1'], then: 'hear' });
  await until(async () => (await engine.events(stream)).includes('Heard'), 3000);
  const seen = async () =>
    (await engine.sql<{ seen: number }>('select seen from stream where id = $1', [stream]))[0]?.seen;
  await until(async () => (await seen()) === 3, 3000);
});

test('a stream closed and reopened while its last mail still retries is driven on', async () => {
  const stream = newSample();
  await engine.ask(stream, { type: 'fill' });
  await engine.ask(stream, { type: 'empty', tell: 'leader@deaf' });
  await until(async () => (await engine.sql('select id from alarm where stream = $1', [stream])).length === 1);
  await engine.ask(stream, { type: 'refill', deadlines: [{ at: inMs(1000), does: 'whistle' }] });
  await until(async () => (await engine.events(stream)).includes('Whistled'));
  expect(await untold(stream)).toBe(1);
});

test('60 quick close-and-reopens leave the stream driven', async () => {
  const stream = newSample();
  await engine.ask(stream, { type: 'fill' });
  for (let n = 0; n < 60; n++) {
    expect(await engine.ask(stream, { type: 'empty' })).toMatchObject({ ok: true });
    expect(await engine.ask(stream, { type: 'refill' })).toMatchObject({ ok: true });
  }
  await engine.ask(stream, { type: 'set', deadlines: [{ at: inMs(500), does: 'whistle' }] });
  await until(async () => (await engine.events(stream)).at(-1) === 'Whistled');
  await engine.ask(stream, { type: 'empty' });
  await until(async () => (await engine.client.workflow.getHandle(stream).describe()).status.name === 'COMPLETED');
});

test('every history that came of this can be replayed', async () => {
  expect(await engine.replayAll()).toBeGreaterThan(5);
});
