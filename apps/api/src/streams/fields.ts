import { looksLikeNationalId } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { asIssue } from '../problems/issues.js';

/** Anything but control characters; line breaks and tabs are text. */
const isText = (text: string): boolean => !/[\p{Cc}\p{Surrogate}]/u.test(text.replaceAll(/[\n\r\t]/g, ''));
const holdsNobody = (text: string): boolean => !looksLikeNationalId(text);

const text = (most: number) =>
  z.string().trim().min(1).max(most).refine(isText, asIssue('Unstorable')).refine(holdsNobody, asIssue('NationalId'));

/** Free text: kept apart from what happened, where it can be redacted. */
export const words = (most = 4_000) => text(most).transform((words) => ({ words }));

export const shortText = text(60);

/** Ids of organisations and committees (`FSU`). */
export const place = z
  .string()
  .regex(/^[\wæøåÆØÅ]+(?:[-.][\wæøåÆØÅ]+)*$/)
  .max(80);
/** Ids of people, indicators and milestones. */
export const slug = z
  .string()
  .regex(/^[a-z0-9æøå]+(?:[-_.][a-z0-9æøå]+)*$/)
  .max(80);
/** Ids that the system gave figures and disputes. */
export const givenId = z
  .string()
  .regex(/^[\w.:/-]+$/)
  .max(120);
export const measureCode = z.string().regex(/^[A-ZÆØÅ]{2,5}-\d{2,3}$/);

const isNear = (date: string): boolean => date >= '2000-01-01' && date < '2100-01-01';
/** YYYY-MM-DD, a day that exists. */
export const date = z.iso.date().refine(isNear, asIssue('NoSuchDate'));

export const count = (most: number) => z.int().min(0).max(most);
export const amount = z.number().min(-1e12).max(1e12);
export const version = z.int().min(1).max(1_000_000);

/** Who decided, where a coordinator registers somebody else's answer. */
export const decidedBy = z
  .strictObject({ name: words(200), on: date })
  .meta({ id: 'DecidedBy', examples: [{ name: 'Kommunedirektøren', on: '2026-09-14' }] });

export const period = z
  .strictObject({ from: date, to: date })
  .meta({ id: 'Period', examples: [{ from: '2026-01-01', to: '2026-06-30' }] });

/** A count, rate or answer for one indicator. `groupSize` is how many people it concerns, where that is known. */
export const counted = {
  indicator: slug,
  period,
  value: amount,
  groupSize: count(1_000_000).nullable().default(null),
  method: words(1_000).nullable().default(null),
};
