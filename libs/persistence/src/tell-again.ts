import { openDatabase } from './database.js';
import { tellAgain } from './streams/tell-again.js';

/**
 * The process that lets workflows be told again, within a minute or two: of the streams that are named (`KIND/ID`), and what was given
 * up for them; of all that are open where it is called with `--all`.
 */
const { DATABASE_URL } = process.env;
const named = process.argv.slice(2);
const isAll = named.length === 1 && named[0] === '--all';
if (!DATABASE_URL || named.length === 0 || (!isAll && named.some((stream) => !/^[a-z]+\/.+/.test(stream)))) {
  console.error('Set DATABASE_URL to the address of the database, and name streams (KIND/ID) or say --all.');
  process.exit(2);
}
try {
  const db = await openDatabase(DATABASE_URL, { poolSize: 1, applicationName: 'tell-again', statementTimeout: 0 });
  const { streams, owed } = await tellAgain(db, isAll ? [] : named).finally(() => db.destroy());
  console.log(`To be told again: ${streams} streams. Owed again: ${owed} deliveries.`);
  if (!isAll && streams < new Set(named).size) {
    console.error('Some of the streams that were named are not there.');
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`Nothing was told again: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
