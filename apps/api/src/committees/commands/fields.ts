import { fields } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { ofKind, slug, words } from '../../streams/fields.js';

/** Ids that the system gave: `m3`, `c17`, `f2`. */
const counted = (letter: 'm' | 'c' | 'f') => ofKind('id', z.string().regex(new RegExp(`^${letter}[1-9]\\d{0,8}$`)));
export const meetingId = counted('m');
export const caseId = counted('c');
export const followUpId = counted('f');
/** Ids of proposed wordings, given by whoever writes the paper. */
export const proposalId = slug.max(40);
export const person = slug;

const isNear = (moment: string): boolean => moment >= '2000' && moment < '2100';
/** RFC 3339, with the offset from UTC that the sender pleases. */
export const moment = ofKind(
  'moment',
  z.iso.datetime({ offset: true }).refine(isNear, fields.asIssue('NoSuchDate')),
).transform((moment) => new Date(moment).toISOString());

export const reason = words();
export const maybe = <T extends z.ZodType>(field: T) => field.nullable().default(null);
