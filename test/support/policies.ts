import type { Pool } from 'pg';

/** Adds a policy that is the exercise's, in which days are seconds, but for what `changes` says. */
export async function addPolicy(owner: Pool, id: string, changes: object): Promise<void> {
  await owner.query(`insert into policy (id, body) select $1, body || $2 from policy where id = 'exercise'`, [
    id,
    JSON.stringify(changes),
  ]);
}
