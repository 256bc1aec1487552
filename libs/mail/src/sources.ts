import type { Appointment } from '@tiltaksmotor/domain';
import { PersonRow, type Archive, type Community, type QueuedMail, type Streams } from '@tiltaksmotor/persistence';
import type { Language } from '@tiltaksmotor/texts';
import type { Line } from './html.js';
import type { MailSettings } from './settings.js';

/** Where what mails say is looked up. */
export interface Sources {
  readonly archive: Archive;
  readonly community: Community;
  readonly streams: Pick<Streams, 'read'>;
  readonly settings: Pick<MailSettings, 'publicUrl' | 'from'>;
  /** What is on the agenda of an appointment, a line each, for those who are called to it. */
  readonly agenda?: (of: Appointment, language: Language) => Promise<readonly string[]>;
  /** The list a mail of this kind carries, by what it is about. */
  readonly lists?: Readonly<Record<string, (mail: QueuedMail, language: Language) => Promise<readonly Line[]>>>;
}

/** How somebody is written to; null where there is no address, or not any more. */
export async function contactOf(
  { db }: Pick<Archive, 'db'>,
  person: string | null,
): Promise<{ readonly name: string; readonly address: string } | null> {
  const found = person === null ? null : await db.getRepository(PersonRow).findOneBy({ id: person });
  return found?.email == null ? null : { name: found.name ?? found.email, address: found.email };
}
