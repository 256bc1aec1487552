import type { Coded, Created, Entity, Typed } from '@tiltaksmotor/domain';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the stream layer carries states and commands without knowing them
export type AnyEntity = Entity<any, any, any, any>;

/** One row by column name. `id` is its key, which no other stream's row has. */
export type Row = Readonly<Record<string, unknown>>;

/** A table that lists read, and what a stream's state says in it. */
export interface ReadModel {
  readonly table: string;
  /**
   * The rows of one stream, all with the same columns. A row that now says something else is replaced, but for its key
   * and `created_at`; one that is no longer among them stays as it was. Rows already there follow a change of this
   * function when the entity's `fold` is raised.
   */
  rows(this: void, id: string, state: unknown, at: string): readonly Row[];
}

/** An entity, and what is kept of it for lists. */
export interface Registered {
  readonly entity: AnyEntity;
  readonly readModels?: readonly ReadModel[];
}

/** A command as it travels. `key` is the sender's Idempotency-Key: the same key is answered once. */
export interface Ask {
  readonly command: { readonly type: string; readonly [field: string]: unknown };
  /** A person's id, or `engine`. */
  readonly actor: string;
  readonly key: string;
  /** The version its sender saw, where that matters. */
  readonly expected?: number;
}
export interface Refusal {
  readonly code: string;
  readonly [detail: string]: unknown;
}
export type Answer =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly repeated: boolean;
      /** What came into being, in order: the same however often it is asked. */
      readonly created: readonly Created[];
      /** The state it made, where it was not made before. */
      readonly state?: unknown;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export type { Coded, Typed };

/** A rule of the domain that threw: a fault in the program, not in the command and not in the database. */
export class RuleFailed extends Error {
  constructor(rule: string, cause: unknown) {
    super(`${rule} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
export function ruled<T>(rule: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new RuleFailed(rule, error);
  }
}
