import { createHash } from 'node:crypto';

/** JSON whose text depends on its content alone: keys in order, nothing undefined. What hashes are made of. */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, ordered(field)]));
}

/** An event as it is stored, without the hashes. */
export interface Recorded {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: string;
  readonly role: string;
  readonly at_organisation: string | null;
  readonly deputy_for: string | null;
  readonly cause: string;
  readonly at: string;
}

/** What a stream's first event is chained to: its own name, so that no stream's beginning fits another. */
export const genesis = (stream: string): Buffer => createHash('sha256').update(stream).digest();

/** The hash of an event and of all before it. */
export const link = (before: Buffer, recorded: Recorded): Buffer =>
  createHash('sha256').update(before).update(canonical(recorded)).digest();

/** PostgreSQL stores no NUL and no half of a surrogate pair; neither does anybody type them. */
export const isStorable = (text: string): boolean => !/\0|\p{Surrogate}/u.test(text);
