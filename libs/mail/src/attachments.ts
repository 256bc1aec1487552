import { listDocuments, readDocument, type Archive, type QueuedMail } from '@tiltaksmotor/persistence';
import type { Language } from '@tiltaksmotor/texts';
import type { Attachment } from './letter.js';

/** The kind of document that a mail carries, by what it is about. */
const CARRIES: Readonly<Record<string, string>> = {
  'book-ready': 'meeting-book',
  'minutes-out': 'minutes',
  'minutes-corrected': 'minutes',
  'minutes-approved': 'minutes',
};
/** Larger ones are left out: relays refuse them, and the link is there. Base64 makes a third more of it. */
const MOST_BYTES = 7_000_000;

/** The PDF of what is told of: of the version that was told of, where it says which. */
export async function attachmentsOf(
  archive: Archive,
  { about, stream, facts }: QueuedMail,
  language: Language,
): Promise<readonly Attachment[]> {
  const kind = Object.hasOwn(CARRIES, about) ? CARRIES[about] : undefined;
  if (kind === undefined || stream === null || typeof facts['meeting'] !== 'string') return [];
  const subject = `${stream}/${facts['meeting']}`;
  const kept = await listDocuments(archive, { subject, kind, language, format: 'pdf' });
  const wanted =
    typeof facts['version'] === 'number' ? kept.find(({ version }) => version === facts['version']) : kept[0];
  if (wanted === undefined) throw new Error(`no ${kind} of ${subject} to attach yet`);
  if (wanted.size > MOST_BYTES) return [];
  const document = await readDocument(archive, wanted.id);
  return document === null ? [] : [{ name: document.name, mediaType: document.mediaType, bytes: document.bytes }];
}
