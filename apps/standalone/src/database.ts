import { Client } from 'pg';
import { isRunning, readRunFile } from './run-file.js';
import { secretsOf } from './secrets.js';

const NAME = 'tiltaksmotor';

export interface DatabaseUrls {
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
  return databaseUrls(`postgres://${found.postgresAddress}`, secretsOf(dataDir).applicationPassword).application;
}
