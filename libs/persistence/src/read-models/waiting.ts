import { recipientOf, type Task, type Wait, type Waited } from '@tiltaksmotor/domain';
import type { Pool } from 'pg';

/** A wait, as the engine keeps it, of a stream of any kind. Whose turn it is today is asked of the domain. */
export interface KeptWait extends Waited {
  readonly stream: string;
  readonly kind: string;
}
interface Row extends Pick<Task, 'title' | 'facts' | 'policy' | 'informs'> {
  readonly stream: string;
  readonly kind: string;
  readonly who: string;
  readonly turn: string;
  readonly what: readonly string[];
  readonly since: Date;
  readonly due: Date | null;
  readonly done: readonly string[];
  readonly also: string | null;
  readonly beside: readonly string[];
  readonly named: NonNullable<Wait['named']> | null;
  readonly followed_by: readonly string[];
}

/** Of these streams. */
export const waitsOf = (pool: Pool, streams: readonly string[]): Promise<readonly KeptWait[]> =>
  kept(pool, 'waits-of', 'select w.* from waiting w where stream = any ($1) order by stream', [streams]);

/** All that may be on the desk of whoever has these keys (see `keysOf`). */
export const waitsFor = (pool: Pool, keys: readonly string[]): Promise<readonly KeptWait[]> =>
  kept(pool, 'waits-for', 'select w.* from waiting w where keys && $1', [keys]);

/** All waits there are, or those that somebody with one of these keys is told of. */
export const everyWait = (pool: Pool): Promise<readonly KeptWait[]> =>
  kept(pool, 'every-wait', 'select w.* from waiting w', []);
export const waitsTold = (pool: Pool, keys: readonly string[]): Promise<readonly KeptWait[]> =>
  kept(pool, 'waits-told', 'select w.* from waiting w where keys && $1 or informs && $1', [keys]);

/**
 * All that may be on somebody's desk, and what others owe that they are shown: of at most so many streams, those that fall due first,
 * and of all that they are waited for in. `more` is how many streams are left out.
 */
export async function waitsOnDesk(
  pool: Pool,
  { keys, sights }: { readonly keys: readonly string[]; readonly sights: readonly string[] },
  limit: number,
): Promise<{ readonly waits: readonly KeptWait[]; readonly more: number }> {
  const { rows } = await pool.query<Row & { readonly total: number | null }>({
    name: 'desk',
    text: `with own as (select distinct stream from waiting where keys && $1),
        others as (select stream, (count(*) over ())::int as total from waiting
          where followed_by && $2 and stream not in (select stream from own)
          group by stream order by min(due) nulls last, stream limit ${limit})
      select w.*, null::int as total from waiting w join own using (stream) where w.keys && $1 or w.followed_by && $2
      union all select w.*, o.total from waiting w join others o using (stream) where w.followed_by && $2`,
    values: [keys, sights],
  });
  const total = rows.find((row) => row.total !== null)?.total ?? 0;
  return { waits: rows.map(waitOf), more: Math.max(0, total - limit) };
}

async function kept(pool: Pool, name: string, text: string, values: readonly unknown[]): Promise<readonly KeptWait[]> {
  return (await pool.query<Row>({ name, text, values: [...values] })).rows.map(waitOf);
}

const waitOf = (row: Row): KeptWait => ({
  stream: row.stream,
  kind: row.kind,
  wait: {
    who: recipientOf(row.who),
    ...(row.named === null ? {} : { named: row.named }),
    ...(row.also === null ? {} : { also: recipientOf(row.also) }),
    beside: row.beside.map(recipientOf),
    turn: row.turn,
    what: row.what,
    since: row.since.toISOString(),
    due: row.due?.toISOString() ?? null,
    done: row.done,
  },
  task: {
    title: row.title,
    facts: row.facts,
    policy: row.policy,
    followedBy: row.followed_by,
    informs: row.informs,
  },
});
