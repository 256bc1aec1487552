import { GIVEN_UP, type Directory, type Start } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';
import { transaction } from '../pool.js';
import { raise } from './alarms.js';
import { conclude, give } from './give.js';
import { notify } from './notify.js';
import {
  inShort,
  isGive,
  isNotify,
  isStart,
  markDelivered,
  take,
  Undeliverable,
  type DeliveryParts,
  type Owed,
} from './owed.js';

/** Does what a reaction says: tells people, gives another stream a command, or starts a process. Done again, it changes nothing. */
export async function deliver(db: DataSource, directory: Directory, id: string, parts: DeliveryParts): Promise<void> {
  try {
    const { owed, signals } = await transaction(db, async (tx) => {
      const taken = await take(tx, id);
      const tells = taken !== null && isNotify(taken);
      return { owed: taken, signals: tells ? await notify(tx, directory, taken, parts.execute) : [] };
    });
    signals.forEach(parts.tell);
    if (owed !== null && isGive(owed)) await give(db, owed, parts);
    if (owed !== null && isStart(owed)) await start(db, owed, parts);
  } catch (error) {
    await db.query('update reaction set tried_at = now(), attempts = attempts + 1 where id = $1', [id]).catch(() => {});
    if (error instanceof Undeliverable)
      await raise(db, { kind: 'delivery', stream: error.stream, subject: id, detail: error.message });
    throw error;
  }
}

/** The process is another's to start, and only then marked as started: cut off in between, it is started twice as one. */
async function start(db: DataSource, owed: Owed<Start>, parts: DeliveryParts): Promise<void> {
  const { id, stream, body, made_at: made } = owed;
  // After a restore another event may have the same number. When it was made tells its processes from those of the lost one.
  const unique = `${id}/${made.getTime().toString(36)}`;
  await parts.start({ process: body.process, id: unique, input: { ...body.input, stream } });
  await transaction(db, async (tx) => {
    if ((await take(tx, id)) !== null) await markDelivered(tx, owed, null);
  });
}

/** Stops trying, so that those behind it in its lane are told. A stream that waits for another's answer is told of that. */
export async function giveUp(db: DataSource, id: string, parts: DeliveryParts): Promise<void> {
  const signals = await transaction(db, async (tx) => {
    const owed = await take(tx, id);
    if (owed === null) return [];
    if (isGive(owed)) {
      const never = { ok: false, refusal: { code: GIVEN_UP } } as const;
      const concluded = await conclude(tx, owed, never, parts.execute);
      if (concluded.taken) await markDelivered(tx, owed, concluded.outcome);
      else await abandon(owed, concluded.outcome);
      return concluded.signals;
    }
    await abandon(owed, null);
    return [];

    async function abandon(given: Owed, outcome: unknown): Promise<void> {
      await tx.query('update reaction set given_up_at = now(), outcome = $2 where id = $1', [id, inShort(outcome)]);
      await raise(tx, { kind: 'delivery', stream: given.stream, subject: id, detail: neverDone(given) });
    }
  });
  signals.forEach(parts.tell);
}

function neverDone({ lane, body }: Owed): string {
  switch (body.type) {
    case 'notify':
      return `${lane} was never told of ${body.about}`;
    case 'give':
      return `${body.stream} was never given ${body.command.type}`;
    case 'start':
      return `${body.process} was never started`;
  }
}
