import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { WorkflowNotFoundError } from '@temporalio/client';
import { migrate, openDatabase, queueMailOfPeriod, seed, settleMail, transaction } from '@tiltaksmotor/persistence';
import { freePort, startChild, startTemporal, type Child, type Temporal } from '@tiltaksmotor/servers';
import { Telling, temporalClient } from '@tiltaksmotor/telling';
import { MAIL } from '@tiltaksmotor/workflows/contract';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startCountingRelay, type CountingRelay } from '../testing/relay.js';
import { until } from '../testing/until.js';

jest.setTimeout(180_000);
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const name = `mail_${randomUUID().replaceAll('-', '')}`;
const ownerUrl = new URL(`/${name}`, process.env.TEST_POSTGRES);
const appUrl = Object.assign(new URL(ownerUrl), { username: `app_${name}`, password: 'app' });
const workers = new Set<Child>();
let temporal: Temporal;
let owner: pg.Pool;
let db: Awaited<ReturnType<typeof openDatabase>>;
let relay: CountingRelay;
let client: ReturnType<typeof temporalClient>;

beforeAll(async () => {
  const admin = new pg.Client({ connectionString: process.env.TEST_POSTGRES! });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  await migrate(ownerUrl.href, { name: appUrl.username, password: 'app' }, seed);
  owner = new pg.Pool({ connectionString: ownerUrl.href, max: 3 });
  owner.on('error', () => {});
  db = await openDatabase(appUrl.href, { poolSize: 3 });
  temporal = await startTemporal();
  client = temporalClient(temporal.address, 'default');
});
afterAll(async () => {
  await client.connection.close();
  await db.destroy();
  await owner.end();
  await temporal.stop();
});
beforeEach(async () => {
  relay = await startCountingRelay();
});
afterEach(async () => {
  await Promise.all([...workers].map((worker) => worker.kill()));
  workers.clear();
  await endWorkflow();
  await relay.stop();
  await owner.query('delete from mail_settlement');
  await owner.query('delete from mail');
});

/** What a killed worker had begun is waited for, for half a minute: the next test is not to wait with it. */
const endWorkflow = (): Promise<unknown> =>
  client.workflow
    .getHandle(MAIL.workflowId)
    .terminate()
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    });

async function work(): Promise<Child> {
  const worker = await startChild(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: appUrl.href,
      TEMPORAL_ADDRESS: temporal.address,
      SMTP_URL: relay.url,
      MAIL_FROM: 'tiltak@example.no',
      PUBLIC_URL: 'https://t.example.no',
      MAIL_TIMEOUT: '2',
      MAIL_FIRST_PAUSE: '1',
      LOG_LEVEL: 'error',
    },
  });
  workers.add(worker);
  return worker;
}

/** As whoever queued or settled does: the sweep would, a minute later. */
const tell = async (): Promise<void> => {
  const telling = new Telling(client);
  telling.tell(MAIL.workflowId, MAIL.signal);
  await telling.idle();
};
const queue = (count: number) =>
  transaction(db, async (tx) => {
    for (let n = 0; n < count; n++)
      await queueMailOfPeriod(tx, { key: randomUUID(), person: 'leader-harstad', about: 'decide', period: '2027-W01' });
  });
const inState = async (...states: string[]): Promise<{ id: string; message_id: string }[]> =>
  (await owner.query('select id::text, message_id from mail where state = any ($1) order by id', [states])).rows;
const times = (mail: { message_id: string }): number => relay.came.get(mail.message_id) ?? 0;

test('a worker killed again and again while it sends 200 mails sends none twice by itself, and loses none', async () => {
  await queue(200);
  await tell();
  let worker = await work();
  const kills = [30, 110];
  relay.atMessage = async (count) => {
    if (kills.includes(count)) await worker.kill(); // it has sent, and never hears that it arrived
    return true;
  };
  for (const _ of kills) {
    await worker.exited;
    worker = await work();
  }
  await until(async () => (await inState('sent', 'uncertain')).length === 200, 150_000);

  const sent = await inState('sent');
  const uncertain = await inState('uncertain');
  expect(sent.filter((mail) => times(mail) !== 1)).toEqual([]);
  expect(uncertain.filter((mail) => times(mail) > 1)).toEqual([]);
  expect(uncertain.filter((mail) => times(mail) === 1).length).toBeGreaterThanOrEqual(kills.length);
  expect(relay.count).toBe(sent.length + uncertain.filter((mail) => times(mail) === 1).length);
  const alarms = await owner.query(`select subject from alarm where kind = 'mail' and settled_at is null`);
  expect(alarms.rows.map(({ subject }) => subject).toSorted()).toEqual(uncertain.map(({ id }) => id).toSorted());

  for (const mail of uncertain) {
    const outcome = times(mail) === 1 ? 'arrived' : 'send-again';
    expect(await settleMail(db, { mail: mail.id, outcome, by: 'fsu-secretary', key: 'settled' })).toMatchObject({
      ok: true,
    });
  }
  await tell();
  await until(async () => (await inState('sent')).length === 200, 90_000);
  expect([relay.count, relay.came.size]).toEqual([200, 200]);
});

test('two workers at once, and a database that ends every connection, send each mail once', async () => {
  await queue(120);
  await tell();
  await Promise.all([work(), work()]);
  relay.atMessage = async (count) => {
    if (count === 40 || count === 80)
      await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and application_name = 'worker'`,
        [appUrl.username],
      );
    return true;
  };
  await until(async () => (await inState('sent')).length === 120, 120_000);
  expect([relay.count, relay.came.size]).toEqual([120, 120]);
});

test('what cannot be sent while the relay is away is sent when it is back', async () => {
  const port = await freePort();
  const here = relay;
  relay = { ...here, url: `smtp://127.0.0.1:${port}` };
  await queue(20);
  await tell();
  await work();
  const tried = async () =>
    (await owner.query(`select from mail where state = 'queued' and attempts >= 2 and last_error is not null`))
      .rowCount;
  await until(async () => (await tried()) === 20, 90_000);
  relay = await startCountingRelay(port);
  await here.stop();
  await until(async () => (await inState('sent')).length === 20, 60_000);
  expect([relay.count, relay.came.size]).toEqual([20, 20]);
});
