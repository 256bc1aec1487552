import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunning, running, writeRunFile } from '@tiltaksmotor/standalone';
import { Installation } from '../support/installation.js';
import { Issuer } from '../support/issuer.js';

jest.setTimeout(180_000);

const RUN = fileURLToPath(new URL('../../tools/run.mjs', import.meta.url));
/** Whom the story needs, by the ids of the people who are invented for it. */
const NEEDED = [
  'leader-unn-harstad-medisin',
  'leader-harstad',
  'leader-kvaefjord',
  'leader-unn',
  'coordinator-harstad',
  'coordinator-kvaefjord',
  'leader-brukerutvalg',
  'user-representative-1',
  'user-representative-2',
  'union-representative-1',
  'fsu-chair',
  'fsu-deputy-chair',
  ...[1, 2, 3, 4, 5, 6].map((nth) => `fsu-member-${nth}`),
  'fsu-secretary',
  'leader-tromso',
  'ssu-secretary',
  'administrator',
];
/** Whose parts others have here: they came after people were invented, and have other ids and names. */
const OTHERS: Readonly<Record<string, { id: string; name: string; role: string; at: string }>> = {
  'leader-kvaefjord': { id: 'p-4711', name: 'Nina Storelv', role: 'leader', at: 'kvaefjord' },
  'fsu-member-3': { id: 'p-4712', name: 'Isak Tverrdal', role: 'member', at: 'FSU' },
};

/** An installation with logins of its own, and the folder of whoever plays the demo against it. */
let installation: Installation;
let issuer: Issuer;
let folder: string;
let tokens: Record<string, string>;
beforeAll(async () => {
  // The issuer tells at length that it is not meant for production.
  jest.spyOn(console, 'warn').mockReturnValue();
  jest.spyOn(console, 'info').mockReturnValue();
  folder = mkdtempSync(join(tmpdir(), 'demo-elsewhere-'));
  installation = await Installation.open();
  issuer = await Issuer.open(installation.people.address);
  for (const [leaving, { id, name, role, at }] of Object.entries(OTHERS)) {
    await installation.owner.query('insert into person (id, name, email) values ($1, $2, $3)', [
      id,
      name,
      `${id}@example.no`,
    ]);
    await installation.owner.query(
      `insert into assignment (person, role, at, valid_from) values ($1, $2, $3, '2024-01-01')`,
      [id, role, at],
    );
    await installation.owner.query(
      `update assignment set valid_to = current_date - 3 where person = $1 and role = $2 and at = $3`,
      [leaving, role, at],
    );
  }
  const gotten = NEEDED.map(async (id) => [id, await issuer.tokenOf(OTHERS[id]?.id ?? id)] as const);
  tokens = Object.fromEntries(await Promise.all(gotten));
  await serve('refused');
});
afterAll(async () => {
  issuer?.close();
  await installation?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** People log in at the issuer from here on. */
async function serve(exercises: 'refused' | 'allowed'): Promise<void> {
  await installation.api.stop();
  installation.settings = { ...issuer.settings, EXERCISES: exercises };
  await installation.api.start();
  await installation.untilReady();
}
const recorded = async (): Promise<number> =>
  (await installation.owner.query<{ n: number }>('select count(*)::int as n from event')).rows[0]?.n ?? NaN;

/** `npm run demo -- --address …`, with a file of tokens or without. */
async function played(file?: unknown, address = `${installation.people.address}/`): Promise<Played> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_OPTIONS: '', DATA_DIR: join(folder, 'data') };
  if (file !== undefined) {
    env['DEMO_TOKENS'] = join(folder, 'tokens.json');
    writeFileSync(env['DEMO_TOKENS'], typeof file === 'string' ? file : JSON.stringify(file));
  }
  const child = spawn(process.execPath, [RUN, 'demo', '--address', address], {
    ...{ env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  return { code: await new Promise((over) => child.once('exit', over)), said };
}

interface Played {
  readonly code: number | null;
  readonly said: string;
}

test.each<[string, object | string, string]>([
  ['something else', '<html></html>', 'er ikke Tiltaksmotor. Se etter om adressen er rett.'],
  ['one whose clock is wrong', { development: false }, 'går 60 sekunder etter denne maskinens. Still dem likt'],
])('where %s answers it says so', async (_, ways, sentence) => {
  const server = createServer(({ url }, answer) => {
    const content = typeof ways === 'object' && url === '/api/health/ready' ? { status: 'ready', missing: [] } : ways;
    answer.setHeader('date', new Date(Date.now() - 60_000).toUTCString());
    answer.end(typeof content === 'string' ? content : JSON.stringify(content));
  });
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened));
  const { code, said } = await played(tokens, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.close();
  expect(code).toBe(1);
  expect(said).toContain(sentence);
});

test('without tokens it says whose it needs, and what they must hold', async () => {
  const { code, said } = await played();
  expect(code).toBe(1);
  expect(said).toContain('lar ingen velge hvem de vil være. Sett DEMO_TOKENS til en JSON-fil');
  for (const id of NEEDED) expect(said).toContain(`  ${id}: en som er `);
  expect(said).toContain('  leader-harstad: en som er leader ved harstad');
});

test('every token that is missing, not believed, somebody else’s or used twice is named, before anything is done', async () => {
  const before = await recorded();
  const { 'ssu-secretary': _, ...others } = tokens;
  const past = Math.floor(Date.now() / 1000) - 60;
  const of = (claims: object) =>
    ['e30', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'c2lnbmF0dXJl'].join('.');
  const { code, said } = await played({
    ...others,
    'leader-unn': of({ iss: 'https://login.example.org', exp: past + 3600 }),
    'leader-tromso': of({ exp: past }),
    administrator: of({ exp: past + 90 }),
    'coordinator-harstad': tokens['coordinator-kvaefjord'],
    'fsu-member-1': tokens['fsu-member-2'],
    'leader-brukerutvalg': 4711,
    'leader-bardu': tokens['leader-harstad'],
  });
  expect(code).toBe(1);
  const named = said.split('\n').filter((line) => line.startsWith('  ') && !line.startsWith('   '));
  expect(named.map((line) => line.trim())).toEqual([
    expect.stringMatching(/^leader-unn har et token som ikke ble trodd \(.+\) Hent et for en som er leader ved unn\.$/),
    'coordinator-harstad har et token som tilhører Bodil Øverlia (coordinator-kvaefjord), som ikke er coordinator ved harstad i dag. Hent et for en som er coordinator ved harstad.',
    'leader-brukerutvalg har noe som ikke er et token. Hent et for en som er leader ved brukerutvalg-unn.',
    'leader-tromso har et token som er gått ut. Hent et for en som er chair ved SSU.',
    'ssu-secretary mangler et token. Hent et for en som er secretary ved SSU.',
    expect.stringMatching(
      /^administrator har et token som bare varer i \d+ sekunder\. Hent et som varer i minst 180\.$/,
    ),
    'fsu-member-2 og fsu-member-1 er begge Sofie Ytterdal (fsu-member-2): det må være to personer.',
    'leader-bardu er ingen som demoen trenger.',
  ]);
  expect(await recorded()).toBe(before);
});

test('what is in a file that is no JSON is not repeated', async () => {
  const { code, said } = await played(`{"leader-harstad": ${tokens['leader-harstad']}}`);
  expect(code).toBe(1);
  expect(said).toContain('som DEMO_TOKENS nevner, er ikke JSON som {"leader-harstad": "eyJ…"}.');
  expect(said).not.toContain(String(tokens['leader-harstad']).slice(0, 12));
});

test('where exercises are refused it says so, writes nothing there, and leaves what an earlier demo left', async () => {
  const before = await recorded();
  mkdirSync(join(folder, 'demo-output', '01 Et møte'), { recursive: true });
  const { code, said } = await played(tokens);
  expect(code).toBe(1);
  expect(said).toContain(
    `Demoen har ikke skrevet noe på ${installation.people.address}: sett EXERCISES=allowed for API-et der, og start det på nytt.`,
  );
  expect(await recorded()).toBe(before);
  expect(existsSync(join(folder, 'demo-output', '01 Et møte'))).toBe(true);
});

test('a whole pilot is played by whoever holds the roles there, and nothing is killed on either side', async () => {
  await serve('allowed');
  const before = await recorded();
  const bystander = systemOnDataFolder();
  const { code, said } = await played(tokens);

  expect(said).toContain('Den kjører ikke på datamappen på denne maskinen: ingenting blir drept der');
  expect(said).not.toMatch(/er drept/);
  expect(isRunning(running(bystander.pid ?? 0))).toBe(true);
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  bystander.kill();

  expect(said).toContain('Nina Storelv: samtykker');
  const card = said.slice(said.indexOf('Erfaringskortet på KOM-07'));
  expect(card).toContain('Prøvd av Medisinsk avdeling, UNN Harstad; Harstad; Kvæfjord i 2 runder; innført av 3');
  expect(card).toMatch(/Ring: .*Nina Storelv/);
  expect(card).toContain(`Se selv: Åpne ${installation.people.address}/ og logg inn.`);
  expect(code).toBe(0);
  expect(await recorded()).toBeGreaterThan(before);
  expect(await installation.verified()).toMatchObject({ broken: null });
  expect(readdirSync(join(folder, 'demo-output'))).toHaveLength(7);
});

/** Another system runs on the data folder of whoever plays, with a worker that is there to be killed. */
function systemOnDataFolder(): ChildProcess {
  const worker = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const parts = { worker: running(worker.pid ?? 0) };
  writeRunFile(data, { state: 'ready', address: 'http://127.0.0.1:9', supervisor: running(process.pid), parts });
  return worker;
}
