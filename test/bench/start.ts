import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@tiltaksmotor/servers';
import { readRunFile } from '@tiltaksmotor/standalone';
import { quantile, record } from './figures.js';

const RUN = fileURLToPath(new URL('../../../tools/run.mjs', import.meta.url));
const KILLS = 7;

/**
 * Seconds from `npm start`, built, to ready: on an empty data folder, and on the same again; and how long people wait when the
 * API is killed under it.
 */
export async function benchStart(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tiltaksmotor-start-'));
  const port = await freePort();
  const first = await started(dataDir, port);
  record('npm start to ready, empty data folder', first.took, 's', 'lower');
  await first.stop();
  const again = await started(dataDir, port);
  record('npm start to ready, again', again.took, 's', 'lower');
  const waits: number[] = [];
  while (waits.length < KILLS) waits.push(await killed(dataDir, port));
  record('API killed until people can work again, median', quantile(waits, 0.5), 's', 'lower', 3);
  record('API killed until people can work again, longest', quantile(waits, 1), 's', 'lower');
  await again.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function started(dataDir: string, port: number): Promise<{ took: number; stop(): Promise<void> }> {
  const began = performance.now();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port) };
  const child = spawn(process.execPath, [RUN, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const over = new Promise<void>((exit) => child.once('exit', () => exit()));
  await saysReady(child);
  return {
    took: secondsSince(began),
    async stop() {
      child.kill('SIGTERM');
      await over;
    },
  };
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('Ctrl-C stops everything')) resolve();
    });
    child.once('exit', () => reject(new Error(`it did not start:\n${said}`)));
  });
}

/** Kills the API as a crash would. Answers how long nobody could work. */
async function killed(dataDir: string, port: number): Promise<number> {
  const pid = readRunFile(dataDir)?.parts.api?.pid;
  if (pid === undefined) throw new Error('there is no API to kill');
  const began = performance.now();
  process.kill(pid, 'SIGKILL');
  while (!(await answers(port)) || readRunFile(dataDir)?.parts.api?.pid === pid) await sleep(20);
  return secondsSince(began);
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => null);
  return answer?.ok === true;
}

const secondsSince = (began: number): number => (performance.now() - began) / 1000;
