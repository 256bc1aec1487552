import { atTheEdge, fields, PEOPLE } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { inLanguages } from '../problems/language.js';

/** Fields as the domain declares them. Those with free text are as they are sent. */
export const {
  amount,
  asWritten,
  count,
  date,
  givenId,
  kinds,
  measureCode,
  ofKind,
  period,
  place,
  searched,
  shortText,
  slug,
  uuid,
  version,
} = fields;
type Sent = z.ZodType<{ words: string }, string>;
export const words = (most?: number): Sent => atTheEdge(fields.words(most)) as Sent;
export const titled = (most?: number): Sent => atTheEdge(fields.titled(most)) as Sent;

/** A text in several languages. */
export const Multilingual = inLanguages(z.string()).meta({ id: 'Multilingual' });

/** Who decided, where a coordinator registers somebody else's answer. */
export const decidedBy = z
  .strictObject({ name: titled(), on: date })
  .meta({ id: 'DecidedBy', examples: [{ name: 'Kommunedirektøren', on: '2026-09-14' }] });

/** A count, rate or answer for one indicator. `groupSize` is how many people it concerns, where that is known. */
export const counted = {
  indicator: slug,
  period,
  value: amount,
  groupSize: count(PEOPLE.most).nullable().default(null),
  method: words(1_000).nullable().default(null),
};
