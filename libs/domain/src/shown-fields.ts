import type { Words } from './words.js';

/** What may stand in an event on its own: it holds no fields to name. */
type Plain = string | number | boolean | null | undefined | Words;
type Items<T> = T extends readonly (infer U)[] ? Items<U> : T;
/** What of a field holds fields of its own, also in a list. */
type Holding<T> = Exclude<Items<T>, Plain>;
type Key<T> = T extends unknown ? keyof T : never;
type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** Which fields are shown: all of what is plain, or kept by keys that nobody can name ahead; else those that are named here. */
export type ShownFields<T> = [Holding<T>] extends [never]
  ? true
  : string extends Key<Holding<T>>
    ? true
    : { readonly [K in Exclude<Key<Holding<T>>, 'type'>]?: ShownFields<At<Holding<T>, K>> };

/** Every type of event, each with which of its fields are shown. One that is missing does not compile, nor a field it has not. */
export type ShownEvents<Event extends { readonly type: string }> = {
  readonly [T in Event['type']]: ShownFields<Omit<Extract<Event, { type: T }>, 'type'>>;
};

type Named = true | Fields;
interface Fields {
  readonly [field: string]: Named;
}

/** The fields that are named, and nothing else. */
function shownOf(named: Named, value: unknown): unknown {
  if (named === true || typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map((item) => shownOf(named, item)) : fieldsOf(named, value);
}

const fieldsOf = (named: Fields, value: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([field, held]) => {
      const inside = Object.hasOwn(named, field) ? named[field] : undefined;
      return inside === undefined ? [] : [[field, shownOf(inside, held)]];
    }),
  );

/** What is shown of an event's data: nothing of one that is of no type known here. */
export function shownOfEvent(
  shown: object,
  type: string,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const events = shown as Readonly<Record<string, Fields>>;
  const named = Object.hasOwn(events, type) ? events[type] : undefined;
  return named === undefined ? {} : fieldsOf(named, data);
}
