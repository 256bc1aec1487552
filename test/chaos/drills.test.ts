import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { pilotEntity } from '@tiltaksmotor/domain';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Installation, type Release } from '../support/installation.js';
import { leaderOf, pilotIn } from '../support/lives.js';
import { LEAD } from '../support/proposals.js';
import { countOf, eventsOf, halfDone, untilAllTold } from '../support/record.js';
import { asOperator, stuck, sweepNow } from '../support/temporal.js';
import { until } from '../support/until.js';
import { Flock } from './flock.js';
import { addDrillPolicy } from './policy.js';

jest.setTimeout(240_000);

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.open();
  await addDrillPolicy(installation.owner);
});
afterAll(() => installation?.close());

test('Temporal’s data is deleted: every open pilot is driven on', async () => {
  const { owner, folder, temporal, temporalAddress } = installation;
  const flock = await Flock.gather(installation);
  await untilAllTold(owner);

  await temporal.kill();
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `temporal.db${end}`), { force: true });
  await temporal.start();
  const silent = flock.open.get('evaluation') as string;
  const before = (await eventsOf(owner, silent)).length;

  await flock.works(1, ['evaluation']);

  // Nobody does anything with this one. Its date passes, and a minute later the sweep finds that nobody saw to it.
  expect(await eventsOf(owner, silent)).toHaveLength(before);
  const isOverdue = () =>
    countOf(owner, 'stream', `id = $1 and due < now() - interval '61 seconds'`, [`pilot/${silent}`]);
  await until('its date is a minute ago', async () => (await isOverdue()) === 1, 90_000);
  await sweepNow(temporalAddress);
  await flock.untilDriven(silent, before);
  expect(await installation.verified()).toMatchObject({ broken: null });
  await flock.retire();
});

/** As if a relay had been away when the copy was taken. */
const QUEUED = `update mail set state = 'queued', next_try_at = now(), claim = null where id in (select id from mail order by id limit 5)`;

test('a dump is restored beside a newer Temporal: every open pilot goes on from where the dump was', async () => {
  const { people, api, worker, temporalAddress } = installation;
  const flock = await Flock.gather(installation);
  const withdrawn = flock.open.get('preparation') as string;
  await untilAllTold(installation.owner);
  await api.stop();
  await worker.stop();
  await installation.owner.query(QUEUED);
  const { rows } = await installation.owner.query<{ id: string }>(
    `select id from mail where state = 'queued' order by id`,
  );
  const queued = rows.map(({ id }) => id);
  expect(queued.length).toBeGreaterThan(0);
  await installation.dump();
  await installation.serve();

  // What Temporal will remember and the restored database will not: commands, an end, and a pilot.
  const lost = await flock.nudge(1, ['preparation', 'joint-action']);
  await people.does(leaderOf(LEAD), `pilots/${withdrawn}/withdrawals`, { reason: 'Angret siden' });
  const forgotten = await pilotIn(people, 'consent');
  await untilAllTold(installation.owner);

  // As docs/operations.md has it.
  await api.stop();
  await worker.stop();
  await installation.restore();
  await installation.migrate();
  expect(await installation.verified()).toMatchObject({ broken: null });
  for (const [id, version] of lost) expect((await eventsOf(installation.owner, id)).length).toBeLessThan(version);
  // Whoever is logged in is so no more, and what waited to be sent waits for a person's word.
  expect(await countOf(installation.owner, 'session', 'true', [])).toBe(0);
  const { rows: held } = await installation.owner.query<{ id: string }>(
    `select id from mail where state = 'held' order by id`,
  );
  expect(held.map(({ id }) => id)).toEqual(queued);
  await installation.serve();

  const { owner } = installation;
  // A person looks in the relay's log, and says that they did go out.
  await people.does('administrator', 'mails/settlements', { outcome: 'arrived', state: 'held' });
  expect((await people.looks(leaderOf(LEAD), `pilots/${forgotten}`)).status).toBe(404);
  await sweepNow(temporalAddress);
  await untilAllTold(owner);
  await flock.works(2);
  await asOperator(temporalAddress, async ({ workflow }) => {
    await workflow.signalWithStart('pilotWorkflow', signalOf(`pilot/${forgotten}`));
    const handle = workflow.getHandle(`pilot/${forgotten}`);
    await until(
      'the workflow of a pilot that is not there ends',
      async () => (await handle.describe()).status.name === 'COMPLETED',
    );
  });
  expect(await halfDone(owner)).toEqual([]);
  expect(await countOf(owner, 'mail', `id = any ($1::bigint[]) and state = 'sent'`, [queued])).toBe(queued.length);
  expect(await installation.verified()).toMatchObject({ broken: null });
  await flock.retire();
});

const signalOf = (stream: string) => ({
  workflowId: stream,
  taskQueue: 'tiltaksmotor',
  args: [stream],
  signal: 'sweep',
});

/** Built from ./changed: the same programs with another rule for pilots. */
const NEXT_RELEASE: Release = {
  nodeOptions: ['--import', new URL('../dist/chaos/changed/register.js', import.meta.url).href],
};

const PILOTS = `id like 'pilot/%'`;
const FOLD = pilotEntity.fold + 1;

test('worker and API are upgraded across a changed rule: every open pilot goes on by the new one', async () => {
  const { people, owner, worker, api, temporalAddress } = installation;
  const flock = await Flock.gather(installation);
  const slow = await pilotIn(people, 'preparation');
  await untilAllTold(owner);
  const dueOf = async (id: string) =>
    (await owner.query<{ due: Date }>('select due from stream where id = $1', [`pilot/${id}`])).rows[0]?.due.getTime();
  const dueBefore = (await dueOf(slow)) ?? NaN;

  await worker.stop();
  installation.release = NEXT_RELEASE;
  await worker.start();
  await until(
    'every stream is folded anew',
    async () => (await countOf(owner, 'stream', `${PILOTS} and fold <> ${FOLD}`)) === 0,
    60_000,
  );
  expect(await dueOf(slow)).toBe(dueBefore + 2000);
  await api.stop();
  await installation.serve();
  await sweepNow(temporalAddress);

  await flock.works(1);
  // The new rule is in force: what it counts is right, for what happened before it, too.
  const wrong = await countOf(
    owner,
    'stream s',
    `${PILOTS} and coalesce((state->>'remindersGiven')::int, 0) <>
       (select count(*) from event where stream = s.id and type = 'Reminded')`,
  );
  expect(wrong).toBe(0);
  expect(await countOf(owner, 'stream', `(state->>'remindersGiven')::int > 1`)).toBeGreaterThan(3);
  for (const id of flock.ended)
    expect(
      await countOf(owner, 'stream', `id = $1 and closed and due is null and fold = ${FOLD}`, [`pilot/${id}`]),
    ).toBe(1);
  const streams = [...flock.open.values(), slow].map((id) => `pilot/${id}`);
  expect(await asOperator(temporalAddress, (client) => stuck(client, streams))).toEqual([]);
  expect(await halfDone(owner)).toEqual([]);
  expect(await installation.verified()).toMatchObject({ broken: null });
});
