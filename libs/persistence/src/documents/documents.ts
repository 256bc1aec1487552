import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { DocumentRow } from '../rows.js';
import type { Archive } from './object-store.js';
import { keeping, readBlob, streamBlob } from './blobs.js';
import { DOCX } from './content/kinds.js';
import { contentOf } from './contents.js';
import { DocumentDiffers } from './faults.js';

/** What documents are made as. */
export const DOCUMENT_TYPES = {
  docx: DOCX,
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type DocumentFormat = keyof typeof DOCUMENT_TYPES;

export interface KeptDocument extends Omit<DocumentRow, 'blob' | 'asOf'> {
  readonly asOf: string;
  /** Bytes. */
  readonly size: number;
}

/** A document as whoever made it hands it over. */
export interface NewDocument extends Omit<KeptDocument, 'id' | 'period' | 'size' | 'sha256' | 'createdAt'> {
  readonly period?: string | null;
  readonly bytes: Uint8Array;
}

/**
 * Keeps documents, all of them or none, and answers their ids in the same order. Documents do not change: the same again
 * answers the same id, and the same (subject, kind, version, language, format) with other bytes throws DocumentDiffers.
 */
export async function storeDocuments(archive: Archive, documents: readonly NewDocument[]): Promise<readonly string[]> {
  const contents = documents.map(({ bytes }) => contentOf(bytes));
  return keeping(archive, contents, async (tx) => {
    const ids: string[] = [];
    for (const [n, document] of documents.entries()) ids.push(await store(tx, document, contents[n]?.sha256 ?? ''));
    return ids;
  });
}

async function store(tx: EntityManager, { bytes: _, ...document }: NewDocument, sha256: string): Promise<string> {
  const { subject, kind, version, language, format } = document;
  const row = { ...document, id: randomUUID(), sha256, asOf: new Date(document.asOf) };
  await tx.createQueryBuilder().insert().into(DocumentRow).values(row).orIgnore().execute();
  const [kept] = await tx.findBy(DocumentRow, { subject, kind, version, language, format });
  if (kept?.sha256 !== sha256) throw new DocumentDiffers(`${subject} ${kind} ${version} (${language}, ${format})`);
  return kept.id;
}

/** What is known of a document; null where there is none. */
export async function findDocument(archive: Archive, id: string): Promise<KeptDocument | null> {
  const row = await one(archive, id);
  return row === null ? null : shown(row);
}

/** A document and its bytes, which were seen to be those that were stored. */
export async function readDocument(
  archive: Archive,
  id: string,
): Promise<(KeptDocument & { readonly bytes: Buffer }) | null> {
  const row = await one(archive, id);
  return row === null ? null : { ...shown(row), bytes: await readBlob(archive, row.blob) };
}

/** The same as a stream, which fails before its end where the bytes are not those that were stored. */
export async function streamDocument(
  archive: Archive,
  id: string,
): Promise<(KeptDocument & { readonly stream: Readable }) | null> {
  const row = await one(archive, id);
  return row === null ? null : { ...shown(row), stream: streamBlob(archive, row.blob) };
}

export interface DocumentFilter {
  readonly subject?: string;
  readonly kind?: string;
  readonly period?: string;
  readonly language?: string;
  readonly format?: string;
  /** Of what belongs to single people, only what is this person's. */
  readonly person?: string;
}
/** A place in the list: the last row of a page. */
export type DocumentPlace = readonly [createdAt: string, id: string];

/** Documents, the newest first. */
export async function listDocuments(
  { db }: Pick<Archive, 'db'>,
  filter: DocumentFilter,
  { after, limit = 100 }: { readonly after?: DocumentPlace | undefined; readonly limit?: number } = {},
): Promise<readonly KeptDocument[]> {
  const { person, ...exactly } = filter;
  const found = db
    .getRepository(DocumentRow)
    .createQueryBuilder('d')
    .innerJoinAndSelect('d.blob', 'b')
    .where(exactly)
    .orderBy('d.created_at', 'DESC')
    .addOrderBy('d.id', 'DESC')
    .limit(limit);
  if (person !== undefined)
    found.andWhere(`(d.subject not like 'person/%' or d.subject = :own)`, { own: `person/${person}` });
  if (after !== undefined)
    found.andWhere('(d.created_at, d.id) < (cast(:at as timestamptz), cast(:id as uuid))', {
      at: after[0],
      id: after[1],
    });
  return (await found.getMany()).map(shown);
}

const one = async ({ db }: Archive, id: string): Promise<DocumentRow | null> =>
  (await db.getRepository(DocumentRow).findBy({ id }))[0] ?? null;

const shown = ({ blob: { size }, asOf, ...row }: DocumentRow): KeptDocument => ({
  ...row,
  size,
  asOf: asOf.toISOString(),
});
