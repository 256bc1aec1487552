import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface Sendable {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** An answer that is a file of one of these types, or that the reader has it already. */
export const Download = (...types: readonly string[]): MethodDecorator =>
  applyDecorators(
    ApiProduces(...types.map((type) => type.split(';')[0] ?? type)),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
    ApiResponse({ status: 304, description: 'Unchanged since the `ETag` that was sent as `If-None-Match`' }),
  );

/**
 * Sends a file so that it is saved, not shown: nothing in it runs with the rights of this site, whatever it turns out to
 * be. `bytes` is only asked for where the reader does not have them already.
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: Sendable,
  bytes: () => Promise<Readable> | Readable,
  caching = 'no-store',
): Promise<void> {
  const etag = `"${file.sha256}"`;
  const headers = {
    etag,
    'cache-control': caching,
    'content-disposition': disposition(file.name),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  };
  if (isKnown(request.headers['if-none-match'], etag)) return void reply.status(304).headers(headers).send();
  const stream = await bytes();
  // What fails before the first byte is answered as a problem; after it, the connection ends before the file does.
  if (stream.readableLength === 0) await Promise.race([once(stream, 'readable'), once(stream, 'end')]);
  void reply.headers({ ...headers, 'content-type': file.mediaType, 'content-length': file.size }).send(stream);
}

const isKnown = (sent: string | undefined, etag: string): boolean =>
  sent !== undefined && (sent.trim() === '*' || sent.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));

/** RFC 6266: in ASCII for those who read no more, and as it is (RFC 8187). */
function disposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]/g, '_')
    .replaceAll(/["\\%]/g, '_');
  const exact = encodeURIComponent(name.replaceAll(/\p{Cs}/gu, '_')).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
