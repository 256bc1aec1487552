import { chainOf, inLanguage, type Language } from '@tiltaksmotor/domain';
import { In, type FindOptionsWhere } from 'typeorm';
import type { Kept } from '../../rows.js';
import type { Archive } from '../../documents/object-store.js';
import { keeping, readBlob } from '../../documents/blobs.js';
import type { Content } from '../../documents/contents.js';
import { TemplateRow } from './rows.js';

export type KeptTemplate = Kept<TemplateRow>;
export type NewTemplate = Pick<TemplateRow, 'id' | 'committee' | 'language' | 'name' | 'uploadedBy'>;

/** Puts a template in force. The same id again answers what is kept; null where that has other bytes or is another's. */
export async function storeTemplate(
  archive: Archive,
  template: NewTemplate,
  content: Content,
): Promise<KeptTemplate | null> {
  const { id, committee, language, name, uploadedBy } = template;
  const [kept] = await keeping(archive, [content], async (tx) => {
    const known = await tx.findBy(TemplateRow, { id });
    if (known.length > 0) return known;
    const version = ((await tx.maximum(TemplateRow, 'version', { committee, language })) ?? 0) + 1;
    // Two at once get the same version: the second is refused as a double, and tries again.
    await tx.insert(TemplateRow, { id, committee, language, version, name, sha256: content.sha256, uploadedBy });
    return tx.findBy(TemplateRow, { id });
  });
  const same =
    kept?.sha256 === content.sha256 &&
    kept.committee === committee &&
    kept.language === language &&
    kept.uploadedBy === uploadedBy;
  return same ? shown(kept) : null;
}

/** All that a committee ever had, the newest first. */
export const listTemplates = async (archive: Archive, committee: string): Promise<readonly KeptTemplate[]> =>
  (await templates(archive, { committee })).map(shown);

/** The bytes of the template in force, of the nearest language that has one; null where the committee uses the standard one. */
export async function templateInForce(
  archive: Archive,
  committee: string,
  language: Language,
): Promise<(KeptTemplate & { readonly bytes: Buffer }) | null> {
  const kept = await templates(archive, { committee, language: In([...chainOf(language)]) });
  const newest = Object.fromEntries(kept.toReversed().map((one) => [one.language, one]));
  return withBytes(archive, inLanguage(newest, language));
}

/** One of a committee's templates, in force or not. */
export async function readTemplate(
  archive: Archive,
  committee: string,
  id: string,
): Promise<(KeptTemplate & { readonly bytes: Buffer }) | null> {
  return withBytes(archive, (await templates(archive, { committee, id }))[0]);
}

const withBytes = async (archive: Archive, found: TemplateRow | undefined) =>
  found === undefined ? null : { ...shown(found), bytes: await readBlob(archive, found.blob) };

const shown = ({ blob: { size }, uploadedAt, ...row }: TemplateRow): KeptTemplate => ({
  ...row,
  size,
  uploadedAt: uploadedAt.toISOString(),
});

const templates = ({ db }: Archive, where: FindOptionsWhere<TemplateRow>): Promise<TemplateRow[]> =>
  db.getRepository(TemplateRow).find({ where, order: { version: 'DESC', language: 'DESC' } });
