import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Unstartable } from '@tiltaksmotor/servers';

const run = promisify(execFile);

/** The version that the compose file names; the module's checksum is pinned by Go's own checksum database. */
const VERSION = 'v1.32.0';
const MODULE = 'go.temporal.io/server';

/** What each is called in Temporal's images, and the folder of the module that it is built from. */
const PROGRAMS = { 'temporal-server': 'cmd/server', 'temporal-sql-tool': 'cmd/tools/sql' };

/**
 * A folder with Temporal's own server and tool, built from the Go module the first time. On two cores that takes ten
 * minutes, so it is kept where Temporal's other programs are.
 */
export async function temporalServerPrograms(say: (line: string) => void): Promise<string> {
  const folder = join(
    process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
    'tiltaksmotor',
    `temporal-server-${VERSION}`,
  );
  mkdirSync(folder, { recursive: true });
  await run('go', ['version']).catch(() => {
    throw new Unstartable(
      'Go is not installed: install it (1.26 or newer), since Temporal’s server is built from its source.',
    );
  });
  for (const [name, source] of Object.entries(PROGRAMS)) {
    if (readdirSync(folder).includes(name)) continue;
    say(`Building ${name} ${VERSION} (minutes, the first time)`);
    const half = join(folder, `half-${process.pid}`);
    await run('go', ['install', `${MODULE}/${source}@${VERSION}`], {
      env: { ...process.env, GOBIN: half },
      maxBuffer: 64 * 1024 * 1024,
    });
    // Go names a program after its folder.
    renameSync(join(half, source.split('/').at(-1)!), join(folder, name));
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}
