import { execFile } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dockerfile, root } from '../docker/files.js';

const run = promisify(execFile);

/** The file system of our images, made by the very commands of the Dockerfile: what git keeps, built, and stripped. */
export async function makeImage(into: string, say: (line: string) => void): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  mkdirSync(into, { recursive: true, mode: 0o755 });
  for (const file of stdout.split('\0').filter(Boolean)) cpSync(join(root, file), join(into, file));
  for (const stage of ['build', 'production']) {
    for (const command of dockerfile.stages[stage]!.runs) {
      say(`Image, ${stage}: ${command.slice(0, 60)}…`);
      await run('sh', ['-euc', command], { cwd: into, maxBuffer: 64 * 1024 * 1024 });
    }
  }
}
