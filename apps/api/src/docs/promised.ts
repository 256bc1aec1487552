import { mailSettingsFrom } from '@tiltaksmotor/mail';
import { Telling } from '@tiltaksmotor/telling';
import { pino } from 'pino';
import { createApp, openApiJson } from '../app.js';
import type { Config } from '../config.js';
import { Engine } from '../engine.js';
import { Temporal } from '../temporal.js';

const config: Config = {
  host: '127.0.0.1',
  port: 0,
  databaseUrl: 'postgres://nowhere',
  poolSize: 1,
  temporal: { address: '127.0.0.1:1', namespace: 'default' },
  login: 'none',
  oidc: null,
  oidcClient: null,
  exercises: false,
  objectStore: null,
  uploadLimit: 1,
  statusDaysBefore: 3,
  mail: mailSettingsFrom({}),
  accessibility: null,
  theme: null,
  drain: 0,
  logLevel: 'silent',
};

/** The API's document as the code promises it. Needs no server of any kind. */
export async function promisedApi(): Promise<string> {
  const log = pino({ level: 'silent' });
  const temporal = new Temporal(config.temporal);
  const telling = new Telling(temporal.client);
  const app = await createApp({ config, log, engine: new Engine(config, log, telling), temporal, telling });
  const promised = openApiJson(app);
  await app.close();
  return promised;
}
