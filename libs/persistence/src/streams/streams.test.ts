import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { aSample, ask, openFixture, type Fixture } from '../testing/fixture.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
});
afterAll(() => f.close());

const count = async (table: string, stream: string): Promise<number> => {
  const [row] = await f.owner.query(
    `select count(*)::int as n from ${table} where ${table === 'stream' ? 'id' : 'stream'} = $1`,
    [stream],
  );
  return row.n;
};

test('a command is answered with the new version, and its event says who did what as whom, and when', async () => {
  const stream = aSample();
  expect(await f.streams.execute(stream, ask({ type: 'fill' }, 'k1'), '2026-03-01T10:00:00Z')).toMatchObject({
    ok: true,
    seq: 1,
    repeated: false,
  });
  expect(await f.streams.execute(stream, ask({ type: 'boil' }, 'k2'))).toMatchObject({
    ok: true,
    seq: 2,
    repeated: false,
  });
  const [first] = await f.owner.query('select * from event where stream = $1 order by seq', [stream]);
  expect(first).toMatchObject({
    seq: 1,
    type: 'Filled',
    version: 1,
    data: { name: null, dates: [] },
    actor: 'leader-harstad',
    role: 'leader',
    at_organisation: 'harstad',
    cause: 'fill k1',
    at: new Date('2026-03-01T10:00:00Z'),
  });
  expect((await f.streams.read(stream))?.state).toMatchObject({ phase: 'hot', boiled: 1 });
});

test('a refused creation leaves nothing behind', async () => {
  const stream = aSample();
  const answer = await f.streams.execute(stream, ask({ type: 'boil', why: { words: 'because' } }));
  expect(answer).toEqual({ ok: false, refusal: { code: 'WrongPhase', phase: 'unknown' } });
  for (const table of ['stream', 'event', 'command', 'text']) expect(await count(table, stream)).toBe(0);
  expect(await f.streams.activities().look(stream)).toMatchObject({ seq: 0, closed: true, untold: [] });
});

test('a repeated key is answered once; with another body it is refused, and so is a stale version or a stranger', async () => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill', dates: [], name: null }, 'k'));
  expect(await f.streams.execute(stream, ask({ name: null, dates: [], type: 'fill' }, 'k'))).toEqual({
    ok: true,
    seq: 1,
    repeated: true,
    created: [],
  });
  expect(await f.streams.execute(stream, ask({ type: 'boil' }, 'k'))).toEqual({
    ok: false,
    refusal: { code: 'KeyUsedForAnotherCommand' },
  });
  expect(await f.streams.execute(stream, ask({ type: 'boil' }, 'k2', { expected: 3 }))).toEqual({
    ok: false,
    refusal: { code: 'StaleVersion', version: 1 },
  });
  expect(await f.streams.execute(stream, ask({ type: 'boil' }, 'k3', { actor: 'nobody' }))).toEqual({
    ok: false,
    refusal: { code: 'UnknownPerson', person: 'nobody' },
  });
  expect(await count('event', stream)).toBe(1);
  expect(await f.streams.execute('teapot/1', ask({ type: 'fill' }))).toMatchObject({
    ok: false,
    refusal: { code: 'UnknownStream' },
  });
});

test('two who create the same stream at once: one does, the other is answered by what is there', async () => {
  for (let time = 0; time < 10; time++) {
    const stream = aSample();
    const answers = await Promise.all([1, 2, 3].map((n) => f.streams.execute(stream, ask({ type: 'fill' }, `k${n}`))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      Array(2).fill({ ok: false, refusal: { code: 'WrongPhase', phase: 'cold' } }),
    );
    const same = aSample();
    const repeats = await Promise.all([1, 2, 3].map(() => f.streams.execute(same, ask({ type: 'fill' }, 'k'))));
    expect(repeats.map((answer) => answer.ok && answer.seq)).toEqual([1, 1, 1]);
    expect(repeats.filter((answer) => answer.ok && !answer.repeated)).toHaveLength(1);
  }
});

test('the same key sent many times at once is one command', async () => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill' }));
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => f.streams.execute(stream, ask({ type: 'boil' }, 'once'))),
  );
  expect(answers.every((answer) => answer.ok && answer.seq === 2)).toBe(true);
  expect(answers.filter((answer) => answer.ok && !answer.repeated)).toHaveLength(1);
});

test('300 commands at once on one stream, with a small pool, leave no gap', async () => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill' }));
  const names = Array.from({ length: 300 }, (_, n) => ask({ type: 'name', name: { words: `sample ${n % 40}` } }));
  const answers = await Promise.all(names.map((name) => f.streams.execute(stream, name)));
  expect(answers.map((answer) => (answer.ok ? answer.seq : 0)).sort((a, b) => a - b)).toEqual(
    names.map((_, n) => n + 2),
  );
  expect(await count('event', stream)).toBe(301);
  expect(await count('text', stream)).toBe(40);
});

test('no event is dated before the one before it', async () => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill' }), '2026-05-05T12:00:00.500Z');
  await f.streams.execute(stream, ask({ type: 'boil' }), '2026-05-05T11:00:00+02:00');
  const rows: { at: Date }[] = await f.owner.query('select at from event where stream = $1 order by seq', [stream]);
  expect(rows.map(({ at }) => at.toISOString())).toEqual(Array(2).fill('2026-05-05T12:00:00.500Z'));
});

test('text that PostgreSQL cannot hold is refused, and backslashes are not such text', async () => {
  const stream = aSample();
  for (const words of ['a\0b', 'half \ud83d', '\udc00'])
    expect(await f.streams.execute(stream, ask({ type: 'fill', name: { words } }))).toMatchObject({
      refusal: { code: 'UnstorableText' },
    });
  expect(await f.streams.execute(stream, ask({ type: 'fill', name: { words: 'C:\\u0000 \\ud800 😀' } }))).toMatchObject(
    { ok: true },
  );
});

test('state of 200 kB is carried', async () => {
  const stream = aSample();
  const dates = Array.from({ length: 2000 }, (_, n) => ({
    at: '2099-01-01T00:00:00Z',
    then: { type: 'name', name: { ref: `${n}`.padEnd(40, 'x'), hash: '' } },
  }));
  expect(await f.streams.execute(stream, ask({ type: 'fill', dates }))).toMatchObject({ ok: true });
  expect(await f.streams.execute(stream, ask({ type: 'boil' }))).toMatchObject({ ok: true, seq: 2 });
  expect(JSON.stringify((await f.streams.read(stream))?.state).length).toBeGreaterThan(200_000);
});

test('a connection that is killed in mid-transaction fails that command alone, and leaves nothing', async () => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill' }));
  const killed = f.owner.createQueryRunner();
  await killed.startTransaction();
  await killed.query('select * from stream where id = $1 for update', [stream]);
  const waiting = f.streams.execute(stream, ask({ type: 'boil' }, 'k')).catch((error: unknown) => error);
  for (let n = 0; n === 0;) {
    const rows = await f.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'application' and wait_event_type = 'Lock'`,
    );
    n = rows.length;
  }
  await killed.rollbackTransaction();
  await killed.release();
  expect(await waiting).toBeInstanceOf(Error);
  expect(await f.streams.execute(stream, ask({ type: 'boil' }, 'k'))).toMatchObject({
    ok: true,
    seq: 2,
    repeated: false,
  });
});
