import { randomUUID } from 'node:crypto';
import { quantile, record } from './figures.js';
import { Actors, MEASURED, measuredBody } from './pilots.js';
import type { System } from './system.js';
import { atOnce, sequentially, wireTo, type Send } from './wire.js';

const ROUNDS = 3;
const TIMES = 150;
const LANES = 16;
const SECONDS = 5;

/** A command over HTTP against the floor, by turns on the same PostgreSQL, with Temporal and the worker being told. */
export async function benchCommands(system: System, pilots: readonly string[]): Promise<void> {
  const floor = await system.floor();
  const ours = wireTo(system.apiPort, LANES);
  const theirs = wireTo(floor.port, LANES);
  const data = { note: 'x'.repeat(2000) };
  await system.owner.query(`insert into floor_stream select 'floor/' || n, 0, $1 from generate_series(0, ${LANES}) n`, [
    data,
  ]);
  const command = await commandTo(ours.send, pilots);
  const bare = async (lane: number) => {
    const { status } = await theirs.send('/', JSON.stringify({ stream: `floor/${lane}`, data }));
    if (status !== 200) throw new Error(`the floor answered ${status}`);
  };

  await sequentially(100, (n) => command(0, n));
  await sequentially(100, () => bare(0));
  const took = { ours: [] as number[], bare: [] as number[] };
  const rate = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    took.ours.push(...(await sequentially(TIMES, (n) => command(0, n))));
    took.bare.push(...(await sequentially(TIMES, () => bare(0))));
    rate.ours.push(await atOnce(LANES, SECONDS, command));
    rate.bare.push(await atOnce(LANES, SECONDS, bare));
  }
  for (const share of [0.5, 0.95]) {
    const [a, b] = [quantile(took.ours, share), quantile(took.bare, share)];
    record(`command p${share * 100}`, a, 'ms', 'lower');
    record(`floor p${share * 100}`, b, 'ms', 'lower');
    record(`command p${share * 100} to floor`, a / b, 'times', 'lower', share === 0.5 ? 2 : null);
  }
  const [a, b] = [quantile(rate.ours, 0.5), quantile(rate.bare, 0.5)];
  record(`commands, ${LANES} pilots at once`, a, '/s', 'higher');
  record(`floor, ${LANES} streams at once`, b, '/s', 'higher');
  record('commands to floor, at once', a / b, 'times', 'higher', 0.4);
  ours.close();
  theirs.close();
  await floor.stop();
}

/** Gives the measured command to one of the pilots; each call counts on from where that pilot's last was. */
export async function commandTo(
  send: Send,
  pilots: readonly string[],
): Promise<(lane: number, n?: number) => Promise<void>> {
  const token = await new Actors(send).token('leader-harstad');
  const given = new Map<number, number>();
  return async (lane) => {
    const n = (given.get(lane) ?? 0) + 1;
    given.set(lane, n);
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
    const path = `/api/pilots/${pilots[lane]}/${MEASURED}`;
    const { status, body } = await send(path, JSON.stringify(measuredBody(n)), headers);
    if (status !== 200 && !body.includes('NothingChanged')) throw new Error(`${path} answered ${status}: ${body}`);
  };
}
