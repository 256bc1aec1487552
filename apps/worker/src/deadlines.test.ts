import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { inMs, newSample, startEngine, type Engine, type Working } from './testing/engine.js';
import { until } from './testing/until.js';
import { sample } from './testing/sample.js';

jest.setTimeout(60_000);
let engine: Engine;
let working: Working;
beforeAll(async () => {
  engine = await startEngine();
  working = await engine.work();
});
afterAll(() => engine.stop());

const alarms = (stream: string) =>
  engine.sql<{ detail: string; times: number }>('select detail, times from alarm where stream = $1 order by id', [
    stream,
  ]);

test('a deadline written without milliseconds, or in another zone, is the same moment', async () => {
  const moment = Date.now() + 2000;
  const plain = new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
  const oslo = new Date(moment + 5 * 3_600_000 + 1000).toISOString().replace('Z', '+05:00');
  const stream = newSample();
  await engine.ask(stream, {
    type: 'fill',
    deadlines: [
      { at: oslo, does: 'whistle' },
      { at: plain, does: 'whistle' },
    ],
  });
  await until(async () => (await engine.events(stream)).length === 3);
  expect(Date.now()).toBeGreaterThanOrEqual(moment);
  const [last] = await engine.sql<{ at: Date }>('select at from event where stream = $1 order by seq desc limit 1', [
    stream,
  ]);
  expect(last!.at.getTime() - moment).toBeLessThan(5000);
  expect(await alarms(stream)).toEqual([]);
});

test.each(['sulk', 'explode', 'shrug', 'doze'] as const)(
  'a deadline whose command %ss raises an alarm, waits a day, and holds up no other and no command',
  async (deed) => {
    const stream = newSample();
    const deadlines = [
      { at: inMs(-5000), does: deed },
      { at: inMs(-4000), does: 'whistle' as const },
      { at: inMs(1500), does: 'whistle' as const },
    ];
    await engine.ask(stream, { type: 'fill', deadlines });
    await until(async () => (await engine.events(stream)).filter((type) => type === 'Whistled').length === 2);
    expect((await alarms(stream)).map(({ times }) => times)).toEqual([1]);
    const before = await engine.events(stream);
    for (let n = 0; n < 3; n++) expect(await engine.ask(stream, { type: 'tell', to: [] })).toMatchObject({ ok: true });
    await until(async () => (await engine.streams.head(stream)).seq === (await seen(stream)));
    await sleep(300);
    expect(await engine.events(stream)).toEqual([...before, 'Told', 'Told', 'Told']);
    expect((await alarms(stream)).map(({ times }) => times)).toEqual([1]);
    const { due } = await engine.streams.head(stream);
    expect(Date.parse(due!) - Date.now()).toBeGreaterThan(23 * 3_600_000);
  },
);

const seen = async (stream: string) =>
  (await engine.sql<{ seen: number }>('select seen from stream where id = $1', [stream]))[0]!.seen;

test('a deadline that a changed rule brings forward, or puts off, is kept as the rule now says', async () => {
  const HOUR = 3_600_000;
  const [forward, off] = [newSample(), newSample()];
  await engine.ask(forward, { type: 'fill', deadlines: [{ at: inMs(HOUR), does: 'whistle' }] });
  await engine.ask(off, { type: 'fill', deadlines: [{ at: inMs(3000), does: 'lapse' }] });
  await until(async () => (await seen(forward)) === 1 && (await seen(off)) === 1);
  await working.stop();

  const by = { whistle: -HOUR, lapse: HOUR } as Record<string, number>;
  const streams = engine.streamsOf({
    ...sample,
    deadlines: (state) =>
      sample
        .deadlines(state)
        .map(({ at, then }) => ({ at: new Date(Date.parse(at) + (by[then.type] ?? 0)).toISOString(), then })),
  });
  working = await engine.work({}, streams);
  expect(await streams.release()).toMatchObject({ faults: [] });
  for (const { stream } of await streams.sweepBatch(100)) engine.telling.tell(stream, 'sweep');
  await until(async () => (await engine.events(forward)).includes('Whistled'));
  await sleep(3000);
  expect(await engine.events(off)).toEqual(['Filled']);
});

test('every history that came of this can be replayed', async () => {
  expect(await engine.replayAll()).toBeGreaterThan(5);
});
