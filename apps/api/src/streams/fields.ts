import { atTheEdge, fields } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { inLanguages } from '../problems/language.js';

/** Fields as the domain declares them. Those with free text are as they are sent. */
export const { asWritten, date, measureCode, place, searched, slug, uuid } = fields;
type Sent = z.ZodType<{ words: string }, string>;
export const words = (most?: number): Sent => atTheEdge(fields.words(most)) as Sent;
export const titled = (most?: number): Sent => atTheEdge(fields.titled(most)) as Sent;

/** A text in several languages. */
export const Multilingual = inLanguages(z.string()).meta({ id: 'Multilingual' });
