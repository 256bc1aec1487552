import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isRunning, readRunFile, type RunFile } from '@tiltaksmotor/standalone';
import { line } from './narrator.js';

const dataDir = resolve(process.env['DATA_DIR'] || '.data');
const STANDALONE = fileURLToPath(import.meta.resolve('@tiltaksmotor/standalone/main'));
const START_MS = 180_000;

/** What the demo plays against. */
export interface PlayedOn {
  readonly address: string;
  /** It was started by the demo, and lasts as long. */
  readonly ours: boolean;
  /** It runs on this machine's data folder: its parts may be killed, and are started again. */
  readonly here: boolean;
  stop(): Promise<void>;
}

/** The system that runs on the data folder, or one of the demo's own for as long as it lasts. */
export async function systemToPlayOn(): Promise<PlayedOn> {
  const running = whatRuns();
  if (running !== undefined) {
    line(`Spiller mot systemet som kjører på ${running.address}`);
    return { address: running.address, ours: false, here: true, stop: () => Promise.resolve() };
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
    if (started !== undefined) return { address: started.address, ours: true, here: true, stop };
  }
  await stop();
  throw new Error('Systemet startet ikke: prøv npm start, og les hva det sier.');
}

/** What runs at an address that the demo was told: an installation elsewhere, unless it is the very one on the data folder. */
export function systemAt(address: string): PlayedOn {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Error(`--address ${address} er ingen adresse: skriv den som https://tiltaksmotor.example.no`);
  const at = new URL(address).href.replace(/\/+$/, '');
  const here = whatRuns()?.address === at;
  line(`Spiller mot ${at}`);
  if (!here) line('Den kjører ikke på datamappen på denne maskinen: ingenting blir drept der');
  return { address: at, ours: false, here, stop: () => Promise.resolve() };
}

function whatRuns(): RunFile | undefined {
  const found = readRunFile(dataDir);
  return found?.state === 'ready' && isRunning(found.supervisor) ? found : undefined;
}

/** Kills worker and Temporal, as a power cut would, where they run here. Their supervisor starts them again. */
export async function killParts({ here }: PlayedOn): Promise<void> {
  if (!here) return line('(Worker og Temporal kjører ikke her, og blir ikke drept)');
  for (const part of ['worker', 'temporal'] as const) await kill(part);
  line('Fristen løper likevel: arbeidet tas opp igjen når de er oppe');
}

async function kill(part: 'worker' | 'temporal'): Promise<void> {
  const process_ = readRunFile(dataDir)?.parts[part];
  if (process_ === undefined || !isRunning(process_)) return line(`(${part} kjører ikke her, og blir ikke drept)`);
  process.kill(process_.pid, 'SIGKILL');
  line(`${part} (prosess ${process_.pid}) er drept med SIGKILL`);
  await sleep(100);
}
