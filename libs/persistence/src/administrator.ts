import { parseArgs } from 'node:util';
import { makeFirstAdministrator } from './community/first-administrator.js';
import { openDatabase } from './database.js';

/**
 * The process that makes a new installation's first administrator, as the owner of the tables (MIGRATION_DATABASE_URL):
 * `--name 'Their name' --email their@address`, and `--id` where `administrator-1` is not what they are to be called.
 */
const USAGE = "Say who: --name 'Their name' --email their@address, and --id if they are not to be administrator-1.";
const { MIGRATION_DATABASE_URL } = process.env;
const given = options();
if (!MIGRATION_DATABASE_URL || given === null) {
  console.error(given === null ? USAGE : 'Set MIGRATION_DATABASE_URL (the owner of the tables).');
  process.exit(2);
}
try {
  const db = await openDatabase(MIGRATION_DATABASE_URL, { poolSize: 1, applicationName: 'administrator' });
  const made = await makeFirstAdministrator(db, given).finally(() => db.destroy());
  if (made.is === 'made') console.log(`${made.id} is administrator of ${made.at} from today on.`);
  else if (made.is === 'wrong') console.error(`This is missing, or none: ${made.options.join(', ')}. ${USAGE}`);
  else console.error(`Nobody was made administrator: ${made.by} is there already.`);
  process.exitCode = made.is === 'made' ? 0 : 1;
} catch (error) {
  console.error(`Nobody was made administrator: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function options(): Readonly<Record<string, unknown>> | null {
  const string = { type: 'string' } as const;
  try {
    return parseArgs({ options: { id: string, name: string, email: string } }).values;
  } catch {
    return null;
  }
}
