import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Client, ScheduleOptions } from '@temporalio/client';
import { localDate, weekOf, type Committee } from '@tiltaksmotor/domain';
import {
  Community,
  contentOf,
  ENTITIES,
  establishBodies,
  migrate,
  openArchive,
  openDatabase,
  readDocument,
  seed,
  storeDocuments,
  storeTemplate,
  Streams,
  type Archive,
} from '@tiltaksmotor/persistence';
import { lookInto } from '@tiltaksmotor/persistence/content';
import { field, paragraph, wordDocument } from '@tiltaksmotor/persistence/testing/packages';
import { startChild, startTemporal, type Child, type Temporal } from '@tiltaksmotor/servers';
import { temporalClient } from '@tiltaksmotor/telling';
import { REPORT, TASK_QUEUE } from '@tiltaksmotor/workflows/contract';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { schedulesFrom } from '../schedules.js';
import { until } from '../testing/until.js';

jest.setTimeout(120_000);
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const FSU = 'committee/FSU';
const FILES = 8; // four formats in two languages
const folder = mkdtempSync(join(tmpdir(), 'worker-papers-'));
const database = `papers_${randomUUID().replaceAll('-', '')}`;
const ownerUrl = new URL(`/${database}`, process.env.TEST_POSTGRES);
const appUrl = Object.assign(new URL(ownerUrl), { username: `app_${database}`, password: 'app' });
let owner: pg.Pool;
let temporal: Temporal;
let client: Client;
let streams: Streams;
let archive: Archive;
let worker: Child;
let close: () => Promise<void>;

beforeAll(async () => {
  const admin = new pg.Client({ connectionString: process.env.TEST_POSTGRES! });
  await admin.connect();
  await admin.query(`create database ${database}`);
  await admin.end();
  await migrate(ownerUrl.href, { name: appUrl.username, password: 'app' }, seed);
  owner = new pg.Pool({ connectionString: ownerUrl.href });
  owner.on('error', () => {});
  const db = await openDatabase(appUrl.href);
  const community = await Community.open(db);
  streams = new Streams(db, community, ENTITIES);
  archive = openArchive(db);
  await establishBodies(streams, community);
  temporal = await startTemporal({});
  client = temporalClient(temporal.address, 'default');
  worker = await work();
  close = () => db.destroy();
}, 120_000);
afterAll(async () => {
  await worker?.kill();
  await client?.connection.close();
  await temporal?.stop();
  await close?.();
  await owner?.end();
  rmSync(folder, { recursive: true, force: true });
});

const work = (more: Record<string, string> = {}): Promise<Child> =>
  startChild(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, DATABASE_URL: appUrl.href, TEMPORAL_ADDRESS: temporal.address, ...more },
    log: join(folder, `log-${randomUUID()}`),
  });
async function by(person: string, command: { type: string; [field: string]: unknown }): Promise<void> {
  const answer = await streams.execute(FSU, { command, actor: person, key: randomUUID() });
  if (!answer.ok) throw new Error(`${person} ${command.type}: ${JSON.stringify(answer.refusal)}`);
  await client.workflow.signalWithStart('committeeWorkflow', {
    workflowId: FSU,
    taskQueue: TASK_QUEUE,
    args: [FSU],
    signal: command.type,
  });
}
const committee = async (): Promise<Committee> => (await streams.read<Committee>(FSU))?.state as Committee;
const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  (await owner.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values)).rows[0]?.n ?? 0;
const books = (version: number): Promise<number> =>
  count(`document where subject = 'committee/FSU/m1' and kind = 'meeting-book' and version = $1`, version);
async function submitted(title: string): Promise<string> {
  await by('leader-senja', {
    type: 'submitCase',
    title: { words: title },
    summary: { words: 'Kort' },
    background: { words: 'Langt' },
    proposal: { words: 'Slik' },
    wantedBy: null,
  });
  return Object.keys((await committee()).cases).at(-1) ?? '';
}

test('a freeze gives a book in every format, whose documents the committee knows', async () => {
  const startsAt = new Date(Date.now() + 40 * 86_400_000).toISOString();
  const endsAt = new Date(Date.parse(startsAt) + 7_200_000).toISOString();
  const meeting = { kind: 'ordinary', startsAt, endsAt, place: null, carriesStatus: null, policy: null };
  await by('fsu-secretary', { type: 'planMeetings', meetings: [meeting] });
  await by('fsu-secretary', { type: 'placeCase', case: await submitted('Boliger'), meeting: 'm1' });
  await by('fsu-secretary', { type: 'freezeAgenda', meeting: 'm1' });
  await until(async () => (await committee()).meetings['m1']?.book?.documents != null, 60_000);
  const { book } = (await committee()).meetings['m1'] ?? {};
  expect(Object.keys(book?.documents ?? {}).sort()).toEqual(
    ['csv', 'csv-en', 'docx', 'docx-en', 'pdf', 'pdf-en', 'xlsx', 'xlsx-en'].sort(),
  );
  expect(await books(1)).toBe(FILES);
});

test('a worker that is killed while it builds leaves one set of documents, and the committee is told once', async () => {
  const late = await submitted('Hastesak');
  await by('fsu-chair', { type: 'addLateCase', case: late, meeting: 'm1' });
  await until(async () => (await pending()).some((type) => type === 'buildBook'));
  await worker.kill();
  worker = await work();
  await until(async () => (await committee()).meetings['m1']?.book?.documents != null, 90_000);
  expect((await committee()).meetings['m1']?.book?.version).toBe(2);
  expect(await books(2)).toBe(FILES);
  expect(await count(`event where stream = $1 and type = 'BookMade'`, FSU)).toBe(2);
});

test('a template that was kept before, and would not be taken today, brings nothing of it into a book', async () => {
  const fields = wordDocument({ body: paragraph(field('DDEAUTO c:\\\\cmd.exe')) });
  const id = randomUUID();
  await storeTemplate(
    archive,
    { id, committee: 'FSU', language: 'nb', name: 'mal.docx', uploadedBy: 'fsu-secretary' },
    contentOf(fields),
  );
  await by('fsu-chair', { type: 'addLateCase', case: await submitted('Enda en hastesak'), meeting: 'm1' });
  await until(async () => (await committee()).meetings['m1']?.book?.version === 3, 60_000);
  await until(async () => (await committee()).meetings['m1']?.book?.documents != null, 60_000);
  const { documents } = (await committee()).meetings['m1']?.book ?? {};
  const made = await readDocument(archive, documents?.['docx'] ?? '');
  expect(await lookInto(Buffer.from(made?.bytes ?? []))).toMatchObject({ ok: true });
  await owner.query('delete from template where id = $1', [id]);
});

/** What running books are waiting for. */
async function pending(): Promise<string[]> {
  const found: string[] = [];
  for await (const { workflowId, runId } of client.workflow.list({
    query: `WorkflowType = 'meetingBookWorkflow' and ExecutionStatus = 'Running'`,
  })) {
    const { raw } = await client.workflow.getHandle(workflowId, runId).describe();
    found.push(...(raw.pendingActivities ?? []).map(({ activityType }) => activityType?.name ?? ''));
  }
  return found;
}

const LAST_YEAR = String(Number(localDate(new Date().toISOString()).slice(0, 4)) - 1);
const run = (workflowId: string, ...args: unknown[]) =>
  client.workflow.execute(REPORT.workflowType, { workflowId, taskQueue: TASK_QUEUE, args });
const yearly = (version: number): Promise<number> =>
  count(`document where kind = 'yearly-report' and period = $1 and version = $2`, LAST_YEAR, version);

test('a yearly report that was made before the year was over is made anew, and told of again', async () => {
  await storeDocuments(archive, [
    {
      subject: `community/${LAST_YEAR}`,
      kind: 'yearly-report',
      version: 1,
      language: 'nb',
      format: 'pdf',
      period: LAST_YEAR,
      name: `arsrapport-${LAST_YEAR}.pdf`,
      mediaType: 'application/pdf',
      bytes: Buffer.from('%PDF-1.7 too early'),
      asOf: `${LAST_YEAR}-06-01T08:00:00.000Z`,
    },
  ]);
  await run('anew', 'yearly-report', LAST_YEAR);
  expect([await yearly(1), await yearly(2)]).toEqual([1, FILES]);
  expect(await count(`mail where key = 'yearly-report/${LAST_YEAR}/2/fsu-secretary'`)).toBe(1);
});

test('a report that is run twice for a period is one set of documents, and one mail to each', async () => {
  await run('by-hand-1', 'yearly-report', LAST_YEAR);
  const mails = await count(`mail where about = 'yearly-report'`);
  await run('by-hand-2', 'yearly-report', LAST_YEAR);
  expect([await yearly(2), await yearly(3)]).toEqual([FILES, 0]);
  expect(mails).toBeGreaterThan(0);
  expect(await count(`mail where about = 'yearly-report'`)).toBe(mails);

  const week = weekOf(new Date().toISOString());
  await run('by-hand-3', 'weekly-digest', week);
  const digests = await count(`mail where about = 'weekly-digest'`);
  await run('by-hand-4', 'weekly-digest', week);
  expect(await count(`mail where about = 'weekly-digest'`)).toBe(digests);
  expect(await count(`mail where key = 'weekly-digest/${week}/fsu-secretary'`)).toBe(1);
  expect(await count(`mail where key = 'weekly-digest/${week}/leader-bardu'`)).toBe(0);
});

test('of a period that is not over nothing is made and nobody is told, whoever asks', async () => {
  for (const [report, period] of [
    ['yearly-report', '2099'],
    ['weekly-digest', '2027-W53'],
    ['reviewing-status', 'SSU/m1'],
    ['reviewing-status', 'FSU/m1'],
  ] as const)
    await expect(run(`refused-${report}-${period}`, report, period)).rejects.toThrow();
  expect(await count(`document where period in ('2099', 'SSU/m1', 'FSU/m1')`)).toBe(0);
  expect(await count(`mail where period in ('2099', '2027-W53', 'SSU/m1', 'FSU/m1')`)).toBe(0);
});

test('schedules are in Norwegian time, and follow the configuration when a worker starts', async () => {
  const scheduleOf = (id: string) => client.schedule.getHandle(id).describe();
  const digest = await scheduleOf('weekly-digest');
  expect(digest.spec.timezone).toBe('Europe/Oslo');
  expect(digest.spec.calendars?.[0]).toMatchObject({ dayOfWeek: [{ start: 'MONDAY' }], hour: [{ start: 7 }] });
  expect((await scheduleOf('yearly-report')).spec.calendars?.[0]).toMatchObject({
    dayOfMonth: [{ start: 15 }],
    month: [{ start: 'JANUARY' }],
  });
  expect((await scheduleOf('reviewing-status')).policies.overlap).toBe('SKIP');
  // As the version before called it.
  const { spec, action } = schedulesFrom().find(({ scheduleId }) => scheduleId === 'weekly-digest') as ScheduleOptions;
  await client.schedule.create({ scheduleId: 'fsu-status', spec, action });
  await worker.kill();
  worker = await work({ WEEKLY_DIGEST_AT: '30 6 * * FRI', REVIEWING_STATUS_AT: 'off' });
  await until(async () => (await scheduleOf('weekly-digest')).spec.calendars?.[0]?.hour[0]?.start === 6, 60_000);
  for (const gone of ['reviewing-status', 'fsu-status'])
    await until(async () => (await scheduleOf(gone).catch(() => null)) === null, 60_000);
});
