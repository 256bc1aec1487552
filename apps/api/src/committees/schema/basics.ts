import { EFFECTS, MEETING_STATUSES } from '@tiltaksmotor/domain';
import { z } from 'zod';

/** What views of committees are made of. Texts are null where they are redacted. */
export const text = z.string().nullable();
export const id = z.string();
export const moment = z.string().meta({ format: 'date-time' });
export const day = z.string().meta({ format: 'date' });
export const maybe = <T extends z.ZodType>(type: T) => type.nullable();
export const names = z
  .record(z.string(), z.string())
  .meta({ description: 'What the people named by their ids are called' });
export const address = z.string().meta({ format: 'uri-reference' });

export const status = z.enum(MEETING_STATUSES);
export const meetingKind = z.enum(['ordinary', 'extraordinary', 'round']);
export const caseKind = z.enum(['decision', 'information', 'procedural']);
export const caseStatus = z.enum(['queued', 'placed', 'decided', 'withdrawn']);
export const outcome = z.enum(['proposal', 'amended', 'postponed', 'returned', 'noted']);
export const effect = z.enum(EFFECTS);
export const stage = z.enum(['review', 'recommendation', 'decision']);
