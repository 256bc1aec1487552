import { openDatabase } from './database.js';
import { verify } from './streams/verify.js';

/** `npm run verify`: goes through every chain of events, and names the first link that does not hold. */
const { DATABASE_URL } = process.env;
if (!DATABASE_URL) {
  console.error('Set DATABASE_URL to the address of the database.');
  process.exit(2);
}
try {
  const db = await openDatabase(DATABASE_URL, { poolSize: 2, applicationName: 'verify', statementTimeout: 0 });
  const { streams, events, broken } = await verify(db);
  await db.destroy();
  if (broken === null) console.log(`All links hold: ${events} events in ${streams} streams.`);
  else console.error(`Broken at ${broken.stream}, event ${broken.seq}: ${broken.why}.`);
  process.exitCode = broken === null ? 0 : 1;
} catch (error) {
  console.error(`The events could not be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
