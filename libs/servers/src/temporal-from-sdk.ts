import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * The Temporal SDK fetches its servers itself when one is started for a test: so one is started and stopped again, in a
 * process of its own, since a download that hangs cannot be called off.
 */
export async function fetchFromSdk(
  program: { readonly command: string; readonly version: string },
  into: string,
): Promise<string> {
  const server = { executable: { type: 'cached-download', version: `v${program.version}`, downloadDir: into } };
  const start = program.command === 'temporal' ? 'createLocal' : 'createTimeSkipping';
  const script = `
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const environment = await TestWorkflowEnvironment.${start}({ server: ${JSON.stringify(server)} });
    await environment.teardown();`;
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: import.meta.dirname,
      timeout: 180_000,
    });
  } catch {
    throw new Error("the Temporal SDK's own download failed");
  }
  const file = readdirSync(into).find(
    (name) => name.startsWith(`${program.command}-`) && !name.endsWith('.downloading'),
  );
  if (!file) throw new Error("the Temporal SDK's own download left nothing");
  return join(into, file);
}
