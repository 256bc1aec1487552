import { fields, type Told, type Words } from '@tiltaksmotor/domain';
import type { z } from 'zod';

export type Texts = ReadonlyMap<string, string | null>;

/** What was written, in place of one reference: null where there is none, or it is redacted. */
export const written =
  (texts: Texts) =>
  (words: Words | null): string | null =>
    words === null ? null : (texts.get(words.ref) ?? null);

export function resolved<T>(value: T, texts: Texts): Told<T> {
  return resolve(value, texts) as Told<T>;
}

/** Of a value, what a schema names, with what was written in place of every reference. */
export const told = <T>(schema: z.ZodType<T>, value: object, texts: Texts): Told<T> =>
  resolved(fields.named(schema, value) as T, texts);

function resolve(value: unknown, texts: Texts): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, texts));
  if (isWords(value)) return texts.get(value.ref) ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, resolve(field, texts)]));
}

const isWords = (value: object): value is Words =>
  'ref' in value && 'hash' in value && typeof value.ref === 'string' && Object.keys(value).length === 2;
