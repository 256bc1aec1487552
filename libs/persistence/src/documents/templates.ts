import { poolOf } from '../database.js';
import type { Archive } from './object-store.js';
import { keeping, readBlob } from './blobs.js';
import type { Content } from './contents.js';

/** A template that a committee's secretary put in place of the standard one. The newest of a language is in force. */
export interface KeptTemplate {
  readonly id: string;
  readonly committee: string;
  readonly language: 'nb' | 'en';
  readonly version: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
}

export type NewTemplate = Pick<KeptTemplate, 'id' | 'committee' | 'language' | 'name' | 'uploadedBy'>;

/** Puts a template in force. The same id again answers what is kept; null where that has other bytes or is another's. */
export async function storeTemplate(
  archive: Archive,
  template: NewTemplate,
  content: Content,
): Promise<KeptTemplate | null> {
  const { id, committee, language, name, uploadedBy } = template;
  await keeping(archive, [content], (tx) =>
    // Two at once get the same version: the second is refused as a double, and tries again.
    tx.query(
      `insert into template (id, committee, language, version, name, sha256, uploaded_by)
        select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6 from template where committee = $2 and language = $3
        on conflict (id) do nothing`,
      [id, committee, language, name, content.sha256, uploadedBy],
    ),
  );
  const kept = (await templates(archive, 't.id = $1', [id]))[0];
  const same =
    kept?.sha256 === content.sha256 &&
    kept.committee === committee &&
    kept.language === language &&
    kept.uploadedBy === uploadedBy;
  return same ? shown(kept) : null;
}

/** All that a committee ever had, the newest first. */
export const listTemplates = async (archive: Archive, committee: string): Promise<readonly KeptTemplate[]> =>
  (await templates(archive, 't.committee = $1', [committee])).map(shown);

/** The bytes of the template in force; null where the committee uses the standard one. */
export async function templateInForce(
  archive: Archive,
  committee: string,
  language: 'nb' | 'en',
): Promise<(KeptTemplate & { readonly bytes: Buffer }) | null> {
  return withBytes(archive, (await templates(archive, IN_FORCE, [committee, language]))[0]);
}

/** One of a committee's templates, in force or not. */
export async function readTemplate(
  archive: Archive,
  committee: string,
  id: string,
): Promise<(KeptTemplate & { readonly bytes: Buffer }) | null> {
  return withBytes(archive, (await templates(archive, 't.committee = $1 and t.id = $2', [committee, id]))[0]);
}

const IN_FORCE = 't.committee = $1 and t.language = $2';

type Found = KeptTemplate & { readonly objectKey: string | null };

const withBytes = async (archive: Archive, found: Found | undefined) =>
  found === undefined ? null : { ...shown(found), bytes: await readBlob(archive, found) };

const shown = ({ objectKey: _, ...template }: Found): KeptTemplate => template;

async function templates({ db }: Archive, where: string, values: unknown[]): Promise<readonly Found[]> {
  const { rows } = await poolOf(db).query<Omit<Found, 'size' | 'uploadedAt'> & { size: string; at: Date }>(
    `select t.id, t.committee, t.language, t.version, t.name, t.sha256, t.uploaded_by as "uploadedBy", t.uploaded_at as at,
      b.size, b.object_key as "objectKey" from template t join blob b using (sha256)
      where ${where} order by t.version desc, t.language desc limit 200`,
    values,
  );
  return rows.map(({ size, at, ...row }) => ({ ...row, size: Number(size), uploadedAt: at.toISOString() }));
}
