import { z } from 'zod';
import type { Words } from '../words.js';
import { words } from './fields.js';
import type { Kind } from './kind.js';

// What views are made of. What leaves the API is what their schemas name: see `named`.
/** Null where there is none, and where it is redacted. */
export const text = words().nullable();
export const id = z.string();
export const moment = z.string().meta({ format: 'date-time' });
export const day = z.string().meta({ format: 'date' });
export const address = z.string().meta({ format: 'uri-reference' });
export const maybe = <T extends z.ZodType>(type: T) => type.nullable();
export const streamId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  .meta({ format: 'uuid' });

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
export const capacity = z.strictObject({ role: z.string(), at: maybe(id), deputyFor: id.optional() });

/** What a schema names, as a kind puts it together: nobody changes it. */
export type Viewed<S extends z.ZodType> = Fixed<z.output<S>>;
type Fixed<T> = T extends Words
  ? T
  : T extends readonly (infer U)[]
    ? readonly Fixed<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Fixed<T[K]> }
      : T;

type Commanded = Pick<Kind, 'collection' | 'commands'>;
/** Where a command is sent, below the address of its kind; null where people do not give it. */
export function pathOfCommand(kind: Commanded, type: string): string | null {
  const { post = null, field = null, collection, many = false, inBody = false } = kind.commands[type] ?? {};
  if (post === null) return null;
  return field === null || many || inBody ? `:id/${post.path}` : `:id/${collection}/:${field}/${post.path}`;
}

/** Where a command to a stream is sent; parts whose ids are not given are named in braces. */
export function addressOf(
  kind: Commanded,
  type: string,
  id: string,
  parts: Readonly<Record<string, string>> = {},
): string | null {
  const path = pathOfCommand(kind, type);
  if (path === null) return null;
  const filled = path.replace(':id', id).replaceAll(/:(\w+)/g, (_, part: string) => parts[part] ?? `{${part}}`);
  return `/api/${kind.collection}/${filled}`;
}
