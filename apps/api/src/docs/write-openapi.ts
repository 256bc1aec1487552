import { mailSettingsFrom } from '@tiltaksmotor/mail';
import { Telling } from '@tiltaksmotor/telling';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp, openApiJson } from '../app.js';
import type { Config } from '../config.js';
import { Engine } from '../engine.js';
import { Temporal } from '../temporal.js';

/** Writes `openapi.json`, or with `--check` says whether it is what the code promises. Needs no server of any kind. */
const FILE = fileURLToPath(new URL('../../../../openapi.json', import.meta.url));

const config: Config = {
  host: '127.0.0.1',
  port: 0,
  databaseUrl: 'postgres://nowhere',
  poolSize: 1,
  temporal: { address: '127.0.0.1:1', namespace: 'default' },
  login: 'none',
  sessionSecret: new Uint8Array(32),
  oidc: null,
  oidcClient: null,
  exercises: false,
  objectStore: null,
  uploadLimit: 1,
  mail: mailSettingsFrom({}),
  accessibility: null,
  theme: null,
  logLevel: 'silent',
};
const log = pino({ level: 'silent' });
const temporal = new Temporal(config.temporal);
const telling = new Telling(temporal.client);
const app = await createApp({ config, log, engine: new Engine(config, log, telling), temporal, telling });
const promised = openApiJson(app);
await app.close();

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
