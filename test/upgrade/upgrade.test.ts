import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { pilotEntity, type Pilot } from '@tiltaksmotor/domain';
import { Committees } from '../support/committees.js';
import { Installation } from '../support/installation.js';
import { leaderOf } from '../support/lives.js';
import { LEAD } from '../support/proposals.js';
import { countOf, halfDone, untilAllTold } from '../support/record.js';
import { until } from '../support/until.js';
import { restored } from './restored.js';

jest.setTimeout(240_000);

/** An installation of 0.1.0, with pilots in every phase that wait for somebody, migrated and started as this release. */
let installation: Installation;
let events: number;
beforeAll(async () => {
  installation = await Installation.open({ begun: (url) => restored(url, '0.1.0') });
  events = await countOf(installation.owner, 'event', `at < '2026-04-01'`);
});
afterAll(() => installation?.close());

/** The pilot in a phase; of those that report, the one that the FSU has recommended, or has not. */
async function pilotIn(phase: string, recommended = false): Promise<string> {
  const { rows } = await installation.owner.query<{ id: string; state: Pilot }>(
    `select substr(id, 7) as id, state from stream where id like 'pilot/%' and state->>'phase' = $1`,
    [phase],
  );
  const found = rows.find(({ state }) => (state.recommendation !== null) === recommended);
  if (found === undefined) throw new Error(`There is no pilot in ${phase}.`);
  return found.id;
}

test('every event is as it was, and every state is folded by the rules of this release', async () => {
  const { owner } = installation;
  expect(events).toBeGreaterThan(100);
  expect(await installation.verified()).toMatchObject({ broken: null });
  const folded = () => countOf(owner, 'stream', `id like 'pilot/%' and fold <> ${pilotEntity.fold}`);
  await until('every pilot is folded anew', async () => (await folded()) === 0, 60_000);
  expect(await halfDone(owner)).toEqual([]);
});

test('policies say how committees work, and the committees are there', async () => {
  const { owner } = installation;
  const { rows } = await owner.query<{ id: string; committees: string[] }>(
    `select id, array(select jsonb_object_keys(body->'committees') order by 1) as committees from policy order by id`,
  );
  expect(rows).toEqual(['exercise', 'standard'].map((id) => ({ id, committees: ['FSU', 'SSU'] })));
  for (const id of ['FSU', 'SSU'] as const)
    expect((await new Committees(installation, id).state()).policy).toBe('standard');
});

test('pilots that wait for a committee get their case with their next reminder, once', async () => {
  const [fsu, ssu] = [new Committees(installation, 'FSU'), new Committees(installation, 'SSU')];
  const review = await pilotIn('review');
  const recommendation = await pilotIn('reporting');
  const decision = await pilotIn('reporting', true);
  await fsu.booked(review, 'review');
  await fsu.booked(recommendation, 'recommendation');
  expect((await ssu.booked(decision, 'decision')).about).toMatchObject({ recommended: 'adopt' });
  await untilAllTold(installation.owner);
  const { rows } = await installation.owner.query<{ pilot: string }>(
    'select pilot from agenda_case where pilot is not null',
  );
  expect(rows.map(({ pilot }) => pilot).toSorted()).toEqual([review, recommendation, decision].toSorted());
});

test('old pilots go on: what people do with them is taken, and their cases follow', async () => {
  const { people, owner } = installation;
  const review = await pilotIn('review');
  await people.does('fsu-chair', `pilots/${review}/endorsements`, {});
  await people.does(leaderOf(LEAD), `pilots/${await pilotIn('draft')}/submissions`);
  await people.does(leaderOf(LEAD), `pilots/${await pilotIn('trial')}/pauses`, { reason: 'Ferie', until: null });
  const fsu = new Committees(installation, 'FSU');
  await until('the FSU’s case is dropped', async () => (await fsu.booked(review, 'review')).status === 'withdrawn');
  await untilAllTold(owner);
  expect(await countOf(owner, 'event', `at < '2026-04-01'`)).toBe(events);
  expect(await countOf(owner, 'alarm', 'settled_at is null')).toBe(0);
  expect(await installation.verified()).toMatchObject({ broken: null });
});
