import { committeeEntity, streamOf, type Attachment } from '@tiltaksmotor/domain';
import type { Pool, PoolClient } from 'pg';
import type { Readable } from 'node:stream';
import { poolOf } from '../database.js';
import { eventsOf } from '../streams/events.js';
import type { Archive } from './object-store.js';
import { keeping, streamBlob } from './blobs.js';
import { type MediaType, safeName } from './content/kinds.js';
import type { Content } from './contents.js';

/** A file that somebody uploaded to a committee, as it is known. */
export interface KeptAttachment {
  readonly id: string;
  readonly committee: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
}

export type NewAttachment = Omit<KeptAttachment, 'size' | 'sha256' | 'uploadedAt'>;

/** Keeps a file. The same id again answers what is kept; null where it is kept with other bytes or of another sender. */
export async function storeAttachment(
  archive: Archive,
  attachment: NewAttachment,
  content: Content,
): Promise<KeptAttachment | null> {
  const row = await keeping(archive, [content], async (tx) => {
    await tx.query(
      `insert into attachment (id, committee, name, media_type, sha256, uploaded_by) values ($1, $2, $3, $4, $5, $6)
        on conflict (id) do nothing`,
      [
        ...[attachment.id, attachment.committee, attachment.name, attachment.mediaType],
        ...[content.sha256, attachment.uploadedBy],
      ],
    );
    return find(tx, attachment.id);
  });
  const same =
    row?.sha256 === content.sha256 &&
    row.committee === attachment.committee &&
    row.uploaded_by === attachment.uploadedBy &&
    row.name === attachment.name;
  return same ? shown(row) : null;
}

export async function findAttachment({ db }: Pick<Archive, 'db'>, id: string): Promise<KeptAttachment | null> {
  const row = await find(poolOf(db), id);
  return row === null ? null : shown(row);
}

export async function streamAttachment(
  archive: Archive,
  id: string,
): Promise<(KeptAttachment & { readonly stream: Readable }) | null> {
  const row = await find(poolOf(archive.db), id);
  if (row === null) return null;
  return { ...shown(row), stream: streamBlob(archive, { ...shown(row), objectKey: row.object_key }) };
}

/**
 * What an upload to this committee is known as, for the command that attaches it; null where there is none. It is kept for
 * another day from now, so that it does not go while it is being attached.
 */
export async function claimAttachment(
  { db }: Pick<Archive, 'db'>,
  committee: string,
  id: string,
): Promise<KeptAttachment | null> {
  const { rowCount } = await poolOf(db).query(
    'update attachment set wanted_at = now() where id = $1 and committee = $2',
    [id, committee],
  );
  return rowCount === 0 ? null : findAttachment({ db }, id);
}

/** How long an upload waits to be attached, in hours. */
const PATIENCE_HOURS = 24;
const MOST_AT_A_TIME = 500;

/**
 * Removes uploads that nobody attached within a day, and bytes that nothing refers to. Answers how many uploads went.
 * Those that were attached stay, and are not looked at again. An object goes after its row: what fails in between leaves an
 * object that nobody refers to.
 */
export async function sweepUploads(archive: Archive): Promise<number> {
  const pool = poolOf(archive.db);
  const { rows: old } = await pool.query<{ id: string; committee: string }>(
    `select id, committee from attachment where wanted_at < now() - make_interval(hours => $1) order by wanted_at limit $2`,
    [PATIENCE_HOURS, MOST_AT_A_TIME],
  );
  const streams = new Set(old.map(({ committee }) => streamOf(committeeEntity, committee)));
  const attached = new Set((await attachedIn(pool, [...streams])).map(({ id }) => id));
  const [stay, go] = [true, false].map((is) => old.map(({ id }) => id).filter((id) => attached.has(id) === is));
  await pool.query(`update attachment set wanted_at = 'infinity' where id = any ($1)`, [stay]);
  // One that somebody undertook to attach meanwhile is wanted anew.
  const { rows: gone } = await pool.query<{ sha256: string }>(
    `delete from attachment where id = any ($1) and wanted_at < now() - make_interval(hours => $2) returning sha256`,
    [go, PATIENCE_HOURS],
  );
  for (const sha256 of new Set(gone.map((row) => row.sha256))) await removeUnused(archive, sha256);
  return gone.length;
}

/** What a file was called when it was attached is also what it was called when it was uploaded: with that text it goes. */
export async function forgetNames(
  tx: PoolClient,
  redacted: readonly { readonly ref: string; readonly stream: string }[],
): Promise<void> {
  const refs = new Set(redacted.map(({ ref }) => ref));
  const files = await attachedIn(tx, [...new Set(redacted.map(({ stream }) => stream))]);
  const named = files.flatMap(({ id, name }) => (refs.has(name.ref) ? [id] : []));
  await tx.query('update attachment set name = null where id = any ($1::uuid[])', [named]);
}

/** Every file that is or was attached to a case in these streams. */
async function attachedIn(db: Pool | PoolClient, streams: readonly string[]): Promise<readonly Attachment[]> {
  const ofCommittees = streams.filter((stream) => stream.startsWith(streamOf(committeeEntity, '')));
  if (ofCommittees.length === 0) return [];
  const events = await eventsOf(db, committeeEntity, { streams: ofCommittees, types: ['Attached'] });
  return events.map(({ event }) => event.attachment);
}

/** Bytes that a document, another upload or a template refers to stay: the database sees to that. */
async function removeUnused({ db, objects }: Archive, sha256: string): Promise<void> {
  const removed = await poolOf(db)
    .query<{ object_key: string | null }>('delete from blob where sha256 = $1 returning object_key', [sha256])
    .catch((error: unknown) => {
      if ((error as { code?: unknown }).code === '23503') return null;
      throw error;
    });
  const key = removed?.rows[0]?.object_key;
  if (key != null && objects !== null) await objects.remove(key).catch(() => {});
}

interface Row {
  readonly id: string;
  readonly committee: string;
  /** Null where it is redacted. */
  readonly name: string | null;
  readonly media_type: string;
  readonly sha256: string;
  readonly uploaded_by: string;
  readonly uploaded_at: Date;
  readonly size: string;
  readonly object_key: string | null;
}

async function find(db: Pick<PoolClient, 'query'>, id: string): Promise<Row | null> {
  const { rows } = await db.query<Row>(
    'select a.*, b.size, b.object_key from attachment a join blob b using (sha256) where a.id = $1',
    [id],
  );
  return rows[0] ?? null;
}

const shown = (row: Row): KeptAttachment => ({
  id: row.id,
  committee: row.committee,
  name: row.name ?? safeName('', row.media_type as MediaType),
  mediaType: row.media_type,
  size: Number(row.size),
  sha256: row.sha256,
  uploadedBy: row.uploaded_by,
  uploadedAt: row.uploaded_at.toISOString(),
});
