import { afterSettlement, type MailSettlement, type MailState } from '@tiltaksmotor/domain';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { transaction } from '../pool.js';
import { settle as settleAlarm } from '../streams/alarms.js';

export interface Settling {
  readonly mail: string;
  readonly outcome: MailSettlement;
  readonly by: string;
  /** The sender's Idempotency-Key. */
  readonly key: string;
}
export type Settled =
  | { readonly ok: true; readonly state: MailState; readonly repeated: boolean }
  | { readonly ok: false; readonly code: 'NotFound' | 'KeyUsedForAnotherCommand' }
  | { readonly ok: false; readonly code: 'NothingToSettle'; readonly state: MailState };

/** Writes down what a person knows of a mail that the system cannot know of. Who may is for the caller to have asked. */
export const settleMail = (db: DataSource, settling: Settling): Promise<Settled> =>
  transaction(
    db,
    (tx) => settleOne(tx, settling),
    ({ ok }) => ok,
  );

/** The same of several, each by itself: what there is nothing to settle of is left as it is. Answers how many it settled. */
export const settleMails = (
  db: DataSource,
  mails: readonly string[],
  settling: Omit<Settling, 'mail'>,
): Promise<number> =>
  transaction(db, async (tx) => {
    const { rows } = await tx.query<{ done: number }>(
      'select count(*)::int as done from mail_settlement where by_person = $1 and key = $2',
      [settling.by, settling.key],
    );
    const done = rows[0]?.done ?? 0;
    if (done > 0) return done; // asked before: "all that are held" would by now be others
    let settled = 0;
    // In one order: two who settle the same at once wait for one another.
    for (const mail of mails.toSorted((a, b) => Number(a) - Number(b)))
      if ((await settleOne(tx, { ...settling, mail })).ok) settled += 1;
    return settled;
  });

async function settleOne(tx: PoolClient, { mail, outcome, by, key }: Settling): Promise<Settled> {
  const { rows } = await tx.query<{ state: MailState; stream: string | null }>(
    'select state, stream from mail where id = $1 for update',
    [mail],
  );
  const found = rows[0];
  if (found === undefined) return { ok: false, code: 'NotFound' };
  const before = await tx.query<{ outcome: MailSettlement }>(
    'select outcome from mail_settlement where mail = $1 and by_person = $2 and key = $3',
    [mail, by, key],
  );
  const known = before.rows[0]?.outcome;
  if (known !== undefined && known !== outcome) return { ok: false, code: 'KeyUsedForAnotherCommand' };
  if (known !== undefined) return { ok: true, state: found.state, repeated: true };
  const state = afterSettlement(found.state, outcome);
  if (state === null) return { ok: false, code: 'NothingToSettle', state: found.state };
  await tx.query('insert into mail_settlement (mail, by_person, key, outcome) values ($1, $2, $3, $4)', [
    mail,
    by,
    key,
    outcome,
  ]);
  await tx.query(
    `update mail set state = $2, settled_by = $3, settled_at = now(), claim = null, attempts = 0, trying_since = now(),
       sent_at = case when $2 = 'sent' then claimed_at end, next_try_at = case when $2 = 'queued' then now() end where id = $1`,
    [mail, state, by],
  );
  await settleAlarm(tx, 'mail', found.stream ?? 'mail', mail);
  if (found.state === 'held') await tx.query(NONE_HELD);
  return { ok: true, state, repeated: false };
}

/** The alarm of a restore is settled with the last mail that it held. */
const NONE_HELD = `update alarm set settled_at = now() where (kind, stream, subject) = ('mail', 'mail', 'restored')
  and settled_at is null and not exists (select from mail where state = 'held')`;
