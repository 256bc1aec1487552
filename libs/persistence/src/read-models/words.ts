import type { DataSource } from 'typeorm';
import { poolOf } from '../database.js';

/** A text as it is shown: null where it was redacted. */
export interface Shown {
  readonly ref: string;
  readonly words: string | null;
}
type Shows<T> = T extends { readonly ref: string; readonly hash: string }
  ? Shown
  : T extends readonly (infer Item)[]
    ? readonly Shows<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Shows<T[K]> }
      : T;

/** A state, or an event's data, with every reference to a text replaced by the text. One query, however many there are. */
export async function withWords<T>(db: DataSource, value: T): Promise<Shows<T>> {
  const refs = [...new Set(refsIn(value))];
  const { rows } =
    refs.length === 0
      ? { rows: [] }
      : await poolOf(db).query<Shown>({
          name: 'words',
          text: 'select ref, words from text where ref = any ($1::uuid[])',
          values: [refs],
        });
  const words = new Map(rows.map((row) => [row.ref, row.words]));
  return resolve(value, words) as Shows<T>;
}

interface Reference {
  readonly ref: string;
  readonly hash: string;
}
const isReference = (value: object): value is Reference =>
  'ref' in value && 'hash' in value && typeof value.ref === 'string' && Object.keys(value).length === 2;

function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return isReference(value) ? [value.ref] : Object.values(value).flatMap(refsIn);
}

function resolve(value: unknown, words: ReadonlyMap<string, string | null>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, words));
  if (isReference(value)) return { ref: value.ref, words: words.get(value.ref) ?? null };
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, resolve(field, words)]));
}
