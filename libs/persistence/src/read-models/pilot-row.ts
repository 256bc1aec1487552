import { pilotEntity, pilotRow } from '@tiltaksmotor/domain';
import type { Registered } from '../streams/registered.js';

type Pilot = Parameters<typeof pilotRow>[0];

/** Pilots as streams, and the row that lists read of each. */
export const PILOTS: Registered = {
  entity: pilotEntity,
  readModels: [
    {
      table: 'pilot',
      rows: (id, state, at) => [{ id, ...pilotRow(state as Pilot), created_at: at, updated_at: at }],
    },
  ],
};
