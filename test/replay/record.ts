/**
 * Records histories of the workflows as they are now, for the replay test: `npm run record-histories`. Done when one of
 * them learned something new. Histories recorded before are kept: workflows begun by older releases are still running.
 */
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { startTemporal } from '@tiltaksmotor/servers';
import { TASK_QUEUE } from '@tiltaksmotor/workflows/contract';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Installation } from '../support/installation.js';
import { pilotIn } from '../support/lives.js';
import { untilAllTold } from '../support/record.js';
import { liveCommittees, OF_COMMITTEES } from './committees.js';
import { CORNERS } from './corners.js';
import { portable } from './portable.js';

const HISTORIES = fileURLToPath(new URL('../../replay/histories', import.meta.url));
const BUNDLE = fileURLToPath(import.meta.resolve('@tiltaksmotor/workflows/bundle'));
const release = process.argv[2];
if (release === undefined || !/^[\w.-]+$/.test(release)) {
  console.error('Name the release that the histories are of, as in: npm run record-histories -- 0.2.0');
  process.exit(2);
}
const folder = join(HISTORIES, release);
if (existsSync(folder) && readdirSync(folder).length > 0) {
  console.error(`There are histories of ${release} already. What was released is not recorded anew.`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { forward: {} } } });

await recordLives();
await recordCorners();
process.exit(0);

/** Whole lives of pilots and a meeting of each committee, as the programs themselves carry them. */
async function recordLives(): Promise<void> {
  const installation = await Installation.open();
  try {
    const connection = await Connection.connect({ address: installation.temporalAddress });
    for (const stop of ['draft', 'consent', 'review-unobjected', 'trial', 'concluded', 'joint-action'] as const) {
      const id = await pilotIn(installation.people, stop);
      await untilAllTold(installation.owner);
      await save(new Client({ connection }), `pilot/${id}`, `pilot-${stop}`);
    }
    const client = new Client({ connection });
    await liveCommittees(installation, client);
    for (const type of OF_COMMITTEES) await saveAll(client, type);
    await connection.close();
  } finally {
    await installation.close();
  }
}

/** What seldom happens, brought about by what the database is made to answer. */
async function recordCorners(): Promise<void> {
  const temporal = await startTemporal({ settings: { 'limit.historyCount.suggestContinueAsNew': 60 } });
  const connection = await Connection.connect({ address: temporal.address });
  const native = await NativeConnection.connect({ address: temporal.address });
  const client = new Client({ connection });
  for (const [name, corner] of Object.entries(CORNERS)) {
    const stream = `pilot/${name}`;
    const { type = 'pilotWorkflow', activities, happens } = corner();
    const worker = await Worker.create({
      connection: native,
      taskQueue: TASK_QUEUE,
      workflowBundle: { codePath: BUNDLE },
      activities: { ...activities },
    });
    const tell = async (signal: string): Promise<void> => {
      const start = { workflowId: stream, taskQueue: TASK_QUEUE, args: [stream] };
      await client.workflow.signalWithStart(type, { ...start, signal });
    };
    await worker.runUntil(happens(tell));
    await save(client, stream, name);
    await client.workflow
      .getHandle(stream)
      .terminate()
      .catch(() => {}); // some are over
  }
  await native.close();
  await connection.close();
  await temporal.stop();
}

async function save(client: Client, workflowId: string, name: string): Promise<void> {
  await saveRuns(client, `WorkflowId = "${workflowId}"`, name, 2);
}

/** The last few of a type. Longer ones hold the same, only more of it. */
function saveAll(client: Client, type: string): Promise<void> {
  return saveRuns(client, `WorkflowType = "${type}"`, type.replace('Workflow', ''), 4, 300);
}

async function saveRuns(client: Client, query: string, name: string, most: number, longest = Infinity): Promise<void> {
  const runs: { workflowId: string; runId: string }[] = [];
  for await (const { workflowId, runId, historyLength } of client.workflow.list({ query }))
    if (historyLength <= longest) runs.unshift({ workflowId, runId });
  if (runs.length === 0) throw new Error(`There is no history of ${query}`);
  for (const [n, { workflowId, runId }] of runs.slice(-most).entries()) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const file = runs.length === 1 ? `${name}.json` : `${name}-run-${n + 1}.json`;
    writeFileSync(join(folder, file), portable(history));
    console.log(`${release}/${file}`);
  }
}
