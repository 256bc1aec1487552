import {
  holdsActiveRole,
  localDate,
  successorOf,
  type Directory,
  type Notify,
  type Recipient,
  type Typed,
} from '@tiltaksmotor/domain';
import { MAIL } from '@tiltaksmotor/workflows/contract';
import type { PoolClient } from 'pg';
import { assignmentsOf, heldBy, type StoredAssignment } from '../community/held.js';
import { queueMail } from '../mail/queue.js';
import { consequence, markDelivered, Undeliverable, type DeliveryParts, type OwedSignal, type Owed } from './owed.js';

/**
 * Tells what a reaction says to everybody it concerns now, and gives the stream the command that waits for that, in one
 * transaction: done again, it changes nothing. Answers who must hear of it afterwards.
 */
export async function notify(
  tx: PoolClient,
  directory: Directory,
  owed: Owed<Notify<Typed>>,
  execute: DeliveryParts['execute'],
): Promise<readonly OwedSignal[]> {
  const { id, stream, seq, lane, body } = owed;
  const people = await peopleOf(tx, directory, body.to);
  // Whoever was named and has left cannot be told any more: that is no fault of anybody's.
  if (people.length === 0 && body.optional !== true && 'role' in body.to)
    throw new Undeliverable(stream, `nobody is ${lane}, who was to be told of ${body.about}`);
  await tell(tx, owed, people);
  const mails = body.mail === true ? await queueMail(tx, { ...body, reaction: id, stream, seq }) : 0;
  const outcome = body.then === undefined ? null : await consequence(tx, owed, body.then, id, execute);
  await markDelivered(tx, owed, outcome);
  return [
    ...(mails > 0 ? [{ stream: MAIL.workflowId, signal: MAIL.signal }] : []),
    ...(outcome?.ok === true && body.then !== undefined ? [{ stream, signal: body.then.type }] : []),
  ];
}

/** Whoever holds several of the roles that are told the same of an event, each in a lane of its own, is told once. */
async function tell(
  tx: PoolClient,
  { id, stream, seq, lane, body }: Owed<Notify<Typed>>,
  people: readonly string[],
): Promise<void> {
  const lock = tx.query('select pg_advisory_xact_lock(hashtext($1), $2)', [stream, seq]);
  const insert = tx.query(
    `insert into notice (reaction, person, about, stream, seq, at)
     select $1, p, $3, $4, $5, now() from unnest($2::text[]) p
     where not exists (select from notice n join reaction r on r.id = n.reaction
       where n.stream = $4 and n.seq = $5 and n.person = p and n.about = $3 and r.lane <> $6)
     on conflict do nothing`,
    [id, people, body.about, stream, seq, lane],
  );
  await Promise.all([lock, insert]);
}

/**
 * Everybody who holds the role today, deputies too. What was merged into another is answered for by that one's people.
 * Somebody who is named is told while they are here and hold any role.
 */
async function peopleOf(tx: PoolClient, directory: Directory, to: Recipient): Promise<readonly string[]> {
  const now = new Date().toISOString();
  if ('person' in to) {
    const { rows } = await tx.query<{ id: string; assignments: readonly StoredAssignment[] | null }>(
      `select id, ${heldBy('p.id')} as assignments from person p where id = $1 and redacted_at is null`,
      [to.person],
    );
    return rows
      .filter(({ id, assignments }) => holdsActiveRole({ person: id, assignments: assignmentsOf(assignments) }, now))
      .map(({ id }) => id);
  }
  const { rows } = await tx.query<{ id: string }>(
    `select distinct a.person as id from assignment a join person p on p.id = a.person and p.redacted_at is null
     where a.role = $1 and a.at = any ($2) and a.valid_from <= $3 and (a.valid_to is null or $3 <= a.valid_to)`,
    [to.role, [to.at, successorOf(directory, to.at)], localDate(now)],
  );
  return rows.map(({ id }) => id);
}
