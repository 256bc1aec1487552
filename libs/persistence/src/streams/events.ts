import type { Lift, Typed } from '@tiltaksmotor/domain';
import type { Pool, PoolClient } from 'pg';
import type { Recorded } from './chain.js';

/** A kind of stream, as far as its events go. An entity is one. */
export interface EventsOf<Event extends Typed> {
  readonly name: string;
  readonly lifts?: Readonly<Record<string, readonly Lift[]>>;
  evolve(state: never, event: Event, at: string): unknown;
}

/** An event in today's shape. */
export interface ReadEvent<Event extends Typed> {
  readonly stream: string;
  readonly seq: number;
  /** RFC 3339 in UTC. */
  readonly at: string;
  readonly event: Event;
}
/** Who did it, in which capacity. `name` is null where it is redacted, and for the engine. */
export interface DoneBy {
  readonly person: string;
  readonly name: string | null;
  readonly role: string;
  readonly organisation: string | null;
  readonly deputyFor: string | null;
}

/** Which events are read: those that all of it is true of. */
export interface WantedEvents<Type extends string> {
  /** Left out, all of the kind. */
  readonly streams?: readonly string[];
  readonly types?: readonly Type[];
  /** Of a stream's numbering: those after this one. */
  readonly after?: number;
  readonly upTo?: number;
  /** What made them: the command and its key. */
  readonly cause?: string;
  /** RFC 3339: at this moment or later. */
  readonly from?: string;
  /** RFC 3339: later than this moment. */
  readonly since?: string;
  /** RFC 3339: at this moment or earlier. */
  readonly until?: string;
  readonly limit?: number;
  /** Left out, stream by stream, each in order. */
  readonly newestFirst?: true;
}

/** An event of a shape that a later release has made: to read it by today's shapes would say something else than it does. */
export class NewerShape extends Error {
  constructor(type: string, version: number, known: number) {
    super(`${type} is of version ${version}, and the newest known here is ${known}`);
  }
}

const liftsOf = ({ lifts }: EventsOf<never>, type: string): readonly Lift[] =>
  lifts !== undefined && Object.hasOwn(lifts, type) ? (lifts[type] ?? []) : [];

/** Which version of its type an event has that is written now. */
export const versionOf = (kind: EventsOf<never>, type: string): number => liftsOf(kind, type).length + 1;

/** An event's data as it would be written today. */
export function lifted(
  kind: EventsOf<never>,
  { type, version, data }: Pick<Recorded, 'type' | 'version' | 'data'>,
): Recorded['data'] {
  const lifts = liftsOf(kind, type);
  if (version > lifts.length + 1) throw new NewerShape(type, version, lifts.length + 1);
  return lifts.slice(version - 1).reduce((older, lift) => lift(older), data);
}

type Db = Pick<Pool | PoolClient, 'query'>;
interface Row extends Pick<Recorded, 'stream' | 'seq' | 'type' | 'version' | 'data'> {
  readonly at: Date;
}
type DoneRow = Pick<Recorded, 'actor' | 'role' | 'at_organisation' | 'deputy_for'> & Pick<DoneBy, 'name'>;
const EVENT = 'e.stream, e.seq, e.type, e.version, e.data, e.at';
const DONE = 'e.actor, p.name, e.role, e.at_organisation, e.deputy_for';
const WHO = 'left join person p on p.id = e.actor';

/** Events in today's shape, by the shapes of their kind. */
export async function eventsOf<Event extends Typed, Type extends Event['type'] = Event['type']>(
  db: Db,
  kind: EventsOf<Event>,
  wanted: WantedEvents<Type>,
): Promise<readonly ReadEvent<Extract<Event, { readonly type: Type }>>[]> {
  const { name, text, values } = asked(kind.name, wanted);
  const { rows } = await db.query<Row>({
    name: `events ${name}`,
    text: `select ${EVENT} from event e ${text}`,
    values,
  });
  return rows.map((row) => read(kind, row));
}

/** The same, with who did each. */
export async function eventsDone<Event extends Typed, Type extends Event['type'] = Event['type']>(
  db: Db,
  kind: EventsOf<Event>,
  wanted: WantedEvents<Type>,
): Promise<readonly (ReadEvent<Extract<Event, { readonly type: Type }>> & { readonly by: DoneBy })[]> {
  const { name, text, values } = asked(kind.name, wanted);
  const { rows } = await db.query<Row & DoneRow>({
    name: `done ${name}`,
    text: `select ${EVENT}, ${DONE} from event e ${WHO} ${text}`,
    values,
  });
  return rows.map((row) => ({ ...read<Extract<Event, { readonly type: Type }>>(kind, row), by: doneBy(row) }));
}

/** Which streams have such events. */
export async function streamsWith<Event extends Typed>(
  db: Db,
  kind: EventsOf<Event>,
  wanted: Omit<WantedEvents<Event['type']>, 'limit' | 'newestFirst'>,
): Promise<readonly string[]> {
  const { name, where, values } = asked(kind.name, wanted);
  const { rows } = await db.query<{ stream: string }>({
    name: `streams ${name}`,
    text: `select distinct e.stream from event e ${where}`,
    values,
  });
  return rows.map(({ stream }) => stream);
}

type EventAt = Pick<Recorded, 'stream' | 'seq'>;
/** Who did each of these events, of whatever kind; nobody, where one is not there. */
export async function whoDid(db: Db, places: readonly EventAt[]): Promise<(place: EventAt) => DoneBy | undefined> {
  const { rows } = await db.query<DoneRow & EventAt>({
    name: 'who-did',
    text: `select e.stream, e.seq, ${DONE} from event e ${WHO}
      where (e.stream, e.seq) in (select * from unnest($1::text[], $2::int[]))`,
    values: [places.map(({ stream }) => stream), places.map(({ seq }) => seq)],
  });
  const found = new Map(rows.map((row) => [`${row.stream} ${row.seq}`, doneBy(row)]));
  return ({ stream, seq }) => found.get(`${stream} ${seq}`);
}

/** An event as it was recorded, in whatever shape, and how it is chained. */
export interface Link extends Omit<Recorded, 'at'> {
  readonly at: Date;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

/** A stream's events as they were recorded, after one of its numbers and up to another, at most `limit`. */
export async function recordedIn(
  db: Db,
  { stream, after, upTo, limit }: { readonly stream: string } & Record<'after' | 'upTo' | 'limit', number>,
): Promise<readonly Link[]> {
  const { rows } = await db.query<Link>(
    `select stream, seq, type, version, data, actor, role, at_organisation, deputy_for, cause, at, prev_hash, hash
     from event where stream = $1 and seq > $2 and seq <= $3 order by seq limit $4`,
    [stream, after, upTo, limit],
  );
  return rows;
}

/** Whether a stream has events after the one that it says is its last. */
export async function hasMoreThanItSays(db: Db, stream: string): Promise<boolean> {
  const { rows } = await db.query(
    'select 1 from event e join stream s on s.id = e.stream where s.id = $1 and e.seq > s.seq limit 1',
    [stream],
  );
  return rows.length > 0;
}

const read = <Event extends Typed>(kind: EventsOf<never>, { stream, seq, at, ...row }: Row): ReadEvent<Event> => ({
  stream,
  seq,
  at: at.toISOString(),
  event: { ...lifted(kind, row), type: row.type } as Typed as Event,
});

const doneBy = ({ actor, name, role, at_organisation, deputy_for }: DoneRow): DoneBy => ({
  person: actor,
  name,
  role,
  organisation: at_organisation,
  deputyFor: deputy_for,
});

/** What is asked, as SQL: each form of it is prepared once, by its name. */
function asked(
  kind: string,
  wanted: WantedEvents<string>,
): { readonly name: string; readonly where: string; readonly text: string; readonly values: unknown[] } {
  const { streams, types, after, upTo, cause, from, since, until, limit, newestFirst = false } = wanted;
  const [one, ...others] = streams ?? [];
  const isOne = one !== undefined && others.length === 0;
  const values: unknown[] = [];
  const names: string[] = [];
  const conditions: string[] = [];
  const only = (name: string, condition: (p: string) => string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    names.push(name);
    conditions.push(condition(`$${values.length}`));
  };
  if (isOne) only('stream', (p) => `e.stream = ${p}`, one);
  else if (streams !== undefined) only('streams', (p) => `e.stream = any (${p})`, [...new Set(streams)]);
  else only('kind', (p) => `starts_with(e.stream, ${p})`, `${kind}/`);
  only('types', (p) => `e.type = any (${p})`, types);
  only('after', (p) => `e.seq > ${p}`, after);
  only('upTo', (p) => `e.seq <= ${p}`, upTo);
  only('cause', (p) => `e.cause = ${p}`, cause);
  only('from', (p) => `e.at >= ${p}`, from);
  only('since', (p) => `e.at > ${p}`, since);
  only('until', (p) => `e.at <= ${p}`, until);
  const where = `where ${conditions.join(' and ')}`;
  const inOne = newestFirst ? 'e.seq desc' : 'e.seq';
  const inAll = newestFirst ? 'e.at desc, e.stream, e.seq desc' : 'e.stream, e.seq';
  let text = `${where} order by ${isOne ? inOne : inAll}`;
  if (newestFirst) names.push('desc');
  if (limit !== undefined) {
    values.push(limit);
    names.push('limit');
    text += ` limit $${values.length}`;
  }
  return { name: names.join(' '), where, text, values };
}
