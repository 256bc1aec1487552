import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** The driver's own pool. TypeORM's query runner knows no named statements, which save planning on the hot paths. */
export const poolOf = (db: DataSource): Pool => (db.driver as PostgresDriver).master as Pool;

/**
 * Runs work in one transaction. What `keep` refuses is rolled back, although it is returned. Statements are pipelined:
 * `begin` travels with the first of them, and `commit` with the last, where the work hands that over as `unfinished`.
 */
export async function transaction<T>(
  db: DataSource,
  work: (tx: PoolClient) => Promise<T>,
  keep: (result: T) => boolean = () => true,
  unfinished: (result: T) => Promise<unknown> | null = () => null,
): Promise<T> {
  const tx = await poolOf(db).connect();
  let broken: Error | undefined;
  // A connection that breaks while checked out fails the query below, not the process.
  const lost = (error: Error): void => {
    broken = error;
  };
  tx.on('error', lost);
  try {
    const begun = tx.query('begin');
    begun.catch(() => {}); // whatever stops it stops the statements behind it too, and is told by them
    const result = await work(tx);
    // After a statement that failed, a commit is a rollback.
    await Promise.all([unfinished(result), tx.query(keep(result) ? 'commit' : 'rollback')]);
    return result;
  } catch (error) {
    if (broken === undefined) await tx.query('rollback').catch(lost);
    throw error;
  } finally {
    if (broken === undefined) tx.off('error', lost);
    tx.release(broken);
  }
}

const codeOf = (error: unknown): string => String((error as { code?: string | number } | null)?.code ?? '');

/** Another transaction came first: the same work, done again, will see what it did. */
export const cameSecond = (error: unknown): boolean => ['23505', '40001', '40P01'].includes(codeOf(error));

/** The database could not be reached, or not in time; what was asked may be asked again. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (/^(08|53|57)/.test(code) || ['55P03', '25P03'].includes(code)) return true;
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Cannot use a pool after/.test(
    error.message,
  );
}
