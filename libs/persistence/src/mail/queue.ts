import { idOf, kindOfStream } from '@tiltaksmotor/domain';
import type { PoolClient } from 'pg';

type Facts = Readonly<Record<string, string | number | null>>;

/** What a reaction says, to be sent to everybody who has been given a notice of it. */
export interface MailOfReaction {
  readonly reaction: string;
  readonly about: string;
  readonly stream: string;
  readonly seq: number;
  readonly with?: Facts;
}

/** A mail that no reaction asked for: of a schedule. */
export interface MailOfPeriod {
  /** The same key again is the same mail. */
  readonly key: string;
  readonly person: string;
  readonly about: string;
  readonly period: string;
  readonly with?: Facts;
}

/**
 * Writes a mail in the ledger for everybody to whom this reaction has given a notice, in the transaction that gave it.
 * Done again, it adds nothing. What happened before the database was restored from a copy may have been told by mail after
 * the copy was taken: such a mail is held. Answers how many it added.
 */
export async function queueMail(tx: PoolClient, mail: MailOfReaction): Promise<number> {
  const { reaction, about, stream, seq, with: facts = {} } = mail;
  const { rowCount } = await tx.query(
    `insert into mail (key, person, about, reaction, stream, seq, meeting, facts, state, next_try_at)
     select $1 || '|' || person, person, $2, $1, $3, $4, $5, $6,
       case when past then 'held' else 'queued' end, case when past then null else now() end
     from notice, (select exists (select from reaction r, whereabouts w
       where r.id = $1 and r.made_at < w.restored_at) as past) restored
     where reaction = $1 order by id on conflict (key) do nothing`,
    [reaction, about, stream, seq, meetingOf(stream, facts), JSON.stringify(facts)],
  );
  return rowCount ?? 0;
}

/** Writes a mail in the ledger that no reaction asked for. Answers whether it was not there before. */
export async function queueMailOfPeriod(tx: Pick<PoolClient, 'query'>, mail: MailOfPeriod): Promise<boolean> {
  const { key, person, about, period, with: facts = {} } = mail;
  const { rowCount } = await tx.query(
    `insert into mail (key, person, about, period, facts) select $1, id, $3, $4, $5 from person
     where id = $2 and redacted_at is null on conflict (key) do nothing`,
    [key, person, about, period, JSON.stringify(facts)],
  );
  return rowCount === 1;
}

/** `FSU/m3`, where what is told is of a body's meeting. */
const meetingOf = (stream: string, { meeting }: Facts): string | null =>
  kindOfStream(stream)?.ofBodies !== undefined && typeof meeting === 'string' ? `${idOf(stream)}/${meeting}` : null;
