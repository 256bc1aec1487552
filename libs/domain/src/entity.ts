import type { Context } from './context.js';
import type { Capacity } from './people.js';
import type { Words } from './words.js';

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
  /** Who is waited for, and for what. Whose turn that is on a day, `waitsOn` says. */
  waits(state: State): readonly Wait[];
  /** What a wait asks for, as a task: what it is about, where it is done, and who else knows of it. */
  task(state: State, wait: Wait): Task;
  /** Who may see the stream, by key (see `sightsOf`). */
  visibleTo(state: State): readonly string[];
  /** Whose it is, by key: those who take part in it. */
  people?(state: State): readonly string[];
  /** Where not everybody who may see the stream hears of all that happens in it. */
  readonly hearing?: Hearing<State>;
  /** Nothing falls due and nobody is waited for. A closed stream may still take commands that open it again. */
  isClosed(state: State): boolean;
  /** Where it stands, in ids only: for operators in Temporal. */
  standing(state: State): Standing;
}

/** Who sees a stream otherwise after an event, so that what they look at is asked for anew. */
export interface Hearing<State> {
  /** Other streams that an event is about: their people may hear of it. */
  others(event: Happened, state: State): readonly string[];
  /** `theirs` are those of these streams that are the reader's. */
  hears(event: Happened, state: State, reader: Pick<Context, 'actor' | 'now'>, theirs: ReadonlySet<string>): boolean;
}
/** An event as it is stored. */
export interface Happened {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
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
  /** Of a person who is told: as what, and who is told what instead when they no longer are that. */
  readonly named?: AskedAs<{ readonly to: InRole; readonly about: string }>;
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

/** Everybody who holds a role somewhere. */
export interface InRole {
  readonly role: string;
  readonly at: string;
}
/** Everybody who holds a role somewhere, or one person. */
export type Recipient = InRole | { readonly person: string };
/** What a person is asked as, and what becomes of it once they hold that role no more (without one: no role at all). */
export interface AskedAs<Otherwise> {
  readonly as?: InRole;
  /** Null where it is then nobody's. */
  readonly otherwise: Otherwise | null;
}

/** Somebody is waited for to do something. */
export interface Wait<Turn extends string = string> {
  /** Whose turn it is. */
  readonly who: Recipient;
  /** Of a person: as what it is their turn, and whose it is when they no longer are that. */
  readonly named?: AskedAs<{ readonly who: InRole; readonly turn: Turn }>;
  /** Who may do it in their place. */
  readonly also?: Recipient;
  /** Who else has it on their desk: it does not wait for them. */
  readonly beside?: readonly Recipient[];
  readonly turn: Turn;
  /** Ids of what it is about or of what is missing, where that says more. */
  readonly what?: readonly string[];
  /** Which of the turn's commands do it, where not all of them do. */
  readonly by?: readonly string[];
  /** RFC 3339, as are all moments. */
  readonly since: string;
  readonly due: string | null;
  /** People who have done their part, where a role is waited for. */
  readonly done?: readonly string[];
}
/** What a wait asks for, as lists of tasks show it. */
export interface Task {
  readonly title: Title;
  /** What of the stream it is about, for the page where it is done: `{ meeting: 'm3' }`. */
  readonly facts: Readonly<Record<string, string>>;
  /** What it is timed by; null where nothing is. */
  readonly policy: string | null;
  /** The keys of those who are shown that others owe it (see `sightsOf`). */
  readonly followedBy: readonly string[];
  /** The keys of those who are told weekly that it goes on by itself. */
  readonly informs: readonly string[];
}
/** Words of somebody's, or a text of ours with what it says. */
export type Called = Words | { readonly text: string; readonly with: Readonly<Record<string, string | Words | null>> };
/** What something is called: a code, where nothing else is known; null without any. */
export type Title = Called | string | null;

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
