import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isRunning, readRunFile, type RunFile } from '@tiltaksmotor/standalone';
import { line } from './narrator.js';

const dataDir = resolve(process.env['DATA_DIR'] || '.data');
const STANDALONE = fileURLToPath(import.meta.resolve('@tiltaksmotor/standalone/main'));
const START_MS = 180_000;

/** The system the demo plays against: the one that runs on the data folder, or one of its own for as long as it lasts. */
export async function systemToPlayOn(): Promise<{ address: string; ours: boolean; stop(): Promise<void> }> {
  const running = whatRuns();
  if (running !== undefined) {
    line(`Spiller mot systemet som kjører på ${running.address}`);
    return { address: running.address, ours: false, stop: () => Promise.resolve() };
  }
  line('Ingenting kjører på datamappen: starter et eget system');
  const child = spawn(process.execPath, [STANDALONE], { stdio: ['ignore', 'ignore', 'inherit'] });
  let ended = false;
  const exited = new Promise<void>((over) => child.once('exit', () => ((ended = true), over())));
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  process.once('SIGINT', () => void stop().then(() => process.exit(130)));
  for (const until = Date.now() + START_MS; Date.now() < until && !ended; await sleep(250)) {
    const started = whatRuns();
    if (started !== undefined) return { address: started.address, ours: true, stop };
  }
  await stop();
  throw new Error('Systemet startet ikke: prøv npm start, og les hva det sier.');
}

function whatRuns(): RunFile | undefined {
  const found = readRunFile(dataDir);
  return found?.state === 'ready' && isRunning(found.supervisor) ? found : undefined;
}

/** Kills one part of the system, as a power cut would. Its supervisor starts it again. */
export async function kill(part: 'worker' | 'temporal'): Promise<void> {
  const process_ = readRunFile(dataDir)?.parts[part];
  if (process_ === undefined || !isRunning(process_)) return line(`(${part} kjører ikke her, og blir ikke drept)`);
  process.kill(process_.pid, 'SIGKILL');
  line(`${part} (prosess ${process_.pid}) er drept med SIGKILL`);
  await sleep(100);
}
