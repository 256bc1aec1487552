import { localDate, successorOf, type Directory, type Notify, type Recipient, type Typed } from '@tiltaksmotor/domain';
import { MAIL } from '@tiltaksmotor/workflows/contract';
import type { PoolClient } from 'pg';
import { queueMail } from '../mail/queue.js';
import { consequence, markDelivered, Undeliverable, type Hands, type News, type Owed } from './owed.js';

/**
 * Tells what a reaction says to everybody it concerns now, and gives the stream the command that waits for that, in one
 * transaction: done again, it changes nothing. Answers who must hear of it afterwards.
 */
export async function notify(
  tx: PoolClient,
  directory: Directory,
  owed: Owed<Notify<Typed>>,
  execute: Hands['execute'],
): Promise<readonly News[]> {
  const { id, stream, seq, lane, body } = owed;
  const people = await peopleOf(tx, directory, body.to);
  if (people.length === 0 && body.optional !== true)
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

/** Everybody who holds the role today, deputies too. What was merged into another is answered for by that one's people. */
async function peopleOf(tx: PoolClient, directory: Directory, to: Recipient): Promise<readonly string[]> {
  const [sql, values] =
    'person' in to
      ? ['select id from person where id = $1', [to.person]]
      : [
          `select distinct person as id from assignment
           where role = $1 and at = any ($2) and valid_from <= $3 and (valid_to is null or $3 <= valid_to)`,
          [to.role, [to.at, successorOf(directory, to.at)], localDate(new Date().toISOString())],
        ];
  const { rows } = await tx.query<{ id: string }>(sql as string, values as unknown[]);
  return rows.map(({ id }) => id);
}
