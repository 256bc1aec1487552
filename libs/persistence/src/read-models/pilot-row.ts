import { pilotRow } from '@tiltaksmotor/domain';
import type { ReadModel } from '../streams/registered.js';

type Pilot = Parameters<typeof pilotRow>[0];

/** The row that lists read of a pilot. */
export const PILOT_ROW: ReadModel = {
  table: 'pilot',
  rows: (id, state, at) => [{ id, ...pilotRow(state as Pilot), created_at: at, updated_at: at }],
};
