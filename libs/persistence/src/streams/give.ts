import { ENGINE, type Give, type Typed } from '@tiltaksmotor/domain';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { transaction } from '../pool.js';
import { raise } from './alarms.js';
import { noteCopies, spelledOut } from './copies.js';
import {
  consequence,
  markDelivered,
  take,
  Undeliverable,
  type DeliveryParts,
  type OwedSignal,
  type Owed,
} from './owed.js';
import { RuleFailed, type Answer, type Ask } from './registered.js';

type OwedGive = Owed<Give<Typed>>;

/**
 * Gives a command to another stream, and what it answered to the stream that this comes from. Two transactions, so that
 * nobody ever holds two streams at once. Cut off in between, all of it is done again: what was taken is answered as taken,
 * by its key. What was refused left nothing behind and was told to nobody, so it is asked anew, and whatever is answered
 * then is the only answer there has been.
 */
export async function give(db: DataSource, owed: OwedGive, parts: DeliveryParts): Promise<void> {
  const { stream, body } = owed;
  const answer = await transaction(
    db,
    (tx) => ask(tx, owed, parts.execute),
    (answered) => answered?.ok === true,
  );
  if (answer === null) return;
  if (answer.ok) parts.tell({ stream: body.stream, signal: body.command.type });
  const signals = await transaction(db, async (tx) => {
    if ((await take(tx, owed.id)) === null) return [];
    const concluded = await conclude(tx, owed, answer, parts.execute);
    if (!concluded.taken && body.otherwise === undefined)
      await raise(tx, { kind: 'consequence', stream, subject: owed.id, detail: refusalOf(owed, answer) });
    await markDelivered(tx, owed, concluded.outcome);
    return concluded.signals;
  });
  signals.forEach(parts.tell);
}

/** Null where somebody else has delivered it meanwhile. */
async function ask(
  tx: PoolClient,
  { id, stream, body }: OwedGive,
  execute: DeliveryParts['execute'],
): Promise<Answer | null> {
  if ((await take(tx, id)) === null) return null;
  const { command, sources } = await spelledOut(tx, stream, { ...body.command, from: stream });
  const asked = { command: command as Ask['command'], actor: ENGINE.person, key: id };
  const answer = await execute(tx, body.stream, asked).catch((error: unknown) => {
    throw error instanceof RuleFailed ? new Undeliverable(stream, `${body.stream}: ${error.message}`) : error;
  });
  if (answer.ok) await noteCopies(tx, body.stream, sources);
  if (answer.ok || (await wasTaken(tx, body.stream, id))) return answer;
  const { rows } = await tx.query('select 1 from stream where id = $1', [body.stream]);
  // A committee is established when a program of today's release first opens the database, which may be soon.
  if (rows.length === 0) throw new Undeliverable(stream, `${body.stream} is not there for ${body.command.type}`);
  return answer;
}

/**
 * Only what is taken leaves its key. So the target has the last word where two delivered at once, and where a text has
 * been redacted since it was taken, which makes another command of the same.
 */
async function wasTaken(tx: PoolClient, target: string, key: string): Promise<boolean> {
  const { rows } = await tx.query('select 1 from command where stream = $1 and actor = $2 and key = $3', [
    target,
    ENGINE.person,
    key,
  ]);
  return rows.length > 0;
}

interface Concluded {
  readonly taken: boolean;
  /** For the record. */
  readonly outcome: unknown;
  readonly signals: readonly OwedSignal[];
}

/** Gives the source what became of it, where it waits for that. */
export async function conclude(
  tx: PoolClient,
  owed: OwedGive,
  answer: Answer,
  execute: DeliveryParts['execute'],
): Promise<Concluded> {
  const { id, stream, body } = owed;
  const taken = answer.ok || (await wasTaken(tx, body.stream, id));
  const refused = taken || answer.ok ? {} : { refusal: answer.refusal.code };
  const told = taken ? body.then : body.otherwise;
  const outcome = { ok: taken, ...refused };
  if (told === undefined) return { taken, outcome, signals: [] };
  const key = `${id} ${taken ? 'then' : 'otherwise'}`;
  const answered = await consequence(tx, owed, { ...told, ...refused }, key, execute);
  const signals = answered.ok ? [{ stream, signal: told.type }] : [];
  return { taken, outcome: { ...outcome, [taken ? 'then' : 'otherwise']: answered }, signals };
}

const refusalOf = ({ body }: OwedGive, answer: Answer): string =>
  `${body.stream} refused ${body.command.type}: ${JSON.stringify(answer.ok ? null : answer.refusal)}`;
