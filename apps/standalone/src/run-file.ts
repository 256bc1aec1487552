import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gone, isAlive, startedAt } from '@tiltaksmotor/servers';

/** The order in which they lean on each other: each needs those after it. */
export const partNames = ['api', 'worker', 'temporal', 'postgres'] as const;
export type PartName = (typeof partNames)[number];

export interface Running {
  pid: number;
  startedAt: string;
}

/** What runs where, for whoever looks from outside: the next start, the demo, a test that kills. */
export interface RunFile {
  state: 'starting' | 'ready' | 'stopping' | 'stopped';
  address: string;
  postgresAddress?: string;
  temporalAddress?: string;
  temporalPage?: string;
  supervisor: Running;
  parts: Partial<Record<PartName, Running>>;
}

export function running(pid: number): Running {
  return { pid, startedAt: startedAt(pid) ?? '' };
}

/** True while that very process runs: a number can be given to another one later. */
export function isRunning({ pid, startedAt: at }: Running): boolean {
  return isAlive(pid) && startedAt(pid) === at;
}

export function writeRunFile(dataDir: string, content: RunFile): void {
  const file = join(dataDir, 'run.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

export function readRunFile(dataDir: string): RunFile | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as RunFile;
  } catch {
    return undefined;
  }
}

/** Ends what a killed supervisor left running. PostgreSQL's own start sees to PostgreSQL. */
export async function endOrphans(dataDir: string): Promise<number> {
  const parts = readRunFile(dataDir)?.parts ?? {};
  let ended = 0;
  for (const name of partNames) {
    const left = parts[name];
    if (!left || name === 'postgres' || !isRunning(left)) continue;
    process.kill(left.pid, 'SIGTERM');
    if (!(await gone(left.pid, 5_000))) {
      process.kill(left.pid, 'SIGKILL');
      await gone(left.pid, 5_000);
    }
    ended++;
  }
  return ended;
}
