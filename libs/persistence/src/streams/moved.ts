import { committeeEntity } from '@tiltaksmotor/domain';
import type { Pool } from 'pg';
import { lifted, NewerShape } from './events.js';

type MovedData = Readonly<Record<string, unknown>>;
/** A stream that moved. Of committees also what happened, since not everybody may know of all of it. */
export interface MovedStream {
  readonly stream: string;
  readonly event: { readonly type: string; readonly data: MovedData } | null;
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

interface Row {
  readonly snapshot: string;
  readonly position: string;
  readonly elsewhere: boolean;
  readonly streams: readonly {
    readonly stream: string;
    readonly happened: { readonly type: string; readonly version: number; readonly data: MovedData } | null;
  }[];
  readonly told: readonly string[];
}

/** Of transactions that began and ended since, whatever their order: not by time, which every machine has its own of. */
const SINCE = `moved_in >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(moved_in, $1::pg_snapshot)
  and moved_in < pg_snapshot_xmax(pg_current_snapshot())`;

/** What moved since a snapshot; without one, nothing but the snapshot of now. */
export async function movedSince(pool: Pool, snapshot: string | null): Promise<Moved> {
  const { rows } = await pool.query<Row>({
    name: 'moved-since',
    text: `select pg_current_snapshot()::text as snapshot, pg_snapshot_xmin(pg_current_snapshot())::text as position,
        coalesce(pg_snapshot_xmax($1::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot()), false) as elsewhere,
        coalesce((select json_agg(e) from (select distinct stream,
            case when stream like 'committee/%'
              then jsonb_build_object('type', type, 'version', version, 'data', data) end as happened
          from event where ${SINCE} limit ${MOST}) e), '[]') as streams,
        array(select distinct person from notice where ${SINCE}) as told`,
    values: [snapshot],
  });
  const { streams, elsewhere, ...now } = rows[0] as Row;
  try {
    return { ...now, streams: streams.map(inTodaysShape), more: elsewhere || streams.length === MOST };
  } catch (error) {
    // Of a later release, which is being started beside this one: then nobody can say whom it concerns.
    if (!(error instanceof NewerShape)) throw error;
    return { ...now, streams: [], more: true };
  }
}

const inTodaysShape = ({ stream, happened }: Row['streams'][number]): MovedStream => ({
  stream,
  event: happened === null ? null : { type: happened.type, data: lifted(committeeEntity, happened) },
});

/** The snapshot that a position stands for: it knows of no transaction from there on, though some had ended. */
export const snapshotAt = (position: string): string => `${position}:${position}:`;
