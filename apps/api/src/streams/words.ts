import type { Words } from '@tiltaksmotor/domain';

/** The same, with what was written in place of every reference: null where it is redacted. */
export type Resolved<T> = T extends Words
  ? string | null
  : T extends readonly (infer U)[]
    ? Resolved<U>[]
    : T extends object
      ? { [K in keyof T]: Resolved<T[K]> }
      : T;

export type Texts = ReadonlyMap<string, string | null>;

/** What was written, in place of one reference: null where there is none, or it is redacted. */
export const written =
  (texts: Texts) =>
  (words: Words | null): string | null =>
    words === null ? null : (texts.get(words.ref) ?? null);

export function resolved<T>(value: T, texts: Texts): Resolved<T> {
  return resolve(value, texts) as Resolved<T>;
}

function resolve(value: unknown, texts: Texts): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, texts));
  if (isWords(value)) return texts.get(value.ref) ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, resolve(field, texts)]));
}

const isWords = (value: object): value is Words =>
  'ref' in value && 'hash' in value && typeof value.ref === 'string' && Object.keys(value).length === 2;
