import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const distOf = (name: string) => dirname(fileURLToPath(import.meta.resolve(name)));
const API = join(distOf('@tiltaksmotor/api/package.json'), 'dist');

/** The programs that we run as processes of their own, as an installation would. */
export const programs = {
  get api() {
    return isMadeOfWhatIsThere(join(API, 'bundle')) ? join(API, 'bundle/main.js') : programs.apiApart;
  },
  /** Every module a file of its own. */
  apiApart: join(API, 'main.js'),
  /** Young objects are collected often: a worker that makes a meeting book then holds some hundred megabytes less. */
  workerFlags: ['--max-semi-space-size=4'],
  worker: fileURLToPath(import.meta.resolve('@tiltaksmotor/worker/main')),
  migrate: join(distOf('@tiltaksmotor/persistence'), 'migrate.js'),
};

/**
 * Whether a program in one file, which starts in half the time, is of the files that are there. It is not where somebody
 * compiled some of them since, and has not built the rest.
 */
function isMadeOfWhatIsThere(folder: string): boolean {
  try {
    const madeOf = JSON.parse(readFileSync(join(folder, 'made-of.json'), 'utf8')) as Record<string, string>;
    return Object.entries(madeOf).every(
      ([file, sha256]) =>
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex') === sha256,
    );
  } catch {
    return false;
  }
}
