/** Writes the workflow bundle that workers load, so that no worker has to compile workflow code when it starts. */
import { bundleWorkflowCode } from '@temporalio/worker';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const bundle = at('../dist/workflow-bundle.js');
const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error };

const { code } = await bundleWorkflowCode({ workflowsPath: at('../dist/workflows.js'), logger: quiet });
// An unchanged bundle is left alone, and a changed one replaced in one step: a worker never loads half of one.
if ((await readFile(bundle, 'utf8').catch(() => null)) !== code) {
  await writeFile(`${bundle}.new`, code);
  await rename(`${bundle}.new`, bundle);
}
