import type { Context } from './context.js';
import type { Capacity } from './people.js';

/** What a long-lived thing is: pure functions over plain JSON. No clock, no I/O, no Temporal. */
export interface Entity<State, Command extends Typed, Event extends Typed, Refusal extends Coded> {
  /** Streams of this kind are called `<name>/<uuid>`, and driven by the workflow type `<name>Workflow`. */
  readonly name: string;
  /** Which `evolve` made a stored state. Raise it when `evolve` or `State` changes: stored states are then folded anew. */
  readonly fold: number;
  readonly initial: State;
  decide(state: State, command: Command, context: Context): Decision<Event, Refusal>;
  /** `at` is when the event was recorded, RFC 3339 in UTC. */
  evolve(state: State, event: Event, at: string): State;
  /** What falls due, and the command the engine gives itself then. Dates are fixed by `decide` and stored in events. */
  deadlines(state: State): readonly Deadline<Command>[];
  /** What makes today's data of older shapes, by type of event. */
  readonly lifts?: Readonly<Record<string, readonly Lift[]>>;
  /**
   * What the world must be told of this event, where `state` is what it made of `before`. Told after the commit, at least once,
   * never in the way of commands.
   */
  reactions(event: Event, state: State, before: State): readonly Reaction<Command>[];
  /** What came into being with an event, by the ids it was given: whoever gave the command is answered with them. */
  created?(event: Event): readonly Created[];
  /** Nothing falls due and nobody is waited for. A closed stream may still take commands that open it again. */
  isClosed(state: State): boolean;
  /** Where it stands, in ids only: for operators in Temporal. */
  standing(state: State): Standing;
}

/** A part of a stream that a command made: `{ what: 'meeting', id: 'm3' }`. */
export interface Created {
  readonly what: string;
  readonly id: string;
}

/** Makes an event's data of one version that of the next. A type's version is one more than its lifts, so none can be missing. */
export type Lift = (older: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The stream of one of a kind. */
export const streamOf = ({ name }: { readonly name: string }, id: string): string => `${name}/${id}`;
export const idOf = (stream: string): string => stream.slice(stream.indexOf('/') + 1);

export interface Typed {
  readonly type: string;
}
export interface Coded {
  readonly code: string;
}

export type Decision<Event, Refusal> =
  | {
      readonly ok: true;
      readonly events: readonly Event[];
      /** One for each event: a person who answers for two organisations acts in two capacities. */
      readonly as: readonly Capacity[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Deadline<Command> {
  readonly at: string;
  readonly then: Command;
}

/** What the world must be told of an event. Delivered after the commit, at least once, in order within its lane. */
export type Reaction<Command> = Notify<Command> | Give<Command> | Start;

/** Tells one recipient, in order with everything else that recipient is told. */
export interface Notify<Command> {
  readonly type: 'notify';
  readonly to: Recipient;
  /** Nobody need hold the role: then nobody is told, and nothing is amiss. */
  readonly optional?: true;
  /** Names the text that is sent. */
  readonly about: string;
  /** Also sent by e-mail. */
  readonly mail?: true;
  /** What mails attach and texts say: ids, dates and numbers only. */
  readonly with?: Readonly<Record<string, string | number | null>>;
  /** The command the engine gives this same stream when delivery is recorded, where the domain waits for it. */
  readonly then?: Command;
}

/** In place of a refusal's code, where a stream could not be given anything for some two hours. */
export const GIVEN_UP = 'GivenUp';

/**
 * Gives a command to another stream, as the engine, with this reaction's id as key. The engine adds `from`, the stream it
 * comes from, and copies texts over. What was answered comes back as `then` or, with the code of the refusal as `refusal`,
 * as `otherwise`; {@link GIVEN_UP} where nothing was.
 */
export interface Give<Command> {
  readonly type: 'give';
  readonly stream: string;
  readonly command: Typed;
  readonly then?: Command;
  readonly otherwise?: Command;
}

/** Starts a process with a beginning and an end, by the name of its workflow. It answers with a command, if at all. */
export interface Start {
  readonly type: 'start';
  readonly process: string;
  /** Plain JSON, in ids only. The engine adds `stream`, the stream it comes from. */
  readonly input: Readonly<Record<string, string | number | null>>;
}

/** Everybody who holds a role somewhere, or one person. */
export type Recipient = { readonly role: string; readonly at: string } | { readonly person: string };

export interface Standing {
  readonly phase: string;
  readonly turn: readonly string[];
  readonly due: string | null;
}

/** Events all done in one capacity. */
export const accept = <E>(as: Capacity, ...events: E[]): Extract<Decision<E, never>, { ok: true }> => ({
  ok: true,
  events,
  as: events.map(() => as),
});
export const refuse = <R>(refusal: R): Extract<Decision<never, R>, { ok: false }> => ({ ok: false, refusal });

/**
 * One event done to what was before it, by whoever does events: what it makes, and what the world is told, with the state as
 * this event left it and not as later ones do.
 */
export function apply<State, Command extends Typed, Event extends Typed>(
  entity: Pick<Entity<State, Command, Event, never>, 'evolve' | 'reactions'>,
  before: State,
  event: Event,
  at: string,
): { readonly state: State; readonly reactions: readonly Reaction<Command>[] } {
  const state = entity.evolve(before, event, at);
  return { state, reactions: entity.reactions(event, state, before) };
}
