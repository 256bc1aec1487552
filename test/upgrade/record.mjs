/**
 * Records a database as a release left it, for the test of upgrading: `node test/upgrade/record.mjs <checkout> <release>`. The
 * checkout is of that release, installed and built (`git worktree add <checkout> <commit>`, then npm install and npm run
 * build there): its own migrations, seeds and rules make the database. Plain JavaScript, since it is no part of any release.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mock } from 'node:test';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const [checkout, release] = process.argv.slice(2);
if (checkout === undefined || !/^[\w.-]+$/.test(release ?? '')) {
  console.error('Name a checkout of the release, and the release: node test/upgrade/record.mjs ../old 0.1.0');
  process.exit(2);
}
const from = (path) => import(pathToFileURL(resolve(checkout, path)).href);
const { Community, ENTITIES, migrate, openDatabase, seed, Streams } = await from('libs/persistence/dist/index.js');
const { startPostgres } = await from('libs/servers/dist/index.js');
const pg = createRequire(resolve(checkout, 'libs/persistence/package.json'))('pg');

const dataDir = mkdtempSync(join(tmpdir(), 'upgrade-'));
const server = await startPostgres({ dataDir, fsync: false });
try {
  await migrate(server.url, { name: 'application', password: 'application' }, seed);
  const db = await openDatabase(server.url, { poolSize: 2 });
  const streams = new Streams(db, await Community.open(db), ENTITIES);
  // All of it long ago, so that what was due is due.
  mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-03-02T08:00:00.000Z') });
  for (const stop of ['draft', 'consent', 'review', 'preparation', 'trial', 'reporting', 'recommended', 'concluded'])
    await play(streams, stop);
  mock.timers.reset();
  await db.destroy();
  const file = fileURLToPath(new URL(`${release}.json.gz`, import.meta.url));
  const tables = await everything(server.url);
  writeFileSync(file, gzipSync(JSON.stringify({ release, tables }), { level: 9 }));
  console.log(
    `${file}: ${Object.entries(tables)
      .map(([name, rows]) => `${name} ${rows.length}`)
      .join(', ')}`,
  );
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Every row of every table, as PostgreSQL writes it as JSON: text, since what was hashed must come back to the letter. */
async function everything(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = await client.query(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const tables = {};
  for (const { name } of names.rows) {
    const { rows } = await client.query(`select to_json(t)::text as row from "${name}" t`);
    tables[name] = rows.map(({ row }) => row);
  }
  await client.end();
  return tables;
}

/** A pilot that stands where it is for the FSU, the SSU or somebody else to act, its dates long past. */
async function play(streams, stop) {
  const stream = `pilot/${randomUUID()}`;
  const text = { words: 'Fordi' };
  const parties = ['unn-harstad-medisin', 'harstad', 'kvaefjord'];
  const by = async (person, command) => {
    const answer = await streams.execute(stream, { command, actor: person, key: randomUUID() });
    if (!answer.ok) throw new Error(`${person} ${command.type}: ${JSON.stringify(answer.refusal)}`);
    // Nobody's time runs from a notice that is not delivered.
    const { untold } = await streams.head(stream);
    for (const { id } of untold) await streams.activities().deliver(id);
  };
  const lead = 'leader-unn-harstad-medisin';
  const figure = { indicator: 'dager', value: 5, groupSize: 12, method: text };
  const period = { from: '2025-10-01', to: '2025-12-31' };
  const proposal = {
    measure: { code: 'KOM-07' },
    title: { words: `Gjensidig hospitering (${stop})` },
    aim: text,
    lead: parties[0],
    parties: parties.map((party) => ({ party, contribution: text, hours: 80, kroner: 5000, paidBy: party })),
    indicators: [
      {
        id: 'dager',
        name: text,
        unit: 'dager',
        direction: 'up',
        source: text,
        countingRule: text,
        reportedBy: ['harstad', 'kvaefjord'].map((party) => ({ party, extractedBy: null })),
      },
    ],
    initiative: null,
  };
  const user = 'user-representative-1';
  const says = { change: 'better', account: text, goOn: true };
  const life = {
    async draft() {
      await by(lead, { type: 'draft', policy: 'standard', proposal });
    },
    async consent() {
      await by(lead, { type: 'submit' });
      await by('leader-brukerutvalg', { type: 'appointUserRepresentative', person: user });
      await by(user, { type: 'confirmSeen' });
    },
    async review() {
      for (const party of parties)
        await by(`leader-${party}`, { type: 'giveConsent', parties: [party], version: 1, decidedBy: null });
      await by('fsu-member-1', { type: 'object', reason: text });
    },
    async preparation() {
      await by('fsu-chair', { type: 'endorse', note: null });
    },
    async trial() {
      for (const party of parties)
        await by(`leader-${party}`, { type: 'nameRepresentative', party, person: `leader-${party}` });
      const consulted = { on: '2026-03-02', unions: text, safetyRepresentative: true, outcome: text };
      for (const employer of ['unn', 'harstad', 'kvaefjord'])
        await by(`leader-${employer}`, { type: 'recordConsultation', employer, ...consulted });
      for (const party of ['harstad', 'kvaefjord'])
        await by(`leader-${party}`, { type: 'recordBaseline', party, period, ...figure });
      await by(lead, { type: 'setPlan', startOn: '2026-03-02', endOn: '2027-12-31', milestones: [] });
      await by(lead, { type: 'startTrial' });
    },
    async reporting() {
      const counted = { ...figure, period: { from: '2026-01-01', to: '2026-02-28' }, value: 9 };
      await by('leader-harstad', { type: 'recordFigure', party: 'harstad', ...counted });
      await by(lead, { type: 'endTrial', reason: text });
      for (const party of parties) await by(`leader-${party}`, { type: 'evaluate', party, ...says });
      await by(user, { type: 'evaluateAsUser', ...says });
    },
    async recommended() {
      await by('fsu-chair', { type: 'recommend', verdict: 'adopt', reason: text });
    },
    async concluded() {
      const decision = { verdict: 'adopt', caseNumber: '04/26', decidedOn: '2026-03-02', reason: text };
      await by('ssu-secretary', { type: 'recordDecision', ...decision });
    },
  };
  for (const step of Object.keys(life)) {
    await life[step]();
    if (step === stop) break;
  }
}
