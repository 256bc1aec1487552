import type { PilotListed } from '@tiltaksmotor/persistence';
import { z } from 'zod';
import { pilotId } from './answers.js';

const moment = z.string().meta({ format: 'date-time' });

/** Rows are sent as they were read: a copy of each for the sake of types would cost a list a tenth of its speed. */
export const PilotListedView = z
  .strictObject({
    id: pilotId,
    title: z.string().nullable(),
    measure: z.string().nullable(),
    newMeasureArea: z.string().nullable(),
    kind: z.string(),
    phase: z.string(),
    phaseSince: moment,
    closed: z.boolean(),
    lead: z.string(),
    parties: z.array(z.string()),
    /** Whom it waits for: `leader@harstad`, `person:…`. */
    waiting: z.array(z.string()),
    waitingSince: moment.nullable(),
    nextDue: moment.nullable(),
    cycle: z.int(),
    policy: z.string(),
    proposedBy: z.string(),
    decision: z.string().nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'PilotListed' }) satisfies z.ZodType<PilotListed>;
export const PilotsView = z
  .strictObject({ items: z.array(PilotListedView), next: z.string().nullable() })
  .meta({ id: 'Pilots' });
export interface PilotsPage {
  readonly items: readonly PilotListed[];
  readonly next: string | null;
}
export const PhasesView = z
  .strictObject({
    items: z.array(z.strictObject({ phase: z.string(), pilots: z.int(), late: z.int() }).meta({ id: 'PhaseCount' })),
  })
  .meta({ id: 'Phases' });
export type Phases = z.infer<typeof PhasesView>;
