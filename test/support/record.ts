import type { Pool } from 'pg';
import { until } from './until.js';

/** What PostgreSQL holds, read as the owner of the tables: what no user can see, and no test should have to believe. */

export interface Command {
  readonly stream: string;
  readonly actor: string;
  readonly key: string;
  readonly seq: number;
  /** How many events it made. */
  readonly events: number;
}

/** Commands that people gave, with what each made. */
export async function commandsOfPeople(owner: Pool, streams: readonly string[]): Promise<readonly Command[]> {
  const { rows } = await owner.query<Command>(
    `select c.stream, c.actor, c.key, c.seq,
       (select count(*)::int from event e where e.stream = c.stream and e.actor = c.actor
          and right(e.cause, length(c.key) + 1) = ' ' || c.key) as events
     from command c where c.stream = any ($1) and c.actor <> 'engine'`,
    [streams],
  );
  return rows;
}

/** Streams whose stored state, version and row in the list do not stand where their last event does. */
export async function halfDone(owner: Pool): Promise<readonly unknown[]> {
  const { rows } = await owner.query(
    `select s.id, s.seq, e.last, e.count, p.phase, s.state->>'phase' as state from stream s
     join (select stream, max(seq) as last, count(*)::int as count from event group by stream) e on e.stream = s.id
     left join pilot p on s.id = 'pilot/' || p.id
     where s.seq <> e.last or s.seq <> e.count or p.phase is distinct from s.state->>'phase'
       or not exists (select from command c where c.stream = s.id and c.seq = s.seq)
     union all
     select stream, 0, 0, 0, 'event without stream', null from event where not exists (select from stream where id = stream)
     union all
     select stream, 0, 0, 0, 'command without event', null from command c
       where not exists (select from event e where e.stream = c.stream and e.seq = c.seq)`,
  );
  return rows;
}

export async function countOf(owner: Pool, table: string, condition = 'true', values: unknown[] = []): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from ${table} where ${condition}`,
    values,
  );
  return rows[0]?.n ?? 0;
}

export async function eventsOf(owner: Pool, id: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ type: string }>('select type from event where stream = $1 order by seq', [
    `pilot/${id}`,
  ]);
  return rows.map(({ type }) => type);
}

/**
 * Until every workflow has seen its stream's last event, and everybody who was to be told is. What was lost on the way the
 * sweep tells again, which may take a minute and a half.
 */
export async function untilAllTold(owner: Pool, ms = 100_000): Promise<void> {
  try {
    await until('all is told', async () => (await owed(owner)).length === 0, ms);
  } catch (cause) {
    throw new Error(`not seen or not told: ${JSON.stringify(await owed(owner))}`, { cause });
  }
}

/** Streams that their workflows have not seen, and reactions that nobody was told of. */
async function owed(owner: Pool): Promise<readonly unknown[]> {
  const { rows } = await owner.query(
    `select id, state->>'phase' as phase, seq, seen, told_at as at from stream where seen <> seq
     union all select id, lane, seq, attempts, made_at from reaction where delivered_at is null limit 20`,
  );
  return rows;
}

/** People who were told more than once of the same thing in the same event. */
export async function toldTwice(owner: Pool): Promise<readonly unknown[]> {
  const { rows } = await owner.query(
    `select n.person, n.about, r.stream, r.seq, count(*)::int as times from notice n join reaction r on r.id = n.reaction
     group by n.person, n.about, r.stream, r.seq having count(*) > 1`,
  );
  return rows;
}
