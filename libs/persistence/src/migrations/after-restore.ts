import type { DataSource } from 'typeorm';
import { raise } from '../streams/alarms.js';
import { tellAgain } from '../streams/tell-again.js';

/** Another server, another database on it, or the same server wound back to a moment: each is another place. */
const PLACE = `(select system_identifier from pg_control_system()) || '/'
  || (select oid from pg_database where datname = current_database()) || '/'
  || (select timeline_id from pg_control_checkpoint())`;

/**
 * Sees by where the database is whether it has come from a copy since it was last brought up to date. What was done after
 * the copy was taken is not in it, though it was done: mails that waited may have gone out, and wait for a person's word;
 * sessions and roles may have ended, and everybody logs in anew; Temporal may be ahead, and every open stream is told again.
 */
export async function afterRestore(db: DataSource): Promise<void> {
  await db.transaction(async (tx) => {
    const [known]: { same: boolean }[] = await tx.query(`select place = ${PLACE} as same from whereabouts`);
    if (known === undefined) await tx.query(`insert into whereabouts (place) values (${PLACE})`);
    if (known?.same !== false) return;
    await tx.query(`update whereabouts set place = ${PLACE}, restored_at = now()`);
    await tx.query('delete from session');
    await tellAgain(tx);
    await tx.query(`update mail set state = 'held', next_try_at = null where state = 'queued'`);
    await tx.query(`update mail set state = 'uncertain', last_error = 'restored' where state = 'sending'`);
    const [{ waiting }]: [{ waiting: number }] = await tx.query(
      `select count(*)::int as waiting from mail where state = 'held'`,
    );
    if (waiting > 0)
      await raise(tx, {
        ...{ kind: 'mail', stream: 'mail', subject: 'restored' },
        detail: `The database came from a copy: ${waiting} mails that waited in it may have gone out since, and are held.`,
      });
  });
}
