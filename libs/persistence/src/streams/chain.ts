import { createHash } from 'node:crypto';
import { canonical } from './canonical.js';

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
