import type { MailReader, MailState } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';
import { poolOf } from '../pool.js';
import { MailRow } from '../rows.js';

export interface MailFilter {
  readonly state?: MailState | undefined;
  /** `FSU/m3`. */
  readonly meeting?: string | undefined;
  readonly person?: string | undefined;
  /** The id of the last one seen. */
  readonly before?: string | undefined;
  readonly limit: number;
}
/** What `maySettle` says that secretaries keep, as a condition: by their streams, or by what they are secretaries of. */
const keptBy = (streams: string, offices: string): string => `(stream = any (${streams})
  or (stream is null and period like '%/%' and split_part(period, '/', 1) = any (${offices})))`;

/**
 * The ledger, newest first: one more than the limit where there are more. What a mail is about is only asked of those that
 * the reader may read.
 */
export function listMails(db: DataSource, reader: MailReader, filter: MailFilter): Promise<MailRow[]> {
  const { before, limit, ...wanted } = filter;
  const found = db
    .getRepository(MailRow)
    .createQueryBuilder('mail')
    .where(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)))
    .orderBy('mail.id', 'DESC')
    .limit(limit + 1);
  // As `mailSight` says. What they may not read, those who run it see that it went; by its meeting they do not find it.
  if (!reader.runs || wanted.meeting !== undefined)
    found.andWhere(`(person = :person or ${keptBy(':streams', ':offices')})`, reader);
  if (before !== undefined) found.andWhere('mail.id < :before', { before });
  return found.getMany();
}

/** What of these mails, or of all in a state, the reader keeps and may settle: at most so many, oldest first. */
export async function mailsToSettle(
  db: DataSource,
  reader: MailReader,
  wanted: { readonly mails: readonly string[] } | { readonly state: MailState },
  most: number,
): Promise<string[]> {
  const { rows } = await poolOf(db).query<{ id: string }>(
    `select id::text from mail where ($3 or ${keptBy('$1', '$2')}) and (id = any ($4::bigint[]) or state = $5)
      order by mail.id limit $6`,
    [
      reader.streams,
      reader.offices,
      reader.runs,
      'mails' in wanted ? wanted.mails : [],
      'state' in wanted ? wanted.state : null,
      most,
    ],
  );
  return rows.map(({ id }) => id);
}

export const readMail = (db: DataSource, id: string): Promise<MailRow | null> =>
  db.getRepository(MailRow).findOneBy({ id });
