import { fields, type Told, type Words } from '@tiltaksmotor/domain';
import type { z } from 'zod';
import { inPlaceOfReferences } from '@tiltaksmotor/persistence';

export type Texts = ReadonlyMap<string, string | null>;

/** What was written, in place of one reference: null where there is none, or it is redacted. */
export const written =
  (texts: Texts) =>
  (words: Words | null): string | null =>
    words === null ? null : (texts.get(words.ref) ?? null);

export function resolved<T>(value: T, texts: Texts): Told<T> {
  return inPlaceOfReferences(value, (ref) => texts.get(ref) ?? null) as Told<T>;
}

/** Of a value, what a schema names, with what was written in place of every reference. */
export const told = <T>(schema: z.ZodType<T>, value: object, texts: Texts): Told<T> =>
  resolved(fields.named(schema, value) as T, texts);
