import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisedApi } from './promised.js';

/** Writes `openapi.json`, or with `--check` says whether it is what the code promises. Needs no server of any kind. */
const FILE = fileURLToPath(new URL('../../../../openapi.json', import.meta.url));

const promised = await promisedApi();

if (process.argv.includes('--check')) {
  if (readOrEmpty() !== promised) {
    process.stderr.write(
      'openapi.json is not what the code promises: run `npm run openapi -w apps/api` and commit it.\n',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, promised);
}

function readOrEmpty(): string {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}
