import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { aSample, ask, openFixture, type Fixture } from '../testing/fixture.js';
import { sample, type Sample } from '../testing/sample.js';
import type { Starting } from './owed.js';
import { redact } from './redact.js';
import { Streams } from './streams.js';
import { verify } from './verify.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
});
afterAll(() => f.close());

const filled = async (...more: { type: string; [field: string]: unknown }[]): Promise<string> => {
  const stream = aSample();
  for (const command of [{ type: 'fill' }, ...more])
    expect(await f.streams.execute(stream, ask(command))).toMatchObject({ ok: true });
  return stream;
};
const stateOf = async (stream: string): Promise<Sample> => (await f.streams.read<Sample>(stream))!.state;
const eventsOf = async (stream: string): Promise<string[]> =>
  (await f.owner.query('select type from event where stream = $1 order by seq', [stream])).map(
    ({ type }: { type: string }) => type,
  );
const reaction = async (id: string) =>
  (await f.owner.query('select outcome, delivered_at, given_up_at, lane from reaction where id = $1', [id]))[0];
const alarms = (stream: string) =>
  f.owner.query('select kind, detail, settled_at from alarm where stream = $1 order by id', [stream]);
const refOf = async (stream: string, words: string): Promise<string> =>
  (await f.owner.query('select ref from text where stream = $1 and words = $2', [stream, words]))[0].ref;
const wordsOf = async (ref: string) => (await f.owner.query('select stream, words from text where ref = $1', [ref]))[0];

test('what is given is taken, from whom and with a text of its own, and both streams are told', async () => {
  const into = await filled();
  const stream = await filled({ type: 'pour', into, name: { words: 'Sort te' } });
  const told: string[] = [];
  const { look, deliver } = f.streams.activities((to, signal) => told.push(`${to} ${signal}`));
  expect((await look(stream)).untold).toEqual([
    { id: `${stream}/2/0`, lane: `stream:${into}`, summary: `receive → stream:${into}` },
  ]);
  await deliver(`${stream}/2/0`);
  const [received] = (await stateOf(into)).received;
  expect(received?.from).toBe(stream);
  expect(await wordsOf(received!.name!.ref)).toEqual({ stream: into, words: 'Sort te' });
  const [taken] = await f.owner.query('select actor, cause from event where stream = $1 and seq = 2', [into]);
  expect(taken).toEqual({ actor: 'engine', cause: `receive ${stream}/2/0` });
  expect(await stateOf(stream)).toMatchObject({ poured: 1, spilt: [] });
  expect(told).toEqual([`${into} receive`, `${stream} notePoured`]);
  expect((await reaction(`${stream}/2/0`)).outcome).toMatchObject({ ok: true, then: { ok: true, seq: 3 } });

  await deliver(`${stream}/2/0`);
  expect([await eventsOf(stream), await eventsOf(into)]).toEqual([
    ['Filled', 'Poured', 'PouringNoted'],
    ['Filled', 'Received'],
  ]);
});

test('what is refused is said to the stream that waits for it, with the reason, and leaves nothing where it was refused', async () => {
  const into = await filled({ type: 'boil' });
  const stream = await filled({ type: 'pour', into });
  await f.streams.activities().deliver(`${stream}/2/0`);
  expect(await stateOf(stream)).toMatchObject({ poured: 0, spilt: ['WrongPhase'] });
  expect(await eventsOf(into)).toEqual(['Filled', 'Boiled']);
  expect((await reaction(`${stream}/2/0`)).outcome).toMatchObject({ ok: false, refusal: 'WrongPhase' });
  expect(await alarms(stream)).toEqual([]);
});

test('what is refused to a stream that waits for nothing raises an alarm', async () => {
  const into = await filled({ type: 'boil' });
  const stream = await filled({ type: 'pour', into, deaf: true });
  await f.streams.activities().deliver(`${stream}/2/0`);
  expect((await reaction(`${stream}/2/0`)).delivered_at).not.toBeNull();
  expect(await alarms(stream)).toEqual([
    { kind: 'consequence', detail: expect.stringContaining('refused receive'), settled_at: null },
  ]);
});

test('a text that is redacted before it is given is given as such', async () => {
  const into = await filled();
  const stream = await filled({ type: 'pour', into, name: { words: 'Navn på noen' } });
  const [{ ref }] = await f.owner.query('select ref from text where stream = $1', [stream]);
  expect(await redact(f.db, { what: { text: ref }, by: 'administrator', reason: 'a name' })).toMatchObject({
    ok: true,
  });
  await f.streams.activities().deliver(`${stream}/2/0`);
  const [received] = (await stateOf(into)).received;
  expect((await wordsOf(received!.name!.ref)).words).toBe('[sladdet]');
  expect(await stateOf(stream)).toMatchObject({ poured: 1 });
});

test.each(['source', 'copy'] as const)('redacting a %s takes what it is a copy of, and every copy', async (which) => {
  const [words, more] = [`Navn på noen, ${which}`, `Noe annet, ${which}`];
  const last = await filled();
  const [into, beside] = [await filled(), await filled({ type: 'name', name: { words } })];
  const stream = await filled(
    { type: 'pour', into, name: { words } },
    { type: 'pour', into: beside, name: { words } },
    { type: 'pour', into: last, name: { words: more } },
  );
  const { deliver } = f.streams.activities();
  for (const seq of [2, 3, 4]) await deliver(`${stream}/${seq}/0`);
  await f.streams.execute(into, ask({ type: 'pour', into: last, name: { words } }));
  await deliver(`${into}/3/0`);
  const unrelated = await filled({ type: 'name', name: { words } });

  const from = which === 'source' ? stream : last;
  const asked = { what: { text: await refOf(from, words) }, by: 'administrator', reason: 'a name' };
  expect(await redact(f.db, asked)).toEqual({ ok: true, copies: 3 });
  const left = await f.owner.query('select stream, words from text where words = any ($1)', [[words, more]]);
  expect(left.map((one: { stream: string; words: string }) => `${one.stream} ${one.words}`).sort()).toEqual(
    [`${unrelated} ${words}`, `${stream} ${more}`, `${last} ${more}`].sort(),
  );
  const recorded = await f.owner.query(
    'select t.stream from redaction r join text t on t.ref = r.ref where t.stream = any ($1)',
    [[stream, into, beside, last]],
  );
  expect(recorded).toHaveLength(4);
  expect((await verify(f.db)).broken).toBeNull();
  expect(await redact(f.db, asked)).toMatchObject({ ok: false, refusal: { code: 'NothingToRedact' } });
});

test('what another stream wrote in the same words, and gave to the same, stays; their copy goes', async () => {
  const into = await filled();
  const pouring = { type: 'pour', into, name: { words: 'Ikke nå' } };
  const [one, other] = [await filled(pouring), await filled(pouring)];
  for (const stream of [one, other]) await f.streams.activities().deliver(`${stream}/2/0`);
  const what = { text: await refOf(one, 'Ikke nå') };
  expect(await redact(f.db, { what, by: 'administrator', reason: 'x' })).toEqual({ ok: true, copies: 1 });
  expect(await f.owner.query('select stream from text where words = $1', ['Ikke nå'])).toEqual([{ stream: other }]);
});

test('a text that is being given while it is redacted is gone in both, or was never given', async () => {
  for (let n = 0; n < 10; n++) {
    const words = `Samtidig ${n}`;
    const into = await filled();
    const stream = await filled({ type: 'pour', into, name: { words } });
    const [{ ref }] = await f.owner.query('select ref from text where stream = $1', [stream]);
    await Promise.all([
      f.streams.activities().deliver(`${stream}/2/0`),
      redact(f.db, { what: { text: ref }, by: 'administrator', reason: 'a name' }),
    ]);
    expect(await f.owner.query('select stream from text where words = $1', [words])).toEqual([]);
    expect(await stateOf(stream)).toMatchObject({ poured: 1 });
  }
});

test.each([
  ['taken', [], 'PouringNoted'],
  ['redacted since it was taken', ['redact'], 'PouringNoted'],
])('cut off between the two, what was %s is answered as taken', async (_, also, ends) => {
  const into = await filled();
  const stream = await filled({ type: 'pour', into, name: { words: 'Grønn te' } });
  const id = `${stream}/2/0`;
  await cutBetween(id);
  expect(await eventsOf(into)).toEqual(['Filled', 'Received']);
  expect(await eventsOf(stream)).toEqual(['Filled', 'Poured']);
  expect((await reaction(id)).delivered_at).toBeNull();
  if (also.length > 0) {
    const [{ ref }] = await f.owner.query('select ref from text where stream = $1', [stream]);
    expect(await redact(f.db, { what: { text: ref }, by: 'administrator', reason: 'a name' })).toEqual({
      ok: true,
      copies: 1,
    });
  }
  await f.streams.execute(into, ask({ type: 'boil' })); // now it would be refused
  await f.streams.activities().deliver(id);
  expect(await eventsOf(into)).toEqual(['Filled', 'Received', 'Boiled']);
  expect(await eventsOf(stream)).toEqual(['Filled', 'Poured', ends]);
});

test('cut off after a refusal, it is asked anew: what it is answered then is the only answer there was', async () => {
  const into = await filled({ type: 'boil' });
  const stream = await filled({ type: 'pour', into });
  await cutBetween(`${stream}/2/0`);
  expect(await eventsOf(stream)).toEqual(['Filled', 'Poured']);
  await f.streams.execute(into, ask({ type: 'cool' }));
  await f.streams.activities().deliver(`${stream}/2/0`);
  expect(await eventsOf(into)).toEqual(['Filled', 'Boiled', 'Cooled', 'Received']);
  expect(await eventsOf(stream)).toEqual(['Filled', 'Poured', 'PouringNoted']);
});

/** Delivers until the second transaction, whose connection is killed while it waits for the source. */
async function cutBetween(id: string): Promise<void> {
  const stream = id.split('/').slice(0, 2).join('/');
  const holder = f.owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query('select 1 from stream where id = $1 for update', [stream]);
  const delivering = f.streams
    .activities()
    .deliver(id)
    .catch((error: unknown) => error);
  for (let killed: unknown[] = []; killed.length === 0;)
    killed = await f.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'application' and wait_event_type = 'Lock'`,
    );
  await holder.rollbackTransaction();
  await holder.release();
  expect(await delivering).toBeInstanceOf(Error);
}

test('the same given by many at once is taken once, and answered once', async () => {
  const into = await filled();
  const stream = await filled({ type: 'pour', into });
  const { deliver } = f.streams.activities();
  await Promise.all(Array.from({ length: 12 }, () => deliver(`${stream}/2/0`)));
  expect(await eventsOf(into)).toEqual(['Filled', 'Received']);
  expect(await eventsOf(stream)).toEqual(['Filled', 'Poured', 'PouringNoted']);
});

test('two streams that give to each other 200 times at once wait for nobody for ever, and lose nothing', async () => {
  const [one, other] = [await filled(), await filled()];
  const ids: string[] = [];
  for (let n = 0; n < 200; n++)
    for (const [from, into] of [
      [one, other],
      [other, one],
    ] as const) {
      const poured = await f.streams.execute(from, ask({ type: 'pour', into }));
      if (poured.ok) ids.push(`${from}/${poured.seq}/0`);
    }
  const { deliver } = f.streams.activities();
  const next = ids[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let id = next.next(); !id.done; id = next.next()) await deliver(id.value);
    }),
  );
  for (const stream of [one, other]) {
    const { received, poured, spilt } = await stateOf(stream);
    expect([received.length, poured, spilt]).toEqual([200, 200, []]);
  }
  const [{ deadlocks }] = await f.owner.query(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  );
  expect(deadlocks).toBe(0);
  expect((await verify(f.db)).broken).toBeNull();
});

test('all that one stream is given comes in the order it was made, and another stream is another lane', async () => {
  const [into, elsewhere] = [await filled(), await filled()];
  const stream = await filled(
    { type: 'pour', into, name: { words: 'en' } },
    { type: 'pour', into: elsewhere },
    { type: 'brew', cups: 1 },
    { type: 'pour', into, name: { words: 'to' } },
    { type: 'brew', cups: 2 },
  );
  const { untold } = await f.streams.activities().look(stream);
  const inLane = (lane: string) => untold.filter((one) => one.lane === lane).map(({ id }) => id);
  expect([...new Set(untold.map(({ lane }) => lane))].map((lane) => [lane, inLane(lane)])).toEqual([
    [`stream:${into}`, [`${stream}/2/0`, `${stream}/5/0`]],
    [`stream:${elsewhere}`, [`${stream}/3/0`]],
    ['process:tea-time', [`${stream}/4/0`, `${stream}/6/0`]],
  ]);
});

test('a stream that is not there yet is waited for, with an alarm until it is', async () => {
  const into = aSample();
  const stream = await filled({ type: 'pour', into });
  const { deliver } = f.streams.activities();
  await expect(deliver(`${stream}/2/0`)).rejects.toThrow('is not there');
  expect(await alarms(stream)).toEqual([expect.objectContaining({ kind: 'delivery', settled_at: null })]);
  expect(await eventsOf(stream)).toEqual(['Filled', 'Poured']);
  await f.streams.execute(into, ask({ type: 'fill' }));
  await deliver(`${stream}/2/0`);
  expect(await stateOf(stream)).toMatchObject({ poured: 1 });
  expect(await alarms(stream)).toEqual([expect.objectContaining({ settled_at: expect.any(Date) })]);
});

test('given up, it is said to the stream that waits; put back, what is then taken is said too', async () => {
  const into = aSample();
  const stream = await filled({ type: 'pour', into });
  const { deliver, giveUp, look } = f.streams.activities();
  await giveUp(`${stream}/2/0`);
  await giveUp(`${stream}/2/0`);
  expect(await stateOf(stream)).toMatchObject({ poured: 0, spilt: ['GivenUp'] });
  expect((await look(stream)).untold).toEqual([]);
  expect(await alarms(stream)).toEqual([
    { kind: 'delivery', detail: `${into} was never given receive`, settled_at: null },
  ]);
  await f.streams.execute(into, ask({ type: 'fill' }));
  await f.owner.query('update reaction set given_up_at = null where id = $1', [`${stream}/2/0`]);
  await deliver(`${stream}/2/0`);
  expect(await stateOf(stream)).toMatchObject({ poured: 1, spilt: ['GivenUp'] });
  expect((await alarms(stream))[0].settled_at).not.toBeNull();
});

test('given up after it was taken, it is answered as taken', async () => {
  const into = await filled();
  const stream = await filled({ type: 'pour', into });
  await cutBetween(`${stream}/2/0`);
  await f.streams.activities().giveUp(`${stream}/2/0`);
  expect(await stateOf(stream)).toMatchObject({ poured: 1, spilt: [] });
  expect(await alarms(stream)).toEqual([]);
});

test("a rule of the other stream's that fails is tried again, and tells whoever looks", async () => {
  const into = await filled();
  const stream = await filled({ type: 'pour', into });
  const decide: typeof sample.decide = () => {
    throw new Error('the rule is broken');
  };
  const broken = new Streams(f.db, f.community, [{ entity: { ...sample, decide } }]);
  await expect(broken.activities().deliver(`${stream}/2/0`)).rejects.toThrow('the rule is broken');
  expect(await alarms(stream)).toEqual([expect.objectContaining({ kind: 'delivery' })]);
  await f.streams.activities().deliver(`${stream}/2/0`);
  expect(await stateOf(stream)).toMatchObject({ poured: 1 });
});

test('a process is started before it is marked as started, as one however often, and with the stream it comes from', async () => {
  const stream = await filled({ type: 'brew', cups: 3 });
  const started: Starting[] = [];
  let fails = true;
  const { deliver } = f.streams.activities(undefined, async (starting) => {
    if (fails) throw new Error('Temporal is away');
    started.push(starting);
  });
  await expect(deliver(`${stream}/2/0`)).rejects.toThrow('Temporal is away');
  expect((await reaction(`${stream}/2/0`)).delivered_at).toBeNull();
  fails = false;
  await Promise.all([deliver(`${stream}/2/0`), deliver(`${stream}/2/0`)]);
  await deliver(`${stream}/2/0`);
  expect((await reaction(`${stream}/2/0`)).delivered_at).not.toBeNull();
  expect(started.length).toBeLessThanOrEqual(2);
  expect(new Set(started.map(({ id }) => id)).size).toBe(1);
  expect(started[0]).toEqual({
    process: 'tea-time',
    id: expect.stringMatching(new RegExp(`^${stream}/2/0/\\w+$`)),
    input: { cups: 3, stream },
  });
});
