import { listRow, type EditionState } from '@tiltaksmotor/domain';
import type { ReadModel } from '../streams/registered.js';

/** The row that lists read of each edition. */
export const EDITION_ROW: ReadModel = {
  table: 'list_edition',
  rows: (id, state, at) => [{ id, ...listRow(state as EditionState), created_at: at, updated_at: at }],
};
