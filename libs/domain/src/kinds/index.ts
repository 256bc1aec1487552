import { idOf } from '../entity.js';
import type { Facts, Kind } from '../engine/kind.js';
import { committeeEntity } from './committee/index.js';
import { edition } from './edition/index.js';
import { pilotEntity } from './pilot/index.js';

// What the rest of the system has of each for what is its own.
export * from './committee/index.js';
export {
  beginsFor,
  diffOf,
  inForceOf,
  listRow,
  measureOf,
  saysSame,
  type EditionState,
  type Listed,
} from './edition/index.js';
export * from './pilot/index.js';

/** The only list of kinds. Another is a line here and nowhere else. */
export const KINDS: readonly Kind[] = [pilotEntity, committeeEntity, edition];
/** The HTTP status of each refusal there is, in any kind. */
export const REFUSALS = { ...pilotEntity.refusals, ...committeeEntity.refusals, ...edition.refusals };

/** The kind of a stream: of `edition/…` the editions. Undefined for what is none. */
export const kindOfStream = (stream: string | null): Kind | undefined =>
  KINDS.find(({ name }) => stream?.startsWith(`${name}/`) === true);
/** Its page, or where on it somebody goes who is told these facts, where it is of a kind. */
export const pageOfStream = (stream: string | null, facts: Facts = {}): string | undefined =>
  kindOfStream(stream)?.path(idOf(stream ?? ''), facts);
