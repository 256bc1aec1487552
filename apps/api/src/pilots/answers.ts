import { asTold, PHASES, pilotShows } from '@tiltaksmotor/domain';
import { z } from 'zod';

export const pilotId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  .meta({ format: 'uuid' });

export const phase = z.enum(PHASES);
export const { recipient, waiting } = pilotShows;
/** Parts of what is told of a pilot, for whatever else tells them. */
export const decision = asTold(pilotShows.decision);
export const dispute = asTold(pilotShows.dispute);
export const evidence = asTold(pilotShows.evidence);
export const result = asTold(pilotShows.result);
