import { seed, seedInstallation } from './catalogue/seed.js';
import { migrate } from './migrations/migrate.js';

/**
 * The process that brings a database up to date: migrations and seeding as the owner (MIGRATION_DATABASE_URL), and the
 * role and password of the application as DATABASE_URL names them.
 */
const { MIGRATION_DATABASE_URL, DATABASE_URL, INVENTED_PEOPLE } = process.env;
if (!MIGRATION_DATABASE_URL || !DATABASE_URL) {
  console.error(
    'Set MIGRATION_DATABASE_URL (the owner of the tables) and DATABASE_URL (the role the application uses).',
  );
  process.exit(2);
}
const { username, password } = new URL(DATABASE_URL);
const role = {
  name: decodeURIComponent(username),
  ...(password === '' ? {} : { password: decodeURIComponent(password) }),
};
try {
  await migrate(MIGRATION_DATABASE_URL, role, INVENTED_PEOPLE === 'yes' ? seed : seedInstallation);
  console.log('The database is up to date.');
} catch (error) {
  console.error(
    `The database could not be brought up to date: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
