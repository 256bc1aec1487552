import { pilotQuery } from '@tiltaksmotor/persistence';
import type { Pool } from 'pg';
import { quantile, record } from './figures.js';
import { Actors } from './pilots.js';
import type { System } from './system.js';
import { atOnce, sequentially, wireTo } from './wire.js';

const LANES = 8;
const PATH = '/api/pilots?phase=trial&limit=25';

/** A filtered list over HTTP against the same query by pg behind a bare HTTP server, at two sizes. */
export async function benchLists(system: System): Promise<void> {
  const medians: number[] = [];
  for (const size of [1000, 100_000]) {
    await fill(system.owner, size);
    medians.push(await benchList(system, size));
  }
  record('list median, 100,000 pilots to 1,000', (medians[1] ?? NaN) / (medians[0] ?? NaN), 'times', 'lower', 1.3);
}

async function benchList(system: System, size: number): Promise<number> {
  const query = pilotQuery({ sights: ['everybody', 'leader@harstad'] }, { phase: 'trial' }, undefined, 26);
  await explain(system.owner, query, size);
  const floor = await system.floor(query);
  const ours = wireTo(system.apiPort, LANES);
  const bare = wireTo(floor.port, LANES);
  const headers = { authorization: `Bearer ${await new Actors(ours.send).token('leader-harstad')}` };
  const list = async () => {
    const { status } = await ours.send(PATH, undefined, headers);
    if (status !== 200) throw new Error(`the list answered ${status}`);
  };
  const plain = async () => void (await bare.send('/'));
  await sequentially(200, list);
  await sequentially(200, plain);
  const took: number[] = [];
  const rates: number[][] = [[], []];
  for (let round = 0; round < 3; round++) {
    took.push(...(await sequentially(200, list)));
    rates[0]?.push(await atOnce(LANES, 3, list));
    rates[1]?.push(await atOnce(LANES, 3, plain));
  }
  const [a, b] = rates.map((rate) => quantile(rate, 0.5)) as [number, number];
  const median = quantile(took, 0.5);
  record(`list of ${size} pilots, median`, median, 'ms', 'lower');
  record(`list of ${size} pilots`, a, '/s', 'higher');
  record(`the same query behind a bare server`, b, '/s', 'higher');
  record(`list of ${size} pilots to bare server`, a / b, 'times', 'higher', 0.6);
  ours.close();
  bare.close();
  await floor.stop();
  return median;
}

/** Rows as pilots leave them, spread over measures, phases and parties as a large community's would be. */
async function fill(owner: Pool, size: number): Promise<void> {
  await owner.query(`delete from pilot where id like 'bench-%'`);
  const { rows } = await owner.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name = 'pilot' and is_generated = 'NEVER'`,
  );
  const columns = rows.map(({ column_name: name }) => name);
  const made: Readonly<Record<string, string>> = {
    id: `'bench-' || n`,
    phase: `(array['consent','review','preparation','trial','evaluation','reporting','concluded','withdrawn'])[1 + n % 8]`,
    measure: `(array['KOM-07','KOM-02','TID-08','MIL-02','SYN-01','LED-01','ANN-06'])[1 + n % 7]`,
    created_at: `now() - n * interval '2 minutes'`,
    updated_at: `now() - n * interval '1 minute'`,
  };
  await owner.query(
    `insert into pilot (${columns.join(', ')}) select ${columns.map((name) => made[name] ?? `p.${name}`).join(', ')}
     from (select * from pilot where phase <> 'draft' limit 1) p, generate_series(1, $1::int) n`,
    [size],
  );
  await owner.query(`delete from waiting where stream like 'pilot/bench-%'`);
  await owner.query(
    `insert into waiting select (jsonb_populate_record(null::waiting, to_jsonb(w) || jsonb_build_object('stream', 'pilot/bench-' || n))).*
     from (select * from waiting where kind = 'pilot' limit 1) w, generate_series(1, $1::int) n`,
    [size],
  );
  await owner.query('vacuum analyze pilot, waiting');
}

async function explain(owner: Pool, query: { text: string; values: readonly unknown[] }, size: number): Promise<void> {
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, costs off, timing off) ${query.text}`,
    [...query.values],
  );
  console.log(`\nPlan at ${size} pilots:\n${rows.map((row) => `  ${row['QUERY PLAN']}`).join('\n')}\n`);
}
