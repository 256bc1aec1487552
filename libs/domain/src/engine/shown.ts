import type { z } from 'zod';
import type { Context } from '../context.js';
import type { Called, Title, Typed } from '../entity.js';
import type { Directory } from '../organisations.js';
import type { Words } from '../words.js';

type Data = Readonly<Record<string, unknown>>;

/** What a stream told somebody: by which text, with which ids, dates and numbers. */
export interface Telling {
  readonly about: string;
  readonly facts: Readonly<Record<string, string | number | null>>;
}
/** What texts say: as it is, what somebody wrote, or texts of ours; several are listed. */
export type Sayings = Readonly<Record<string, Title | number | undefined | readonly Called[]>>;

/** What a kind shows of itself besides its view: in histories, on desks, in notices and mails. */
export interface Shown<State> {
  readonly history?: History<State> | undefined;
  readonly calls?: Calls<State> | undefined;
  readonly news?: News | undefined;
  /** What lists read of it: flat rows by column name, by table. One that is no longer among them stays as it was. */
  readonly rows?: Readonly<Record<string, RowsOf<State>>> | undefined;
  /** There is one for each body of the community, called as it is: its secretary keeps what is mailed of it. */
  readonly ofBodies?: { founding(body: string, policy: string): Typed & Data } | undefined;
  /** What of the community's policies it goes by, besides what all do. */
  readonly policy?: z.ZodRawShape | undefined;
  /** What texts about it say besides what they were told with; without, its title. */
  says?(this: void, state: State, told: Telling): Sayings;
  /** What a telling calls to, moves or cancels, for whom and on which day; null where that is none. */
  appointment?(this: void, state: State, told: Telling, as: Invited): Appointment | null;
}

export type RowsOf<State> = { rows(id: string, state: State): readonly Data[] }['rows'];

/** What its readers are shown of what happened. */
export interface History<State> {
  /** What the API says of it. */
  readonly summary: string;
  /** Which fields are shown of each type of event: see `ShownEvents`. */
  readonly shown: object;
  /** Whether whoever may see the stream sees an event of this type. Without, all do. */
  seen?(type: string, state: State, context: Context): boolean;
  /** What is hidden of that, because it is hidden in the view. */
  discreet?(data: Data, state: State, context: Context): Data;
}

/** What people are called to. */
export interface Calls<State> {
  /** One of these, as it is told. */
  readonly schema: z.ZodObject;
  /** The ids of the streams that call whoever asks. */
  whose(asking: Pick<Context, 'actor' | 'now' | 'directory'>): readonly string[];
  /** What is still to come, the next first. */
  ahead(state: State, now: string): readonly ({ readonly startsAt: string } & Data)[];
}

/** How what people were told is put together. */
export interface News {
  /** Facts that name something with news of its own: what is named first comes before the others. Without, the stream has. */
  readonly matters: readonly string[];
  /** Whether what was told later, by its text, makes something earlier old. */
  overtakes(later: string, earlier: string): boolean;
  /** What it is called, of what is known of it; undefined where that is its title. */
  called(known: Data): Title | undefined;
}

export interface Invited {
  readonly person: string;
  /** RFC 3339: who calls, and who is expected, is as on that day. */
  readonly now: string;
  readonly directory: Directory;
}
/** Something people are to come to, as a calendar knows it: the same one when it has moved. */
export interface Appointment {
  /** The stream's id, and what in it this is. */
  readonly of: string;
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelled: boolean;
  /** How often it has moved. */
  readonly sequence: number;
  readonly summary: { readonly text: string; readonly with: Readonly<Record<string, string>> };
  readonly place: Words | null;
  /** Who calls. */
  readonly caller: string | null;
  /** Whether whoever is invited may stay away. */
  readonly optional: boolean;
}

/** What a report is made before. */
export interface Occasion {
  /** The period of its report: `FSU/m3`. */
  readonly period: string;
  readonly policy: string;
  /** RFC 3339. */
  readonly startsAt: string;
  /** Whether it is still to be held. */
  readonly isPlanned: boolean;
}
