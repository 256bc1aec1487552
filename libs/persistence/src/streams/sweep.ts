import type { DataSource } from 'typeorm';

/**
 * Streams whose workflow must be told again, at most `limit`: it has not seen the last event, a deadline passed a minute
 * ago, or somebody is still untold (the longer in vain, the more seldom). Each is handed out once in half a minute, so
 * that the next batch holds others.
 */
export async function sweepBatch(db: DataSource, limit: number): Promise<{ stream: string }[]> {
  const [rows] = (await db.query(
    `with lately as (select now() - interval '30 seconds' as moment),
     owed as (
       (select id from stream, lately where seen < seq and told_at < moment order by told_at limit $1)
       union
       (select id from stream, lately where due < now() - interval '1 minute' and told_at < moment order by due limit $1)
       union
       (select id from (
          select distinct r.stream as id from reaction r join stream s on s.id = r.stream, lately
          where coalesce(r.tried_at, r.made_at) < now() - interval '1 minute'
            and (r.tried_at is null or now() - r.tried_at > (now() - r.made_at) / 4)
            and r.delivered_at is null and r.given_up_at is null and s.told_at < moment limit $1) r)),
     -- A stream that a command holds just now is told of by that command.
     free as (select id from stream where id in (select id from owed limit $1) for no key update skip locked)
     update stream set told_at = now() from free where stream.id = free.id returning stream.id as stream`,
    [limit],
  )) as [{ stream: string }[], number];
  return rows;
}
