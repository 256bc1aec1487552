import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@tiltaksmotor/servers';
import { record } from './figures.js';

const RUN = fileURLToPath(new URL('../../../tools/run.mjs', import.meta.url));

/** Seconds from `npm start`, built, to ready: on an empty data folder, and on the same again. */
export async function benchStart(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tiltaksmotor-start-'));
  const port = await freePort();
  record('npm start to ready, empty data folder', await startOnce(dataDir, port), 's', 'lower');
  record('npm start to ready, again', await startOnce(dataDir, port), 's', 'lower');
  rmSync(dataDir, { recursive: true, force: true });
}

async function startOnce(dataDir: string, port: number): Promise<number> {
  const began = performance.now();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port) };
  const child = spawn(process.execPath, [RUN, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const over = new Promise((exit) => child.once('exit', exit));
  const ready = new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (/ Ready\n/.test(said)) resolve((performance.now() - began) / 1000);
    });
    child.once('exit', () => reject(new Error(`it did not start:\n${said}`)));
  });
  const took = await ready;
  child.kill('SIGTERM');
  await over;
  return took;
}
