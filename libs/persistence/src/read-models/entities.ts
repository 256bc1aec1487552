import { KINDS } from '@tiltaksmotor/domain';
import type { AnyEntity, ReadModel, Registered } from '../streams/registered.js';
import { COMMITTEE_ROWS } from './committee-rows.js';
import { EDITION_ROW } from './edition-row.js';
import { PILOT_ROW } from './pilot-row.js';

/** What lists read of each kind, beside what is read of every one. */
const ROWS: Readonly<Record<string, readonly ReadModel[]>> = {
  pilot: [PILOT_ROW],
  committee: COMMITTEE_ROWS,
  edition: [EDITION_ROW],
};

/** Of a stream of any kind; undefined for what is none. */
export const entityOf = (stream: string): AnyEntity | undefined =>
  ENTITIES.find(({ entity }) => stream.startsWith(`${entity.name}/`))?.entity;

/** Every kind of stream there is. */
export const ENTITIES: readonly Registered[] = [
  ...KINDS.map((kind) => ({ entity: kind, readModels: ROWS[kind.name] ?? [] })),
];
