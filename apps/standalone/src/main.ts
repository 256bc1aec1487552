import { Unstartable } from '@tiltaksmotor/servers';
import { readConfig } from './config.js';
import { startSystem, type System } from './system.js';
import { whereToGo } from './where-to-go.js';

const began = Date.now();
const say = (line: string) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)}s  ${line}`);

/** A Ctrl-C can reach us twice, from the terminal and from npm; only one that comes later means "now". */
const SECOND_THOUGHT_MS = 1_000;

const aborting = new AbortController();
let system: System | undefined;
let askedAt: number | undefined;

async function stop(): Promise<void> {
  if (askedAt !== undefined) {
    if (Date.now() - askedAt < SECOND_THOUGHT_MS) return;
    system?.kill();
    process.exit(130);
  }
  askedAt = Date.now();
  say('Stopping');
  if (!system) return aborting.abort(); // still starting: what has started is stopped there
  await system.stop();
  say('Stopped. Your data is kept; start again to go on.');
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
// With nobody left to read what we say, we go on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  system = await startSystem(readConfig(process.env), say, aborting.signal);
  say('Ready');
  console.log(await whereToGo(system));
} catch (error) {
  if (aborting.signal.aborted) {
    say('Stopped.');
    process.exit(130);
  }
  if (!(error instanceof Unstartable)) throw error;
  console.error(`\n${error.message}`);
  process.exit(1);
}
