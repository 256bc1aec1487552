import type { Typed } from '@tiltaksmotor/domain';
import { ruled, type AnyEntity } from './registered.js';

/** Deadlines that were refused, and until when each is left alone. */
export type Waits = Readonly<Record<string, string>>;

export interface Due {
  readonly key: string;
  /** When it falls due, or is tried again. */
  readonly at: number;
  readonly command: Typed;
}

/** A stream's deadlines in the order they fall due. Moments are compared as moments: any way to write them will do. */
export function duesOf(entity: AnyEntity, state: unknown, waits: Waits): readonly Due[] {
  if (ruled('isClosed', () => entity.isClosed(state))) return [];
  const deadlines = ruled('deadlines', () => entity.deadlines(state));
  return deadlines.map(({ at, then }) => due(at, then as Typed, waits)).sort((a, b) => a.at - b.at);
}

function due(at: string, command: Typed, waits: Waits): Due {
  const falls = Date.parse(at);
  if (Number.isNaN(falls)) throw new TypeError(`deadline of ${command.type} at ${JSON.stringify(at)} is no moment`);
  const one = {
    at: falls,
    command,
    // Spelled out only where somebody asks: with every command all deadlines of a stream are looked at.
    get key() {
      return JSON.stringify([command, new Date(falls).toISOString()]);
    },
  };
  if (isNone(waits)) return one;
  const { key } = one;
  const wait = waits[key];
  return { key, command, at: wait === undefined ? falls : Math.max(falls, Date.parse(wait)) };
}

const isNone = (waits: Waits): boolean => Object.keys(waits).length === 0;

export const momentOf = (due: Due | undefined): string | null =>
  due === undefined ? null : new Date(due.at).toISOString();

/** Only what is still waited for: a deadline that is gone is forgotten. */
export const stillWaiting = (waits: Waits, dues: readonly Due[]): Waits =>
  Object.fromEntries(Object.entries(waits).filter(([key]) => dues.some((due) => due.key === key)));
