import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** Whether a process with this number is there and has not merely left its number behind (a zombie). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return stat(pid)?.state !== 'Z';
}

/**
 * When a process started, in whatever words the system has for it. Numbers are used again, so a number found in a file
 * names a process only together with this.
 */
export function startedAt(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const found = stat(pid);
    return found && found.state !== 'Z' ? `${bootId()} ${found.startTime}` : undefined;
  }
  return ps(pid, 'lstart=');
}

/** The folder a process works in, as the system tells it (Linux), or its command line, where nothing better is told. */
export function worksIn(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return ps(pid, 'command=')?.includes(folder) ?? false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

export async function gone(pid: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await new Promise((wake) => setTimeout(wake, 25));
  }
  return true;
}

function stat(pid: number): { state: string; startTime: string } | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    // The command's name stands in brackets and may hold spaces; what follows the last bracket is in fixed columns.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const columns = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: columns[0] ?? '', startTime: columns[19] ?? '' };
  } catch {
    return undefined;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
