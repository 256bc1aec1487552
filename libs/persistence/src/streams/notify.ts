import {
  localDate,
  stillIs,
  successorOf,
  type Context,
  type Directory,
  type Notify,
  type Recipient,
  type Typed,
} from '@tiltaksmotor/domain';
import { MAIL } from '@tiltaksmotor/workflows/contract';
import type { PoolClient } from 'pg';
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
  const { id, stream, seq, lane } = owed;
  const today = { now: new Date().toISOString(), directory };
  const body = toldToday(owed.body, today);
  const people = await peopleOf(tx, body.to, today);
  // Whoever was named and has left cannot be told any more: that is no fault of anybody's.
  if (people.length === 0 && body.optional !== true && 'role' in body.to)
    throw new Undeliverable(stream, `nobody is ${lane}, who was to be told of ${body.about}`);
  await tell(tx, { ...owed, body }, people);
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

/** Whoever was named is told as long as they are what they were named as; then it is told to whom it falls, as theirs. */
function toldToday({ named, ...body }: Notify<Typed>, today: Today): Notify<Typed> {
  const { to } = body;
  if (named?.otherwise == null || 'role' in to || stillIs(to.person, named.as, today)) return body;
  return { ...body, ...named.otherwise };
}

/**
 * Everybody who holds the role today, deputies too. What was merged into another is answered for by that one's people.
 * Somebody who is named is told while they are here and hold any role.
 */
async function peopleOf(tx: PoolClient, to: Recipient, today: Today): Promise<readonly string[]> {
  if ('person' in to) return stillIs(to.person, undefined, today) ? [to.person] : [];
  const { rows } = await tx.query<{ id: string }>(
    `select distinct a.person as id from assignment a join person p on p.id = a.person and p.redacted_at is null
     where a.role = $1 and a.at = any ($2) and a.valid_from <= $3 and (a.valid_to is null or $3 <= a.valid_to)`,
    [to.role, [to.at, successorOf(today.directory, to.at)], localDate(today.now)],
  );
  return rows.map(({ id }) => id);
}
type Today = Pick<Context, 'now' | 'directory'>;
