import { holdsIdentityNumber } from '@tiltaksmotor/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';

const PRINTABLE = /^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Keys are kept. What is made by chance may have any digits in it. */
const namesSomebody = (key: string): boolean => !UUID.test(key) && holdsIdentityNumber(key);
/** A PostgreSQL integer has ten digits; no pilot has nine. */
const ETAG = /^"(\d{1,9})"$/;

const headersOf = (context: ExecutionContext): FastifyRequest['headers'] =>
  context.switchToHttp().getRequest<FastifyRequest>().headers;

/** Every command carries a key of its sender's: the same key is answered once. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = headersOf(context)['idempotency-key'];
  if (key === undefined || key === '') throw new Problem('IdempotencyKeyMissing');
  if (typeof key !== 'string' || !PRINTABLE.test(key) || namesSomebody(key)) throw new Problem('IdempotencyKeyInvalid');
  return key;
});

/** The version its sender saw, where that matters. */
export const Expected = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const wanted = headersOf(context)['if-match'];
  if (wanted === undefined || wanted === '*') return undefined;
  const version = ETAG.exec(wanted)?.[1];
  if (version === undefined) throw new Problem('IfMatchInvalid');
  return Number(version);
});

export const etagOf = (version: number): string => `"${version}"`;

/** How the API's document tells of them. */
export const IDEMPOTENCY_HEADER = {
  name: 'Idempotency-Key',
  required: true,
  description: 'A key of your own for this command. Sent again, it is answered as the first time and done once.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
} as const;
export const IF_MATCH_HEADER = {
  name: 'If-Match',
  required: false,
  description: 'The ETag of what you saw: the command is refused where somebody else came first.',
  schema: { type: 'string', example: '"7"' },
} as const;
