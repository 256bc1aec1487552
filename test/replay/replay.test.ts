import { expect, test } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyOf } from './portable.js';

Runtime.install({ logger: new DefaultLogger('ERROR', () => {}), telemetryOptions: { logging: { forward: {} } } });
const folder = fileURLToPath(new URL('./histories', import.meta.url));
const workflowBundle = { codePath: fileURLToPath(import.meta.resolve('@tiltaksmotor/workflows/bundle')) };
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

/** What ran under every release so far runs on under this one: a change in the workflow that would break it fails here. */
test.each(names)('%s is replayed by the workflow as it is now', async (name) => {
  await Worker.runReplayHistory({ workflowBundle }, historyOf(read(name)), `pilot/${name}`);
});

test('a history that the workflow would not have made is refused', async () => {
  const [name] = names;
  const changed = read(name!).replaceAll('"look"', '"gaze"');
  const replayed = Worker.runReplayHistory({ workflowBundle }, historyOf(changed), 'pilot/changed');
  await expect(replayed).rejects.toThrow(DeterminismViolationError);
});
