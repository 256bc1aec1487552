import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Readable } from 'node:stream';
import { poolOf } from '../database.js';
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

/** A document as whoever made it hands it over. */
export interface NewDocument {
  /** What it is of: `committee/FSU/m3`, `person/…`, or the community's own, `community`. */
  readonly subject: string;
  /** `meeting-book`, `minutes`, `fsu-status`, `yearly-report`, `weekly-digest`. */
  readonly kind: string;
  readonly version: number;
  readonly language: 'nb' | 'en';
  /** docx, pdf, xlsx, csv. */
  readonly format: string;
  readonly period?: string | null;
  /** The file's name, with its ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** RFC 3339. */
  readonly asOf: string;
}

export interface KeptDocument extends Omit<NewDocument, 'bytes' | 'period'> {
  readonly id: string;
  readonly period: string | null;
  readonly size: number;
  readonly sha256: string;
  readonly createdAt: string;
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

export const storeDocument = async (archive: Archive, document: NewDocument): Promise<string> =>
  (await storeDocuments(archive, [document]))[0] as string;

async function store(tx: PoolClient, document: NewDocument, sha256: string): Promise<string> {
  const { subject, kind, version, language, format } = document;
  const { rows: made } = await tx.query<{ id: string }>(
    `insert into document (id, subject, kind, version, language, format, period, name, media_type, sha256, as_of)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict (subject, kind, version, language, format) do nothing returning id`,
    [
      randomUUID(),
      ...[subject, kind, version, language, format, document.period ?? null],
      ...[document.name, document.mediaType, sha256, document.asOf],
    ],
  );
  if (made[0] !== undefined) return made[0].id;
  const { rows: known } = await tx.query<{ id: string; sha256: string }>(
    `select id, sha256 from document
      where subject = $1 and kind = $2 and version = $3 and language = $4 and format = $5`,
    [subject, kind, version, language, format],
  );
  if (known[0]?.sha256 !== sha256) throw new DocumentDiffers(`${subject} ${kind} ${version} (${language}, ${format})`);
  return known[0].id;
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
  return row === null ? null : { ...shown(row), bytes: await readBlob(archive, blobOf(row)) };
}

/** The same as a stream, which fails before its end where the bytes are not those that were stored. */
export async function streamDocument(
  archive: Archive,
  id: string,
): Promise<(KeptDocument & { readonly stream: Readable }) | null> {
  const row = await one(archive, id);
  return row === null ? null : { ...shown(row), stream: streamBlob(archive, blobOf(row)) };
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
  const values: unknown[] = [];
  const p = (value: unknown): string => `$${values.push(value)}`;
  const where = [
    ...(['subject', 'kind', 'period', 'language', 'format'] as const).flatMap((column) =>
      filter[column] === undefined ? [] : [`d.${column} = ${p(filter[column])}`],
    ),
    ...(filter.person === undefined
      ? []
      : [`(d.subject not like 'person/%' or d.subject = ${p(`person/${filter.person}`)})`]),
    ...(after === undefined ? [] : [`(d.created_at, d.id) < (${p(after[0])}::timestamptz, ${p(after[1])}::uuid)`]),
  ];
  const { rows } = await poolOf(db).query<Row>(
    `${SELECT} where ${where.join(' and ') || 'true'} order by d.created_at desc, d.id desc limit ${p(limit)}`,
    values,
  );
  return rows.map(shown);
}

const SELECT = `select d.id, d.subject, d.kind, d.version, d.language, d.format, d.period, d.name, d.media_type, d.sha256,
  d.as_of, to_char(d.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at, b.size, b.object_key
  from document d join blob b using (sha256)`;

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly kind: string;
  readonly version: number;
  readonly language: 'nb' | 'en';
  readonly format: string;
  readonly period: string | null;
  readonly name: string;
  readonly media_type: string;
  readonly sha256: string;
  readonly as_of: Date;
  readonly created_at: string;
  readonly size: string;
  readonly object_key: string | null;
}

async function one({ db }: Archive, id: string): Promise<Row | null> {
  const { rows } = await poolOf(db).query<Row>({ name: 'document', text: `${SELECT} where d.id = $1`, values: [id] });
  return rows[0] ?? null;
}

const blobOf = ({ sha256, size, object_key }: Row) => ({ sha256, size: Number(size), objectKey: object_key });

const shown = (row: Row): KeptDocument => ({
  id: row.id,
  subject: row.subject,
  kind: row.kind,
  version: row.version,
  language: row.language,
  format: row.format,
  period: row.period,
  name: row.name,
  mediaType: row.media_type,
  size: Number(row.size),
  sha256: row.sha256,
  asOf: row.as_of.toISOString(),
  createdAt: row.created_at,
});
