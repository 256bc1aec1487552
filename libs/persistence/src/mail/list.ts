import type { MailReader, MailState } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';
import { poolOf } from '../database.js';
import type { QueuedMail } from './ledger.js';

export interface MailFilter {
  readonly state?: MailState | undefined;
  /** `FSU/m3`. */
  readonly meeting?: string | undefined;
  readonly person?: string | undefined;
  /** The id of the last one seen. */
  readonly before?: string | undefined;
  readonly limit: number;
}
export interface MailListed extends QueuedMail {
  readonly state: MailState;
  readonly route: 'smtp' | 'folder' | null;
  readonly address: string | null;
  readonly bodySha256: string | null;
  readonly attempts: number;
  readonly nextTryAt: Date | null;
  readonly lastError: string | null;
  readonly sentAt: Date | null;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
}

const COLUMNS = `id::text, key, person, about, stream, seq, meeting, period, facts, state, route, address,
  message_id as "messageId", body_sha256 as "bodySha256", attempts, next_try_at as "nextTryAt", last_error as "lastError",
  sent_at as "sentAt", settled_by as "settledBy", settled_at as "settledAt",
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"`;

/** What `maySettle` says that committees' secretaries keep, as a condition: the parameter has their committees. */
const keptBy = (
  committees: string,
): string => `((stream like 'committee/%' and substr(stream, 11) = any (${committees}))
  or (stream is null and period like '%/%' and split_part(period, '/', 1) = any (${committees})))`;
/** What `mailSight` says may be read: $1 is the reader, $2 the committees whose mails they keep. */
const READABLE = `(person = $1 or ${keptBy('$2')})`;
const KEPT = keptBy('$1');

/**
 * The ledger, newest first: one more than the limit where there are more. What a mail is about is only asked of those that
 * the reader may read.
 */
export async function listMails(db: DataSource, reader: MailReader, filter: MailFilter): Promise<MailListed[]> {
  const { state = null, meeting = null, person = null, before = null, limit } = filter;
  const { rows } = await poolOf(db).query<MailListed>(
    `select ${COLUMNS} from mail where ($3 and $5::text is null or ${READABLE}) and ($4::text is null or state = $4)
       and ($5::text is null or meeting = $5) and ($6::text is null or person = $6)
       and ($7::bigint is null or id < $7) order by mail.id desc limit $8 + 1`,
    [reader.person, reader.committees, reader.runs, state, meeting, person, before, limit],
  );
  return rows;
}

/** What of these mails, or of all in a state, the reader keeps and may settle: at most so many, oldest first. */
export async function mailsToSettle(
  db: DataSource,
  reader: MailReader,
  wanted: { readonly mails: readonly string[] } | { readonly state: MailState },
  most: number,
): Promise<string[]> {
  const { rows } = await poolOf(db).query<{ id: string }>(
    `select id::text from mail where ($2 or ${KEPT}) and (id = any ($3::bigint[]) or state = $4) order by mail.id limit $5`,
    [
      reader.committees,
      reader.runs,
      'mails' in wanted ? wanted.mails : [],
      'state' in wanted ? wanted.state : null,
      most,
    ],
  );
  return rows.map(({ id }) => id);
}

export async function readMail(db: DataSource, id: string): Promise<MailListed | null> {
  const { rows } = await poolOf(db).query<MailListed>(`select ${COLUMNS} from mail where id = $1`, [id]);
  return rows[0] ?? null;
}
