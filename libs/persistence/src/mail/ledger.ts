import {
  afterAttempt,
  holdsActiveRole,
  MAIL_PACE,
  type MailOutcome,
  type MailPace,
  type MailRoute,
} from '@tiltaksmotor/domain';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { assignmentsOf, heldBy, type StoredAssignment } from '../community/held.js';
import { poolOf, transaction } from '../pool.js';
import type { MailRow } from '../rows.js';
import { raise } from '../streams/alarms.js';

/** A mail, as far as what it says depends on it. */
export type QueuedMail = Pick<
  MailRow,
  'id' | 'key' | 'person' | 'about' | 'stream' | 'seq' | 'meeting' | 'period' | 'facts' | 'messageId' | 'createdAt'
>;
export interface MailToSend extends QueuedMail {
  readonly name: string | null;
  readonly address: string | null;
  /** That the person has chosen; null until they have. */
  readonly language: string | null;
  /** Whether the person is here still, and holds a role: others are written to no more. */
  readonly isHere: boolean;
}
interface StoredMail extends Omit<MailToSend, 'isHere'> {
  readonly redacted: boolean;
  readonly assignments: readonly StoredAssignment[] | null;
}
/** An attempt is named before it is begun, so that one whose beginning got no answer can be ended. */
export interface Attempt {
  readonly id: string;
  readonly claim: string;
}
export interface Written {
  readonly messageId: string;
  readonly bodySha256: string;
  /** That it is written in. */
  readonly language: string;
  readonly route: MailRoute;
}
export interface LedgerOptions {
  /** Milliseconds after which an attempt that wrote no outcome is dead. Longer than any attempt may take. */
  readonly deadAfter?: number;
  readonly pace?: MailPace;
}

const MOST = 50;
const COLUMNS = `m.id::text, m.key, m.person, m.about, m.stream, m.seq, m.meeting, m.period, m.facts, m.message_id as "messageId",
  p.name, p.email as address, p.language, p.redacted_at is not null as redacted, ${heldBy('p.id')} as assignments,
  to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"`;

/** Who was sent what. Each attempt is written down before it is made, so that none is made twice without a person's word. */
export class MailLedger {
  readonly #deadAfter: number;
  readonly #pace: MailPace;

  constructor(
    private readonly db: DataSource,
    { deadAfter = 10 * 60_000, pace = MAIL_PACE }: LedgerOptions = {},
  ) {
    this.#deadAfter = deadAfter;
    this.#pace = pace;
  }

  /** Whether anything is to be sent or is being sent. */
  async waits(): Promise<boolean> {
    const { rows } = await poolOf(this.db).query<{ waits: boolean }>(
      `select exists (select from mail where state = 'queued' and next_try_at <= now() + interval '1 minute')
         or exists (select from mail where state = 'sending') as waits`,
    );
    return rows[0]?.waits === true;
  }

  /** What to send now, oldest first, at most 50; and when to look again. Attempts found dead are written off first. */
  async toSend(): Promise<{ ids: string[]; again: string | null }> {
    await this.#writeOffDead();
    const { rows } = await poolOf(this.db).query<{ ids: string[] | null; again: Date | null }>(
      `select (select array_agg(id::text order by next_try_at, id) from
           (select id, next_try_at from mail where state = 'queued' and next_try_at <= now() order by next_try_at, id limit ${MOST}) m) as ids,
         least((select min(next_try_at) from mail where state = 'queued' and next_try_at > now()),
           (select min(claimed_at) + $1 * interval '1 millisecond' from mail where state = 'sending')) as again`,
      [this.#deadAfter],
    );
    return { ids: rows[0]?.ids ?? [], again: rows[0]?.again?.toISOString() ?? null };
  }

  /** A mail that is to be sent now. Null where it is not: another has it, or it was sent, or it waits. */
  async read(id: string): Promise<MailToSend | null> {
    const { rows } = await poolOf(this.db).query<StoredMail>(
      `select ${COLUMNS} from mail m join person p on p.id = m.person
       where m.id = $1 and m.state = 'queued' and m.next_try_at <= now()`,
      [id],
    );
    if (rows[0] === undefined) return null;
    const { redacted, assignments, ...mail } = rows[0];
    const actor = { person: mail.person, assignments: assignmentsOf(assignments) };
    return { ...mail, isHere: !redacted && holdsActiveRole(actor, new Date().toISOString()) };
  }

  /** Begins an attempt, and commits that. Answers the address; null where somebody else has, or there is none any more. */
  claim({ id, claim }: Attempt, { messageId, bodySha256, language, route }: Written): Promise<string | null> {
    return transaction(this.db, async (tx) => {
      const { rows } = await tx.query<{ address: string }>(
        `update mail m set state = 'sending', next_try_at = null, claim = $2, claimed_at = now(), attempts = attempts + 1,
           message_id = $3, body_sha256 = $4, route = $5, language = $6, address = p.email, last_error = null
         from person p where m.id = $1 and m.state = 'queued' and m.next_try_at <= now() and p.id = m.person
           and p.email is not null and p.redacted_at is null
         returning p.email as address`,
        [id, claim, messageId, bodySha256, route, language],
      );
      return rows[0]?.address ?? null;
    });
  }

  /** Writes down what became of an attempt: also where it was held for dead, and in truth had come to an end. */
  async ended({ id, claim }: Attempt, outcome: MailOutcome): Promise<void> {
    await transaction(this.db, async (tx) => {
      const { rows } = await tx.query<MailNow>(
        `select ${MAIL_NOW} from mail where id = $1 and claim = $2 and state in ('sending', 'uncertain') for update`,
        [id, claim],
      );
      if (rows[0] !== undefined) await this.#follow(tx, rows[0], outcome);
    });
  }

  /** Writes down that a mail could not even be made, or has nobody to go to (any more). */
  async notSent(
    id: string,
    outcome: Extract<MailOutcome, { kind: 'not-sent' | 'nobody' | 'withdrawn' }>,
  ): Promise<void> {
    await transaction(this.db, async (tx) => {
      const { rows } = await tx.query<MailNow>(
        `update mail set attempts = attempts + 1 where id = $1 and state = 'queued' returning ${MAIL_NOW}`,
        [id],
      );
      if (rows[0] !== undefined) await this.#follow(tx, rows[0], outcome);
    });
  }

  async #writeOffDead(): Promise<void> {
    await transaction(this.db, async (tx) => {
      const { rows } = await tx.query<MailNow>(
        `select ${MAIL_NOW} from mail where state = 'sending' and claimed_at < now() - $1 * interval '1 millisecond'
         order by id limit 1000 for update skip locked`,
        [this.#deadAfter],
      );
      for (const mail of rows)
        await this.#follow(tx, mail, { kind: 'unanswered', says: 'the attempt was never ended' });
    });
  }

  async #follow(tx: PoolClient, mail: MailNow, outcome: MailOutcome): Promise<void> {
    const now = new Date().toISOString();
    const { id, stream, person, route, attempts } = mail;
    const next = afterAttempt(
      outcome,
      { route: route ?? 'smtp', attempts, since: mail.since.toISOString(), now },
      this.#pace,
    );
    const says = next.says === null ? null : withoutAddresses(next.says);
    await tx.query(
      `update mail set state = $2, next_try_at = $3, last_error = $4, sent_at = case when $5 then now() end where id = $1`,
      [id, next.state, next.again, says, outcome.kind === 'accepted'],
    );
    if (next.state === 'uncertain' || next.state === 'failed')
      await raise(tx, {
        kind: 'mail',
        stream: stream ?? 'mail',
        subject: id,
        detail: `${next.state}: to ${person}, of ${mail.about}: ${says}`,
      });
  }
}

type MailNow = Pick<MailRow, 'id' | 'stream' | 'person' | 'about' | 'route' | 'attempts'> & { readonly since: Date };
const MAIL_NOW = 'id::text, stream, person, about, route, attempts, trying_since as since';

/** Relays repeat whom they refuse, and an address is kept in one place, from which it can be taken away. */
const withoutAddresses = (says: string): string => says.replace(/[^\s<>"':;,=]+@[^\s<>"':;,]+/g, '…').slice(0, 500);
