import { ENGINE, type Give, type Notify, type Reaction, type Start, type Typed } from '@tiltaksmotor/domain';
import type { PoolClient } from 'pg';
import { raise, settle } from './alarms.js';
import { RuleFailed, type Answer, type Ask } from './registered.js';

/** A reaction that is not delivered yet. */
export interface Owed<Body = Reaction<Typed>> {
  readonly id: string;
  /** The stream whose event made it. */
  readonly stream: string;
  readonly seq: number;
  readonly lane: string;
  readonly made_at: Date;
  readonly body: Body;
}
export const isNotify = (owed: Owed): owed is Owed<Notify<Typed>> => owed.body.type === 'notify';
export const isGive = (owed: Owed): owed is Owed<Give<Typed>> => owed.body.type === 'give';
export const isStart = (owed: Owed): owed is Owed<Start> => owed.body.type === 'start';

/** Somebody's workflow that is to hear of something, after the commit. */
export interface OwedSignal {
  readonly stream: string;
  readonly signal: string;
}
/** A process to be started. The same `id` again is the same process. */
export interface Starting {
  readonly process: string;
  readonly id: string;
  readonly input: Readonly<Record<string, string | number | null>>;
}
/** What deliveries are made with. */
export interface DeliveryParts {
  /** Gives a command in a transaction that is under way. */
  readonly execute: (tx: PoolClient, stream: string, ask: Ask) => Promise<Answer>;
  readonly tell: (signal: OwedSignal) => void;
  /** Started a second time, a process is not started anew, and that is no failure. */
  readonly start: (starting: Starting) => Promise<void>;
}

/** It cannot be delivered as things are, which a person should know: it is tried again all the same. */
export class Undeliverable extends Error {
  constructor(
    readonly stream: string,
    message: string,
  ) {
    super(message);
  }
}

/** A reaction, where it is still owed, and nobody else's until the transaction ends. */
export async function take(tx: PoolClient, id: string): Promise<Owed | null> {
  const { rows } = await tx.query<Owed>(
    `select id, stream, seq, lane, made_at, body from reaction
     where id = $1 and delivered_at is null and given_up_at is null for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** An outcome without what the stream itself and its commands say. */
export const inShort = (outcome: unknown): string =>
  JSON.stringify(outcome, (key, value: unknown) => (key === 'state' || key === 'created' ? undefined : value));

export async function markDelivered(tx: PoolClient, { id, stream }: Owed, outcome: unknown): Promise<void> {
  await tx.query(
    'update reaction set delivered_at = now(), tried_at = now(), attempts = attempts + 1, outcome = $2 where id = $1',
    [id, inShort(outcome)],
  );
  await settle(tx, 'delivery', stream, id);
}

/** What became of the command is written down; the stream may have moved on, and refuse it with good reason. */
export async function consequence(
  tx: PoolClient,
  { id, stream }: Owed,
  command: Typed,
  key: string,
  execute: DeliveryParts['execute'],
): Promise<{ readonly ok: boolean }> {
  try {
    return await execute(tx, stream, { command: { ...command }, actor: ENGINE.person, key });
  } catch (error) {
    // A faulty rule keeps nobody from being told. It failed before anything was written.
    if (!(error instanceof RuleFailed)) throw error;
    await raise(tx, { kind: 'consequence', stream, subject: id, detail: error.message });
    return { ok: false, fault: error.message } as { readonly ok: false };
  }
}
