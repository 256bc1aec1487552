import { shownIn } from '@tiltaksmotor/domain';
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

/** The PDF of what is told of, in the nearest language that it is kept in: of the version that was told of, where it says which. */
export async function attachmentsOf(
  archive: Archive,
  { about, stream, facts }: QueuedMail,
  language: Language,
): Promise<readonly Attachment[]> {
  const kind = Object.hasOwn(CARRIES, about) ? CARRIES[about] : undefined;
  if (kind === undefined || stream === null || typeof facts['meeting'] !== 'string') return [];
  const subject = `${stream}/${facts['meeting']}`;
  const kept = await listDocuments(archive, { subject, kind, format: 'pdf' });
  const version = typeof facts['version'] === 'number' ? facts['version'] : kept[0]?.version;
  const all = kept.filter((one) => one.version === version).map((one) => [one.language, one] as const);
  const wanted = new Map(all).get(shownIn(Object.fromEntries(all), language) ?? language);
  if (wanted === undefined) throw new Error(`no ${kind} of ${subject} to attach yet`);
  if (wanted.size > MOST_BYTES) return [];
  const document = await readDocument(archive, wanted.id);
  return document === null ? [] : [{ name: document.name, mediaType: document.mediaType, bytes: document.bytes }];
}
