import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';

/**
 * Gives answers a weak tag of their content, and 304 instead of the same content again. An answer that says its version keeps that
 * as its tag, for `If-Match`: what is shown beside a version may change without it, so it is never taken for the same. It is
 * the asker's own memory that is spared: no browser keeps what says `no-store`.
 */
export function tagAnswers(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string' || reply.hasHeader('etag'))
      return done(null, payload);
    const tag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', tag);
    const known = request.headers['if-none-match'] ?? '';
    if (!known.split(/\s*,\s*/).includes(tag)) return done(null, payload);
    void reply.code(304).removeHeader('content-type');
    done(null, null);
  });
}
