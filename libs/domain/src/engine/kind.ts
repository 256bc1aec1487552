import type { z } from 'zod';
import type { Context } from '../context.js';
import type {
  Called,
  Coded,
  Created,
  Decision,
  Entity,
  Hearing,
  Lift,
  Reaction,
  Task,
  Typed,
  Wait,
} from '../entity.js';
import type { Capacity } from '../people.js';
import type { Words } from '../words.js';
import type { CommonRefusal, Refusables, Statuses } from './refusals.js';
import type { Sayings, Shown, Telling } from './shown.js';
import type { Grant, Who } from './who.js';

/** A part of a stream that commands are about: a meeting, a row, or (with `field: null`) the stream itself, as `''`. */
export interface Part<State, Subject, Status extends string = never, R = never> {
  /** The field that names it in a command and in an address. */
  readonly field: string | null;
  /** Where it is named in the body and not in the address: what that takes. */
  readonly body?: z.ZodType;
  /** What is answered where the field names none, to whoever may give the command for some; without, that it is not there. */
  readonly unknown?: (id: string) => R;
  /** What stands before its id in addresses, where that is not the field with an s: `rounds/{meeting}`. */
  readonly collection?: string;
  /** What its ids look like: what cannot name one is not there. */
  readonly id?: z.ZodType<string>;
  /** The field names several: each is found, allowed and unhindered, or nothing is done. */
  readonly many?: true;
  readonly all: (state: State) => Readonly<Record<string, Subject>>;
  /** Without, its commands are never out of time. */
  readonly status?: (subject: Subject, state: State) => Status;
  /** Whether it is there for whoever asks. Without, it is for all who may see the stream. */
  readonly seen?: (subject: Subject, state: State, context: Context) => boolean;
}

/** Given as bare shapes, so that the pipeline and not each rule makes them refuse unknown fields. */
export type Fields<Shape extends z.ZodRawShape> = Readonly<z.output<z.ZodObject<Shape, z.core.$strict>>>;
/** A decision's surroundings, and the capacity in which the actor makes it. */
export interface Inside extends Context {
  readonly as: Capacity;
}
/** What a kind's rules look up besides, or why nothing can be done without it. */
export type Around<State, R, More> = (state: State, inside: Inside) => More | R;
/** Where people send a command: the last part of its address, and what the API's description says of it. */
export interface Post {
  readonly path: string;
  readonly summary: string;
  /** It comes as a file, to an address of the kind's own: the API does not make one. */
  readonly takesFile?: true;
  /** What is sent, where what it takes is more than that: all else is looked up on the way. */
  readonly sent?: z.ZodObject;
  /** What its body is called in the API's description, where that is not the command. */
  readonly called?: string;
  /** A body, as it is sent. */
  readonly example?: Readonly<Record<string, unknown>>;
}

/** All that a command of a kind can be answered with, of those that are its own and those of its kind. */
export type RefusalOf<C> = C extends Named<never, unknown, infer R> ? R : never;

/** What one command takes: who may give it, in which statuses, what is in its way, and what it decides. */
export interface Rule<State, E, R, Subject, Status extends string, Shape extends z.ZodRawShape, More = unknown> {
  readonly fields: Shape;
  /** Without, the engine alone gives it. */
  readonly post?: Post;
  readonly may: (subject: Subject, state: State) => readonly Grant[];
  /** What it alone is refused with. */
  readonly refuses?: Refusables;
  /** The statuses in which it is possible. Without, in all. */
  readonly in?: readonly Status[];
  /** An answer to what the stream asked for: where it waits for that no more, or its subject is gone, nothing happens. */
  readonly answers?: true;
  /** Why it cannot be done now, whatever its fields say: also keeps it out of what people are offered. */
  readonly unless?: (subject: Subject, state: State, inside: Inside & More) => R | null;
  /** What is said in a status where it cannot be done, where there is more to say than that. */
  readonly elsewhere?: (subject: Subject, state: State) => R;
  readonly decide: (subject: Subject, fields: Fields<Shape>, state: State, inside: Inside & More) => readonly E[] | R;
}
/** A command that begins a stream. Nothing is there yet, so its fields say whose it is. */
export interface Creation<E, R, Shape extends z.ZodRawShape> {
  readonly fields: Shape;
  readonly post?: Post;
  readonly may: (fields: Fields<Shape>, context: Context) => readonly Grant[];
  readonly decide: (fields: Fields<Shape>, inside: Inside) => readonly E[] | R;
}

/** A rule with its part and its fields: what they are is known inside its closure and to nobody outside. */
export interface Command<State, E, R> {
  readonly field: string | null;
  /** What stands before its subject's id in addresses. */
  readonly collection: string | null;
  /** What its subject's ids look like. */
  readonly id: z.ZodType<string>;
  readonly many: boolean;
  /** Its subject is named in its body, and stands in its schema. */
  readonly inBody: boolean;
  readonly creates: boolean;
  readonly post: Post | null;
  readonly refuses: Refusables;
  /** Of its fields; of what names its subject only where that stands in the body. */
  readonly schema: z.ZodObject;
  /** One step for each subject named: found, the actor's, and well formed. */
  readonly steps: (
    sent: Sent,
    state: State | null,
    context: Context,
  ) => readonly Step<State, E, R>[] | R | CommonRefusal;
  /** Of all its subjects, or of one. */
  readonly offered: (state: State, context: Context, subject?: string) => readonly Offered[];
  /** All who may give it, for whatever subject. */
  readonly grants: (state: State) => readonly Grant[];
}
/** A command that knows what it is called: its kind tells it. */
export type Named<State, E, R> = (name: string) => Command<State, E, R>;
/** A subject the command may be given for now. */
export interface Offered {
  readonly id: string;
  readonly as: readonly Capacity[];
  /** The organisations and committees that it is the right of, in this reader's hands. */
  readonly at: readonly string[];
}
/** Decided on what the steps before it have made, as if each subject's command were given by itself. */
export interface Step<State, E, R> {
  readonly as: Capacity;
  readonly decide: (state: State | null) => readonly E[] | R | CommonRefusal;
}
/** A command's ids and fields as they came. */
export type Sent = Readonly<Record<string, unknown>>;

/** The events of a kind, as what its shapes make of them. */
export type EventsOf<Shapes extends Readonly<Record<string, { readonly schema: z.ZodType<object> }>>> = {
  [T in keyof Shapes & string]: { readonly type: T } & NamedFields<z.output<Shapes[T]['schema']>>;
}[keyof Shapes & string];
/** Nothing but named fields: data without any is else a record that allows none, not even a type. */
type NamedFields<Data> = { readonly [K in keyof Data as string extends K ? never : K]: Data[K] };
export type DataOf<E extends Typed, T> = Omit<Extract<E, { readonly type: T }>, 'type'>;
/** One kind of event. */
export interface EventShape<State, Data> {
  readonly lifts: readonly Lift[];
  readonly schema: z.ZodType<Data>;
  readonly evolve: (state: State | null, data: Sent, at: string) => State;
  /** What the world is told of it, besides whoever is asked for something: that is in `waits`. */
  readonly reactions: (state: State, data: Sent) => readonly Reaction<Typed>[];
  /** The parts of the stream that come into being with it. */
  readonly created: (data: Sent) => readonly Created[];
}

/** A command the engine gives itself when a moment comes, about the stream or one of its parts. */
export interface DeadlineOf<C extends string> {
  readonly at: string;
  readonly then: C;
  readonly subject?: string;
}

/** Ids, dates and numbers that come with what somebody is told. */
export type Facts = Readonly<Record<string, unknown>>;

/** All that makes a kind of stream. Nothing else needs to know which kinds there are. */
export interface Definition<
  State,
  E extends Typed,
  R extends Coded,
  Turn extends string,
  C extends string,
> extends Shown<State> {
  /** Its streams are called `<name>/<id>`. */
  readonly name: string;
  /** What its streams are called together in addresses: `/api/<collection>/{id}`. */
  readonly collection: string;
  /** What ids of its streams look like. Without, they are UUIDs. */
  readonly id?: z.ZodType<string>;
  /** Its commands are answered with more than those of every kind, at addresses that are made for it alone. */
  readonly answersMore?: true;
  /** Raise it when what events fold to changes: stored states are then folded anew. */
  readonly fold: number;
  readonly events: { readonly [T in E['type']]: EventShape<State, DataOf<E, T>> };
  readonly commands: Readonly<Record<C, Named<State, E, R>>>;
  /** Besides those that its commands declare. */
  readonly refusals: Refusables;
  /** What somebody can be waited for to do: by which text they are asked, and which commands do it. */
  readonly turns: Readonly<
    Record<Turn, { readonly about: string | readonly string[]; readonly by: readonly NoInfer<C>[] }>
  >;
  readonly waits: (state: State) => readonly Wait<NoInfer<Turn>>[];
  /** What of a task is its own. Without, it is about the stream itself. */
  readonly task?: (state: State, wait: Wait) => Task;
  /** Whom it tells of what, where it says so itself: then nobody is told by being waited for. */
  readonly reactions?: (event: E, state: State) => readonly Reaction<Typed>[];
  /** What an event makes of a state, where there is more to it than its shape says. */
  readonly evolve?: (state: State | null, event: E, at: string) => State;
  /** Whether it is over; without, nothing falls due and nobody is waited for. */
  readonly isClosed?: (state: State) => boolean;
  /** What commands are answered with, besides the version; without, the status and what came into being. */
  readonly answer?: {
    readonly schema: z.ZodObject;
    readonly of: (state: State, today: Pick<Context, 'now' | 'directory'>) => object;
  };
  /** What a part is called by its id. Undefined where it has none of that id. */
  readonly called?: (state: State, id: string) => Called | undefined;
  /** It is never over, also when nothing falls due and nobody is waited for. */
  readonly neverEnds?: true;
  readonly deadlines: (state: State) => readonly DeadlineOf<NoInfer<C>>[];
  readonly visibleTo: (state: State) => readonly Who[] | 'everybody';
  readonly people?: (state: State) => readonly string[];
  readonly hearing?: Hearing<State>;
  /** Where it stands, in one word. */
  readonly status: (state: State) => string;
  readonly title: (state: State) => Words | null;
  /** Of its page; or of that part of it which facts that were told name. */
  readonly path: (id: string, facts: Facts) => string;
  /** What leaves the API. What it does not name stays inside. */
  readonly view: {
    readonly schema: z.ZodObject;
    readonly of: (state: State, context: Context) => object;
    /** The API reads it at an address of its own, with what is known beside its state. */
    readonly apart?: true;
  };
}

/**
 * A kind as the rest of the system sees it. States come from the database and go back unopened by whoever knows only that it is
 * a kind; null is none yet.
 */
export interface Kind<State = unknown, E extends Typed = Typed & Sent, R extends Coded = Coded>
  extends Entity<State | null, Typed & Sent, E, R>, Omit<Shown<State>, 'says' | 'rows'> {
  readonly collection: string;
  readonly id: z.ZodType<string>;
  readonly answersMore: boolean;
  readonly commands: Readonly<
    Record<
      string,
      Pick<
        Command<never, never, never>,
        'field' | 'collection' | 'id' | 'many' | 'inBody' | 'creates' | 'post' | 'schema'
      >
    >
  >;
  /** The HTTP status of all that it can answer. */
  readonly refusals: Statuses<R>;
  readonly eventTypes: readonly E['type'][];
  decide(state: State | null, command: Typed & Sent, context: Context): Decision<E, R>;
  evolve(state: State | null, event: E, at: string): State;
  created(event: E): readonly Created[];
  /** What is in the way of a command before its fields are looked at: that it is not there, or not this actor's. */
  refusalBeforeFields(state: State | null, command: Typed & Sent, context: Context): Coded | null;
  maySee(state: State | null, context: Context): boolean;
  /** Whether what a command names is there for whoever gives it. */
  isThere(state: State | null, command: Typed & Sent, context: Context): boolean;
  /** For a reader: empty where they may not see the stream. Of one part, where it is named: then it is not said what is awaited. */
  offers(state: State | null, context: Context, part?: PartNamed): readonly Offer[];
  readonly viewSchema: z.ZodObject;
  /** The API reads it at an address of its own. */
  readonly isReadApart: boolean;
  /** What of it leaves the API, by `viewSchema`; null where it is not there for the reader. */
  view(state: State | null, context: Context): object | null;
  title(state: State | null): Words | null;
  path(id: string, facts?: Facts): string;
  /** What somebody is asked to do by being told this; null where it only tells, or is of another kind. */
  turnAskedBy(about: string): string | null;
  /** What a command is answered with, besides the version: null where that is the status and what came into being. */
  readonly answer: {
    readonly schema: z.ZodObject;
    of(state: State | null, today: Pick<Context, 'now' | 'directory'>): object;
  } | null;
  called(state: State | null, id: string): Called | undefined;
  says(state: State | null, told: Telling): Sayings;
  readonly rows: NonNullable<Shown<State>['rows']>;
}
/** A part of a stream, by the field that names it: `{ field: 'case', id: 'c7' }`; the stream itself without. */
export interface PartNamed {
  readonly field: string | null;
  readonly id: string;
}
export interface Offer {
  readonly command: string;
  readonly subjects: readonly Offered[];
  /** Whether it does what the reader is waited for to do. */
  readonly awaited: boolean;
}
