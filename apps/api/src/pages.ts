import { z } from 'zod';
import { Problem } from './problems/problem.js';

export const limit = (most: number, standard: number) => z.coerce.number().int().min(1).max(most).default(standard);
export const cursor = z
  .string()
  .max(500)
  .regex(/^[\w-]+$/)
  .optional();

/** A place in a list, told as something nobody reads: the sort key of the last row that was shown. */
export const cursorOf = (...key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

export function placeOf<T extends z.ZodType>(sent: string | undefined, key: T): z.infer<T> | null {
  if (sent === undefined) return null;
  try {
    const read = key.safeParse(JSON.parse(Buffer.from(sent, 'base64url').toString('utf8')));
    if (read.success) return read.data;
  } catch {
    // not one of ours
  }
  throw new Problem('InvalidInput', { errors: [{ at: '/cursor', kind: 'WrongFormat' }] });
}
