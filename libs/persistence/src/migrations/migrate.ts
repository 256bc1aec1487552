import { ROLES } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../database.js';
import { afterRestore } from './after-restore.js';
import { grant, type ApplicationRole } from './privileges.js';

const ONE_AT_A_TIME = 7_305_113;

/**
 * Brings the database at the owner's address up to date, and sees to the application's role. May be run again at any
 * time, by several at once. `then` is done under the same lock: seeding, mostly.
 */
export async function migrate(
  ownerUrl: string,
  role: ApplicationRole,
  then: (db: DataSource) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const db = await openDatabase(ownerUrl, { poolSize: 3, applicationName: 'migrate', statementTimeout: 0 });
  try {
    const lock = db.createQueryRunner();
    await lock.query('set lock_timeout = 0');
    await lock.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    try {
      await db.runMigrations();
      // Which roles there are is for the domain to say.
      await db.query('insert into role select unnest($1::text[]) on conflict do nothing', [ROLES]);
      await afterRestore(db);
      await grant(db, role);
      await then(db);
    } finally {
      await lock.query('select pg_advisory_unlock($1)', [ONE_AT_A_TIME]);
      await lock.release();
    }
  } finally {
    await db.destroy();
  }
}
