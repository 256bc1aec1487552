import type { Happened } from '@tiltaksmotor/domain';
import type { Pool } from 'pg';
import { lifted, NewerShape } from './events.js';
import type { Registered } from './registered.js';

/** A stream that moved. */
export interface MovedStream {
  readonly stream: string;
  /** Who may see it (see `sightsOf`). */
  readonly visibleTo: readonly string[];
  /** What happened, of kinds where not everybody who may see a stream hears of all of it. */
  readonly happened: readonly Happened[];
}

/** What was committed since a snapshot of the database. */
export interface Moved {
  /** As of now: what to ask from the next time. */
  readonly snapshot: string;
  /** Every transaction before this one has ended, and is in what was found: as short as a snapshot can be put. */
  readonly position: string;
  readonly streams: readonly MovedStream[];
  /** Who was given a notice. */
  readonly told: readonly string[];
  /** Not all of it could be found: there is too much, or the snapshot is of another database, as after a restore. */
  readonly more: boolean;
}

/** More than this at once nobody sorts out. */
const MOST = 1_000;

interface Stored extends Happened {
  readonly version: number;
}
interface Row {
  readonly snapshot: string;
  readonly position: string;
  readonly elsewhere: boolean;
  readonly streams: readonly (Omit<MovedStream, 'happened'> & {
    readonly happened: readonly Stored[] | null;
    readonly events: number;
  })[];
  readonly told: readonly string[];
}

/** Of transactions that began and ended since, whatever their order: not by time, which every machine has its own of. */
const SINCE = `moved_in >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(moved_in, $1::pg_snapshot)
  and moved_in < pg_snapshot_xmax(pg_current_snapshot())`;

/** What moved since a snapshot; without one, nothing but the snapshot of now. */
export async function movedSince(pool: Pool, entities: readonly Registered[], snapshot: string | null): Promise<Moved> {
  const { rows } = await pool.query<Row>({
    name: 'moved-since',
    text: `select pg_current_snapshot()::text as snapshot, pg_snapshot_xmin(pg_current_snapshot())::text as position,
        coalesce(pg_snapshot_xmax($1::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot()), false) as elsewhere,
        coalesce((select json_agg(m) from (select stream, count(*)::int as events,
            array(select key from visible_to v where v.stream = e.stream) as "visibleTo",
            json_agg(json_build_object('type', type, 'version', version, 'data', data))
              filter (where split_part(stream, '/', 1) = any ($2)) as happened
          from (select stream, type, version, data from event where ${SINCE} limit ${MOST}) e group by stream) m), '[]') as streams,
        array(select distinct person from notice where ${SINCE}) as told`,
    values: [snapshot, entities.flatMap(({ entity }) => (entity.hearing === undefined ? [] : [entity.name]))],
  });
  const { streams, elsewhere, ...now } = rows[0] as Row;
  const kindOf = (stream: string) => entities.find(({ entity }) => stream.startsWith(`${entity.name}/`))?.entity;
  try {
    const found = streams.map(({ events: _, happened, ...one }) => {
      const entity = kindOf(one.stream);
      if (entity === undefined) return { ...one, happened: [] };
      return { ...one, happened: (happened ?? []).map((event) => ({ type: event.type, data: lifted(entity, event) })) };
    });
    return { ...now, streams: found, more: elsewhere || streams.reduce((all, { events }) => all + events, 0) === MOST };
  } catch (error) {
    // Of a later release, which is being started beside this one: then nobody can say whom it concerns.
    if (!(error instanceof NewerShape)) throw error;
    return { ...now, streams: [], more: true };
  }
}

/** The snapshot that a position stands for: it knows of no transaction from there on, though some had ended. */
export const snapshotAt = (position: string): string => `${position}:${position}:`;
