import { PHASES } from '@tiltaksmotor/domain';
import { z } from 'zod';

export const pilotId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  .meta({ format: 'uuid' });

export const phase = z.enum(PHASES);
export const recipient = z
  .union([z.strictObject({ role: z.string(), at: z.string() }), z.strictObject({ person: z.string() })])
  .meta({ id: 'Recipient' });
export const waiting = z
  .strictObject({
    who: recipient,
    /** Who may do it in their place. */
    also: recipient.optional(),
    turn: z.string(),
    what: z.array(z.string()).optional(),
    since: z.string(),
    due: z.string().nullable(),
  })
  .meta({ id: 'Waiting' });

/** What a command is answered with: the version it made, and where the pilot stands now. */
export const GivenView = z
  .strictObject({ id: pilotId, version: z.int(), phase, waitingFor: z.array(waiting) })
  .meta({ id: 'Given' });
