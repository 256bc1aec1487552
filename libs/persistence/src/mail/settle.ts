import { afterSettlement, type MailSettlement, type MailState } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';
import { transaction } from '../database.js';
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
export function settleMail(db: DataSource, { mail, outcome, by, key }: Settling): Promise<Settled> {
  return transaction(
    db,
    async (tx): Promise<Settled> => {
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
      await settleAlarm(tx as never, 'mail', found.stream ?? 'mail', mail);
      return { ok: true, state, repeated: false };
    },
    ({ ok }) => ok,
  );
}
