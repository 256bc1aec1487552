import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { isRunning, readRunFile } from './run-file.js';

const NAME = 'tiltaksmotor';

/** The application's, made once and kept with the data. */
export function passwordOf(dataDir: string): string {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const applicationPassword = randomBytes(32).toString('base64url');
    writeFileSync(`${file}.new`, JSON.stringify({ applicationPassword }), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return (JSON.parse(readFileSync(file, 'utf8')) as { applicationPassword: string }).applicationPassword;
}

interface DatabaseUrls {
  /** Owns the tables: migrations and seeding only. */
  owner: string;
  /** May do what the application needs, and may change no event. */
  application: string;
}

export function databaseUrls(serverUrl: string, applicationPassword: string): DatabaseUrls {
  const owner = new URL(serverUrl);
  owner.pathname = NAME;
  const application = new URL(owner);
  application.username = NAME;
  application.password = applicationPassword;
  return { owner: owner.href, application: application.href };
}

export async function createDatabase(serverUrl: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME]);
    if (!rowCount) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
}

/** The application's way to the database of what runs on a data folder, if anything does. */
export function runningDatabase(dataDir: string): string | undefined {
  const found = readRunFile(dataDir);
  if (!found?.postgresAddress || !isRunning(found.supervisor)) return undefined;
  return databaseUrls(`postgres://${found.postgresAddress}`, passwordOf(dataDir)).application;
}
