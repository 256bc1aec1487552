import { asTold, PHASES, pilotShows, views } from '@tiltaksmotor/domain';
import { z } from 'zod';

export const pilotId = views.streamId;
export const phase = z.enum(PHASES);
/** Parts of what is told of a pilot, for whatever else tells them. */
export const decision = asTold(pilotShows.decision);
export const dispute = asTold(pilotShows.dispute);
export const evidence = asTold(pilotShows.evidence);
export const result = asTold(pilotShows.result);
