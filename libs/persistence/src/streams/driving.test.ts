import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { aSample, ask, openFixture, type Fixture } from '../testing/fixture.js';
import { sample } from '../testing/sample.js';
import { Streams } from './streams.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
});
afterAll(() => f.close());

const DAY = 86_400_000;
const at = (ms: number): string => new Date(Date.now() + ms).toISOString();
const filled = async (...dates: { at: string; then: { type: string } }[]): Promise<string> => {
  const stream = aSample();
  expect(await f.streams.execute(stream, ask({ type: 'fill', dates }))).toMatchObject({ ok: true });
  return stream;
};
const alarms = (stream: string) =>
  f.owner.query('select kind, subject, detail, times, settled_at from alarm where stream = $1 order by id', [stream]);

test('a deadline gives its command, however its moment is written', async () => {
  const stream = await filled(
    { at: '2026-01-01T12:00:00+01:00', then: { type: 'boil' } },
    { at: '2099-01-01T00:00:00Z', then: { type: 'cool' } },
  );
  const { look, fallDue } = f.streams.activities();
  expect(await look(stream)).toMatchObject({
    seq: 1,
    due: '2026-01-01T11:00:00.000Z',
    next: 'boil',
    closed: false,
    phase: 'cold',
  });
  const head = await fallDue(stream, at(0));
  expect(head).toMatchObject({ seq: 2, due: '2099-01-01T00:00:00.000Z', next: 'cool', phase: 'hot' });
  expect(head.refused).toBeUndefined();
  const [row] = await f.owner.query('select actor, role, cause from event where stream = $1 and seq = 2', [stream]);
  expect(row).toMatchObject({
    actor: 'engine',
    role: 'engine',
    cause: expect.stringContaining('2026-01-01T11:00:00.000Z'),
  });
});

test.each(['refuse', 'throw', 'nothing'])(
  'a deadline whose command would %s raises one alarm, waits a day, and holds up no other',
  async (type) => {
    const stream = await filled(
      { at: at(-2 * DAY), then: { type } },
      { at: at(-DAY), then: { type: 'boil' } },
      { at: at(9 * DAY), then: { type: 'scrap' } },
    );
    const { look, fallDue } = f.streams.activities();
    const now = Date.now();
    const head = await fallDue(stream, new Date(now).toISOString());
    expect(head).toMatchObject({
      seq: 2,
      phase: 'hot',
      next: type,
      refused: [type],
      due: new Date(now + DAY).toISOString(),
    });
    expect(await look(stream)).toMatchObject({ due: head.due });
    expect(await f.streams.execute(stream, ask({ type: 'cool' }))).toMatchObject({ ok: true });
    expect(await look(stream)).toMatchObject({ due: head.due });
    const [row] = await f.owner.query('select due, waits from stream where id = $1', [stream]);
    expect(row.due.toISOString()).toBe(head.due);
    expect(await alarms(stream)).toEqual([expect.objectContaining({ kind: 'deadline', times: 1, settled_at: null })]);
    expect(await fallDue(stream, at(DAY + 1000))).toMatchObject({ refused: [type] });
    expect(await alarms(stream)).toEqual([expect.objectContaining({ times: 2 })]);
  },
);

test('a stream that is not there is closed, whoever asks', async () => {
  const { look, fallDue, deliver, giveUp } = f.streams.activities();
  for (const stream of [aSample(), 'teapot/1', 'nonsense'])
    for (const head of [await look(stream), await fallDue(stream, at(0)), await f.streams.head(stream)])
      expect(head).toMatchObject({ seq: 0, closed: true, due: null });
  await deliver('sample/none/1/0');
  await giveUp('sample/none/1/0');
});

test('everybody who holds the role is told once, deputies of the day too, and the stream hears of it', async () => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill' }));
  await f.streams.execute(stream, ask({ type: 'boil', tell: 2, whom: 'kvaefjord', then: true }));
  const { look, deliver } = f.streams.activities();
  const { untold } = await look(stream);
  expect(untold).toEqual(
    [0, 1].map((n) => ({ id: `${stream}/2/${n}`, lane: 'leader@kvaefjord', summary: 'boiled → leader@kvaefjord' })),
  );
  await deliver(`${stream}/2/0`);
  await deliver(`${stream}/2/0`);
  const told = await f.owner.query('select person, about from notice where stream = $1 order by person', [stream]);
  expect(told.map(({ person }: { person: string }) => person)).toContain('leader-kvaefjord');
  expect(told.every(({ about }: { about: string }) => about === 'boiled')).toBe(true);
  expect(await look(stream)).toMatchObject({ seq: 3, untold: [{ id: `${stream}/2/1` }] });
  const [row] = await f.owner.query('select outcome, attempts from reaction where id = $1', [`${stream}/2/0`]);
  expect(row).toEqual({ outcome: { ok: true, seq: 3, repeated: false }, attempts: 1 });
});

test('where nobody holds the role, telling fails with an alarm until somebody does, or it is given up', async () => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill' }));
  await f.streams.execute(stream, ask({ type: 'boil', tell: 1, whom: 'nowhere' }));
  const { look, deliver, giveUp } = f.streams.activities();
  await expect(deliver(`${stream}/2/0`)).rejects.toThrow('nobody is leader@nowhere');
  await expect(deliver(`${stream}/2/0`)).rejects.toThrow('nobody is leader@nowhere');
  expect(await alarms(stream)).toEqual([expect.objectContaining({ kind: 'delivery', times: 2 })]);
  expect((await look(stream)).untold).toHaveLength(1);
  await giveUp(`${stream}/2/0`);
  expect((await look(stream)).untold).toEqual([]);
  expect(await alarms(stream)).toEqual([expect.objectContaining({ times: 3, settled_at: null })]);
});

test('a role that nobody need hold is passed over, and what waits for the telling is given', async () => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill' }));
  await f.streams.execute(stream, ask({ type: 'boil', tell: 1, whom: 'nowhere', optional: true, then: true }));
  const { look, deliver } = f.streams.activities();
  await deliver(`${stream}/2/0`);
  expect(await look(stream)).toMatchObject({ seq: 3, untold: [] });
  expect(await alarms(stream)).toEqual([]);
});

test('somebody who is named is told while they are here and hold a role; afterwards nobody is, and nothing stands still', async () => {
  const toldOf = async (person: string) => {
    const stream = aSample();
    await f.streams.execute(stream, ask({ type: 'fill' }));
    await f.streams.execute(stream, ask({ type: 'boil', tell: 1, whom: `person:${person}`, then: true }));
    const { look, deliver } = f.streams.activities();
    await deliver(`${stream}/2/0`);
    expect(await look(stream)).toMatchObject({ seq: 3, untold: [] });
    expect(await alarms(stream)).toEqual([]);
    const told = await f.owner.query('select person from notice where stream = $1', [stream]);
    return told.map((one: { person: string }) => one.person);
  };
  expect(await toldOf('leader-senja')).toEqual(['leader-senja']);
  await f.owner.query(`update assignment set valid_to = current_date - 2 where person = 'leader-senja'`);
  expect(await toldOf('leader-senja')).toEqual([]);
  await f.owner.query(`update person set name = null, email = null, redacted_at = now() where id = 'leader-balsfjord'`);
  expect(await toldOf('leader-balsfjord')).toEqual([]);
});

test('the people of an organisation that took over are told in its place', async () => {
  await f.owner.query(`update organisation set successor = 'narvik' where id = 'evenes'`);
  await f.owner.query(`update assignment set valid_to = '2024-12-31' where person = 'leader-evenes'`);
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill' }));
  await f.streams.execute(stream, ask({ type: 'boil', tell: 1, whom: 'evenes' }));
  await f.streams.activities().deliver(`${stream}/2/0`);
  expect(await f.owner.query('select person from notice where stream = $1', [stream])).toEqual([
    { person: 'leader-narvik' },
  ]);
});

test('2,100 reactions to one event are handed out a hundred at a time, in order', async () => {
  const stream = aSample();
  await f.streams.execute(stream, ask({ type: 'fill' }));
  expect(await f.streams.execute(stream, ask({ type: 'boil', tell: 2100 }))).toMatchObject({ ok: true });
  const { look, deliver } = f.streams.activities();
  const first = (await look(stream)).untold;
  expect(first.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, n) => `${stream}/2/${n}`));
  for (const { id } of first) await deliver(id);
  expect((await look(stream)).untold[0]?.id).toBe(`${stream}/2/100`);
});

test('the sweep finds what was not seen, what fell due, and what is untold; each once, however small the batch', async () => {
  await f.owner.query(
    `update stream set seen = seq, due = null; update reaction set given_up_at = now() where delivered_at is null`,
  );
  const { look } = f.streams.activities();
  const unseen = await filled();
  const overdue = await filled({ at: at(-DAY), then: { type: 'boil' } });
  const untold = aSample();
  await f.streams.execute(untold, ask({ type: 'fill' }));
  await f.streams.execute(untold, ask({ type: 'boil', tell: 1 }));
  const quiet = await filled({ at: at(DAY), then: { type: 'boil' } });
  for (const stream of [overdue, untold, quiet]) await look(stream);
  expect(await f.streams.sweepBatch(10)).toEqual([]); // they have just been told of
  await f.owner.query(
    `update stream set told_at = now() - interval '1 hour'; update reaction set made_at = now() - interval '1 hour'`,
  );
  const found = [];
  for (let batch = 0; batch < 4; batch++) found.push(...(await f.streams.sweepBatch(1)));
  expect(found.map(({ stream }) => stream).sort()).toEqual([unseen, overdue, untold].sort());
  expect(await f.streams.sweepBatch(10)).toEqual([]);
});

test('at a release every stream is looked at with the new rules, in batches, and those that changed are told', async () => {
  await f.owner.query(
    'delete from reaction; delete from event; delete from command; delete from alarm; delete from stream',
  );
  const dated = await filled({ at: at(DAY), then: { type: 'boil' } });
  const plain = await filled();
  const { look } = f.streams.activities();
  for (const stream of [dated, plain]) await look(stream);
  expect(await f.streams.release(1)).toEqual({ streams: 2, changed: 0, faults: [] });
  const stricter = {
    ...sample,
    deadlines: (state: Parameters<typeof sample.deadlines>[0]) =>
      sample.deadlines(state).map(({ then }) => ({ then, at: '2030-01-01T00:00:00Z' })),
  };
  const newer = new Streams(f.db, f.community, [{ entity: stricter }]);
  expect(await newer.release(1)).toEqual({ streams: 2, changed: 1, faults: [] });
  expect(await newer.sweepBatch(10)).toEqual([{ stream: dated }]);
  expect(await newer.activities().look(dated)).toMatchObject({ due: '2030-01-01T00:00:00.000Z' });
  const broken = new Streams(f.db, f.community, [
    {
      entity: {
        ...sample,
        fold: 7,
        evolve: () => {
          throw new Error('cannot read');
        },
      },
    },
  ]);
  expect(await broken.release()).toMatchObject({
    changed: 0,
    faults: [{ why: expect.stringContaining('cannot read') }, {}],
  });
});
