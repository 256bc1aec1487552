import { KINDS } from '@tiltaksmotor/domain';
import type { AnyEntity, Registered } from '../streams/registered.js';

/** Every kind of stream there is, with what lists read of each. */
export const ENTITIES: readonly Registered[] = KINDS.map((kind) => ({
  entity: kind,
  readModels: Object.entries(kind.rows).map(([table, rowsOf]) => ({
    table,
    rows: (id, state, at) => rowsOf(id, state).map((row) => ({ ...row, created_at: at, updated_at: at })),
  })),
}));

/** Of a stream of any kind; undefined for what is none. */
export const entityOf = (stream: string): AnyEntity | undefined =>
  ENTITIES.find(({ entity }) => stream.startsWith(`${entity.name}/`))?.entity;
