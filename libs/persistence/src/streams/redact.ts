import { activeAssignments, type Assignment } from '@tiltaksmotor/domain';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { assignmentsOf, heldBy, type StoredAssignment } from '../community/held.js';
import { transaction } from '../pool.js';
import { forgetNames } from '../kinds/index.js';
import { isStorable } from './chain.js';
import { familyOf } from './copies.js';

export interface Redaction {
  /** A text by its reference, or a person's name and address. */
  readonly what: { readonly text: string } | { readonly person: string };
  /** Who redacts: somebody who is an administrator today. */
  readonly by: string;
  readonly reason: string;
}
export type Redacted =
  | {
      readonly ok: true;
      /** How many other streams' copies of the text went with it. */
      readonly copies: number;
    }
  | {
      readonly ok: false;
      readonly refusal: { readonly code: 'UnknownPerson' | 'NotYours' | 'NothingToRedact' | 'UnstorableText' };
    };

const refused = (code: Extract<Redacted, { ok: false }>['refusal']['code']): Redacted => ({
  ok: false,
  refusal: { code },
});

/**
 * Takes words away for good, and with a text every copy of it that one stream gave another. Events keep their references and salted hashes, so every chain still holds; with the salt
 * gone, nobody can try out what the words were. That it was done, by whom and why is recorded, and cannot be redacted.
 */
export function redact(
  db: DataSource,
  { what, by, reason }: Redaction,
  now = new Date().toISOString(),
): Promise<Redacted> {
  if ('text' in what && !UUID.test(what.text)) return Promise.resolve(refused('NothingToRedact'));
  if (![reason, by, ...Object.values(what)].every(isStorable)) return Promise.resolve(refused('UnstorableText'));
  return transaction(
    db,
    async (tx) => {
      const roles = await rolesOf(tx, by);
      if (roles === null) return refused('UnknownPerson');
      const active = activeAssignments({ person: by, assignments: roles }, now);
      if (!active.some(({ role }) => role === 'administrator')) return refused('NotYours');
      const taken = await ('text' in what ? takeTexts(tx, what.text, now) : takeName(tx, what.person, now));
      if (taken.length === 0) return refused('NothingToRedact');
      await tx.query(
        `insert into redaction (ref, person, by_person, reason, at)
         select t.ref, t.person, $2, $3, $4 from jsonb_to_recordset($1::jsonb) as t(ref uuid, person text)`,
        [JSON.stringify(taken), by, reason, now],
      );
      return { ok: true, copies: taken.length - 1 };
    },
    ({ ok }) => ok,
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What was taken away, as it stands in the record. */
type Taken = readonly ({ readonly ref: string } | { readonly person: string })[];

/** The text, and with it what it was copied from and every copy. */
async function takeTexts(tx: PoolClient, ref: string, now: string): Promise<Taken> {
  const { rows } = await tx.query<{ ref: string; stream: string }>(
    `update text set words = null, salt = null, redacted_at = $2
     where ref = any ($1::uuid[]) and redacted_at is null returning ref, stream`,
    [await familyOf(tx, ref), now],
  );
  await forgetNames(tx, rows);
  return rows.map((taken) => ({ ref: taken.ref }));
}
/** With the name goes being logged in, wherever that is. */
async function takeName(tx: PoolClient, person: string, now: string): Promise<Taken> {
  await takeAddresses(tx, person);
  await tx.query('update session set ended_at = $2 where person = $1 and ended_at is null', [person, now]);
  const { rows } = await tx.query<{ person: string }>(
    `update person set name = null, email = null, language = null, redacted_at = $2
     where id = $1 and redacted_at is null returning id as person`,
    [person, now],
  );
  return rows;
}
/** Where mails went is forgotten, and none goes there any more. One that is on its way now cannot be stopped. */
const takeAddresses = (tx: PoolClient, person: string) =>
  tx.query(
    `update mail set address = null, last_error = null, next_try_at = null,
       state = case when state in ('queued', 'held', 'failed') then 'cancelled' else state end where person = $1`,
    [person],
  );

async function rolesOf(tx: PoolClient, person: string): Promise<readonly Assignment[] | null> {
  const { rows } = await tx.query<{ assignments: readonly StoredAssignment[] | null }>(
    `select ${heldBy('p.id')} as assignments from person p where id = $1 and redacted_at is null`,
    [person],
  );
  return rows[0] === undefined ? null : assignmentsOf(rows[0].assignments);
}
