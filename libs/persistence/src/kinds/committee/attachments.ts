import { committeeEntity, streamOf, type Attachment } from '@tiltaksmotor/domain';
import type { Pool, PoolClient } from 'pg';
import type { Readable } from 'node:stream';
import { poolOf } from '../../pool.js';
import type { Kept } from '../../rows.js';
import { eventsOf } from '../../streams/events.js';
import type { Archive } from '../../documents/object-store.js';
import { keeping, streamBlob } from '../../documents/blobs.js';
import { type MediaType, safeName } from '../../documents/content/kinds.js';
import type { Content } from '../../documents/contents.js';
import { AttachmentRow } from './rows.js';

export type KeptAttachment = Kept<Omit<AttachmentRow, 'wantedAt' | 'name'>> & { readonly name: string };
export type NewAttachment = Omit<KeptAttachment, 'size' | 'sha256' | 'uploadedAt'>;

/** Keeps a file. The same id again answers what is kept; null where it is kept with other bytes or of another sender. */
export async function storeAttachment(
  archive: Archive,
  attachment: NewAttachment,
  content: Content,
): Promise<KeptAttachment | null> {
  const [row] = await keeping(archive, [content], async (tx) => {
    const sent = { ...attachment, sha256: content.sha256 };
    await tx.createQueryBuilder().insert().into(AttachmentRow).values(sent).orIgnore().execute();
    return tx.findBy(AttachmentRow, { id: attachment.id });
  });
  const same =
    row?.sha256 === content.sha256 &&
    row.committee === attachment.committee &&
    row.uploadedBy === attachment.uploadedBy &&
    row.name === attachment.name;
  return same ? shown(row) : null;
}

const find = async ({ db }: Pick<Archive, 'db'>, id: string): Promise<AttachmentRow | null> =>
  (await db.getRepository(AttachmentRow).findBy({ id }))[0] ?? null;

export async function findAttachment(archive: Pick<Archive, 'db'>, id: string): Promise<KeptAttachment | null> {
  const row = await find(archive, id);
  return row === null ? null : shown(row);
}

export async function streamAttachment(
  archive: Archive,
  id: string,
): Promise<(KeptAttachment & { readonly stream: Readable }) | null> {
  const row = await find(archive, id);
  return row === null ? null : { ...shown(row), stream: streamBlob(archive, row.blob) };
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
  const { affected } = await db.getRepository(AttachmentRow).update({ id, committee }, { wantedAt: () => 'now()' });
  return affected === 0 ? null : findAttachment({ db }, id);
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

const shown = ({ blob: { size }, name, uploadedAt, ...row }: AttachmentRow): KeptAttachment => ({
  ...row,
  name: name ?? safeName('', row.mediaType as MediaType),
  size,
  uploadedAt: uploadedAt.toISOString(),
});
