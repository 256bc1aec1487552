import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase, verify } from '@tiltaksmotor/persistence';
import { freePort, isFree, startPostgres } from '@tiltaksmotor/servers';
import { isRunning, readRunFile } from '@tiltaksmotor/standalone';

jest.setTimeout(240_000);

const RUN = fileURLToPath(new URL('../../tools/run.mjs', import.meta.url));

let dataDir: string;
let demo: ChildProcess | undefined;
/** As the demo itself counted them. */
let counted = NaN;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'demo-'));
});
afterAll(async () => {
  if (demo !== undefined && demo.exitCode === null && demo.signalCode === null) {
    const over = new Promise((exit) => demo?.once('exit', exit));
    demo.kill('SIGINT');
    await over;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

test('a whole pilot is played on a system of the demo’s own, worker and Temporal killed on the way', async () => {
  const port = await freePort();
  const { code, said } = await played(port);

  expect(said).toMatch(/worker \(prosess \d+\) er drept/);
  expect(said).toMatch(/temporal \(prosess \d+\) er drept/);
  const card = said.slice(said.indexOf('Erfaringskortet på KOM-07'));
  expect(said).toContain('Harald Langvatn: angrer: det var ikke det som ble vedtatt');
  expect(card).toContain('Prøvd av Medisinsk avdeling, UNN Harstad; Harstad; Kvæfjord i 2 runder; innført av 3');
  expect(card).toContain('Harstad: fra 6 til 140 dager');
  expect(card).toContain('Kvæfjord: fra 0 til 24 dager');
  counted = Number(/(\d+) hendelser er ført/.exec(card)?.[1]);
  expect(code).toBe(0);

  // Nothing is left running.
  const found = readRunFile(dataDir);
  expect(found).toMatchObject({ state: 'stopped', parts: {} });
  expect(found && isRunning(found.supervisor)).toBe(false);
  expect(await isFree(port)).toBe(true);
});

test('it leaves the books, the minutes and the mails of every meeting', () => {
  const folder = join(dataDir, 'demo-output');
  const [fsu = '', round = '', , ssu = '', , again = '', pilot = ''] = readdirSync(folder).sort();
  for (const meeting of [fsu, round, ssu, again]) {
    expect(begins(join(folder, meeting, 'Møtebok.docx'))).toBe('PK');
    expect(begins(join(folder, meeting, 'Møtebok.xlsx'))).toBe('PK');
    expect(begins(join(folder, meeting, 'Møtebok.pdf'))).toBe('%P');
    expect(begins(join(folder, meeting, 'Referat.pdf'))).toBe('%P');
    expect(readdirSync(join(folder, meeting, 'e-post')).length).toBeGreaterThan(30);
  }
  expect([ssu, again]).toEqual(['04 SSU, første møte', '06 SSU, andre møte']);
  expect(readFileSync(join(folder, fsu, 'Møtet.ics'), 'utf8')).toMatch(/^UID:/m);
  const [call = ''] = readdirSync(join(folder, fsu, 'e-post')).sort();
  expect(readFileSync(join(folder, fsu, 'e-post', call), 'utf8')).toContain('text/calendar');
  expect(readdirSync(join(folder, pilot)).every((name) => name.endsWith('.eml'))).toBe(true);
});
const begins = (file: string): string => readFileSync(file).subarray(0, 2).toString('latin1');

test('what it recorded is whole', async () => {
  const server = await startPostgres({ dataDir: join(dataDir, 'postgres') });
  try {
    const db = await openDatabase(Object.assign(new URL(server.url), { pathname: 'tiltaksmotor' }).href);
    expect(await verify(db)).toMatchObject({ streams: 3, broken: null });
    expect(await db.query(`select count(*)::int as n from event where stream like 'pilot/%'`)).toEqual([
      { n: counted },
    ]);
    // What was owed in the last seconds is told at the next start; all that came before was told, worker and Temporal killed
    // or not.
    const owed: unknown[] = await db.query(
      `select id, made_at from reaction where delivered_at is null
       and made_at < (select max(at) from event) - interval '5 seconds'`,
    );
    expect(owed).toEqual([]);
    await db.destroy();
  } finally {
    await server.stop();
  }
});

/** `npm run demo`, as a person would see it. */
async function played(port: number): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir, PORT: String(port) };
  const child = spawn(process.execPath, [RUN, 'demo'], { env, cwd: dataDir, stdio: ['ignore', 'pipe', 'pipe'] });
  demo = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((over) => child.once('exit', over));
  if (code !== 0) said += readFileSync(join(dataDir, 'logs', 'api.log'), 'utf8').slice(-2000);
  return { code, said };
}
