import { ENGINE, localDate, successorOf, type Directory, type Recipient, type Typed } from '@tiltaksmotor/domain';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { transaction } from '../database.js';
import { queueMail } from '../mail/queue.js';
import { raise, settle } from './alarms.js';
import { RuleFailed, type Answer, type Ask } from './registered.js';

interface Owed {
  readonly stream: string;
  readonly seq: number;
  readonly lane: string;
  readonly body: {
    readonly to: Recipient;
    readonly about: string;
    readonly mail?: true;
    readonly with?: Readonly<Record<string, string | number | null>>;
    readonly then?: Typed;
  };
}
/** A command that was given on the way. */
export interface Given {
  readonly stream: string;
  readonly command: string;
}
export class NobodyToTell extends Error {}

/**
 * Tells what a reaction says to everybody it concerns now, and gives the stream the command that waits for that, in one
 * transaction: done again, it changes nothing. Answers what command it gave, if any; `onMail` hears that mails were queued.
 */
export async function deliver(
  db: DataSource,
  directory: Directory,
  id: string,
  execute: (tx: PoolClient, stream: string, ask: Ask) => Promise<Answer>,
  onMail: () => void = () => {},
): Promise<Given | null> {
  let stream = '';
  let mails = 0;
  try {
    const given = await transaction(db, async (tx) => {
      const { rows } = await tx.query<Owed>(
        'select stream, seq, lane, body from reaction where id = $1 and delivered_at is null and given_up_at is null for update',
        [id],
      );
      const owed = rows[0];
      if (owed === undefined) return null;
      stream = owed.stream;
      const people = await peopleOf(tx, directory, owed.body.to);
      if (people.length === 0)
        throw new NobodyToTell(`nobody is ${owed.lane}, who was to be told of ${owed.body.about}`);
      await tell(tx, id, owed, people);
      if (owed.body.mail === true) mails = await queueMail(tx, { ...owed.body, reaction: id, stream, seq: owed.seq });
      const outcome = owed.body.then === undefined ? null : await consequence(tx, stream, id, owed.body.then, execute);
      await tx.query(
        'update reaction set delivered_at = now(), tried_at = now(), attempts = attempts + 1, outcome = $2 where id = $1',
        [id, JSON.stringify(outcome, (key, value: unknown) => (key === 'state' ? undefined : value))],
      );
      await settle(tx as never, 'delivery', stream, id);
      return outcome?.ok === true && owed.body.then !== undefined ? { stream, command: owed.body.then.type } : null;
    });
    if (mails > 0) onMail();
    return given;
  } catch (error) {
    await db.query('update reaction set tried_at = now(), attempts = attempts + 1 where id = $1', [id]).catch(() => {});
    if (error instanceof NobodyToTell)
      await raise(db, { kind: 'delivery', stream, subject: id, detail: error.message });
    throw error;
  }
}

/** Whoever holds several of the roles that are told the same of an event, each in a lane of its own, is told once. */
async function tell(tx: PoolClient, id: string, owed: Owed, people: readonly string[]): Promise<void> {
  const { stream, seq, lane, body } = owed;
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

/** What became of the command is written down; the stream may have moved on, and refuse it with good reason. */
async function consequence(
  tx: PoolClient,
  stream: string,
  id: string,
  command: Typed,
  execute: (tx: PoolClient, stream: string, ask: Ask) => Promise<Answer>,
): Promise<{ readonly ok: boolean }> {
  try {
    return await execute(tx, stream, { command: { ...command }, actor: ENGINE.person, key: id });
  } catch (error) {
    // A faulty rule keeps nobody from being told. It failed before anything was written.
    if (!(error instanceof RuleFailed)) throw error;
    await raise(tx as never, { kind: 'consequence', stream, subject: id, detail: error.message });
    return { ok: false, fault: error.message } as { readonly ok: false };
  }
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

/** Stops trying, so that those behind it in its lane are told. */
export async function giveUp(db: DataSource, id: string): Promise<void> {
  const [rows] = (await db.query(
    `update reaction set given_up_at = now() where id = $1 and delivered_at is null and given_up_at is null returning stream, lane, body->>'about' as about`,
    [id],
  )) as [{ stream: string; lane: string; about: string }[], number];
  const [gone] = rows;
  if (gone !== undefined)
    await raise(db, {
      kind: 'delivery',
      stream: gone.stream,
      subject: id,
      detail: `${gone.lane} was never told of ${gone.about}`,
    });
}
