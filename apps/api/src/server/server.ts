import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash, randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { documentOf, PROBLEM_JSON } from '../problems/document.js';
import { sendProblem } from '../problems/filter.js';
import { Problem } from '../problems/problem.js';
import { STATUSES, type Code } from '../problems/statuses.js';
import { BODY_LIMIT, parseJson } from './json.js';
import { serveWeb, WEB_FOLDER } from '../web/web.js';
import { Methods } from './methods.js';
import { MAIN_LANGUAGE } from '@tiltaksmotor/domain';

/** A file of 25 MB over a line of 2 Mbit/s takes 100 seconds. */
const REQUEST_TIMEOUT_MS = 120_000;
const HEADERS_TIMEOUT_MS = 30_000;

/** Fastify as the API wants it: small bodies of JSON, files where a route says so, no header believed, every failure a problem document. */
export async function createServer(
  log: Logger,
  { theme }: Pick<Config, 'theme'>,
): Promise<{ adapter: FastifyAdapter; methods: Methods }> {
  const adapter = new FastifyAdapter({
    logger: false,
    trustProxy: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    requestIdHeader: false,
    genReqId: requestIds(),
    return503OnClosing: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply, log),
    clientErrorHandler: answerUnreadable,
    skipMiddie: true,
    multipart: false,
  });
  const server = adapter.getInstance();
  const methods = new Methods(server);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    const moved = movedTo(request.raw.url ?? '');
    // With its method and its body.
    if (moved !== null) return void reply.redirect(moved, 308);
    // What is public says itself how long it may be kept.
    if (isOfApi(request)) reply.header('cache-control', 'no-store');
    done(isPlain(request.headers['content-encoding']) ? undefined : (new Problem('UnsupportedMediaType') as never));
  });
  tagAnswers(server as never);
  await adapter.register(fastifyMultipart as never);
  // Elsewhere a form would reach the handler unread, as if nothing had been sent.
  server.addHook('preParsing', (request, _reply, _payload, done) => {
    done(isForm(request) && !takesFiles(request) ? (new Problem('UnsupportedMediaType') as never) : null);
  });
  server.server.headersTimeout = HEADERS_TIMEOUT_MS;
  await adapter.register(fastifyHelmet as never, HELMET);
  await serveWeb(server as never, WEB_FOLDER, {
    theme,
    unknown: (request, reply) => sendProblem(methods.problemFor(request), request, reply, log),
  });
  return { adapter, methods };
}

/** Addresses that were called by one committee's name until 0.3, and by what that committee does since. */
const MOVED = [
  ['/api/reports/ssu-status', '/api/reports/deciding-status'],
  ['/api/reports/fsu-status', '/api/reports/reviewing-status'],
] as const;
function movedTo(url: string): string | null {
  const found = MOVED.find(([from]) => url.startsWith(from) && /^([/?]|$)/.test(url.slice(from.length)));
  return found === undefined ? null : found[1] + url.slice(found[0].length);
}

const isOfApi = ({ raw }: FastifyRequest): boolean => /^\/api(\/|\?|$)/.test(raw.url ?? '');
const isPlain = (encoding: string | undefined): boolean => encoding === undefined || encoding === 'identity';

const isForm = ({ headers }: FastifyRequest): boolean => /^multipart\//i.test(headers['content-type'] ?? '');
const takesFiles = ({ routeOptions }: FastifyRequest): boolean =>
  (routeOptions.config as { takesFiles?: true }).takesFiles === true;

/**
 * Gives answers a weak tag of their content, and 304 instead of the same content again. An answer that says its version keeps that
 * as its tag, for `If-Match`: what is shown beside a version may change without it, so it is never taken for the same. It is
 * the asker's own memory that is spared: no browser keeps what says `no-store`.
 */
function tagAnswers(server: FastifyInstance): void {
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

/** Answers are data: nothing in them may run, be framed, or be fetched from elsewhere. The pages that need more say so. */
const HELMET = {
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  strictTransportSecurity: false,
  crossOriginResourcePolicy: { policy: 'same-origin' },
};

/** Short, unlike any other process's, and cheap. */
function requestIds(): () => string {
  const process = randomBytes(4).toString('hex');
  let n = 0;
  return () => `${process}-${(n += 1).toString(36)}`;
}

/** What never became a request: broken HTTP, headers too large, bytes that do not come. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const code = UNREADABLE[error.code ?? ''] ?? 'MalformedRequest';
  const body = JSON.stringify(documentOf(new Problem(code), MAIN_LANGUAGE, ''));
  socket.end(
    `HTTP/1.1 ${STATUSES[code]} ${code}\r\nContent-Type: ${PROBLEM_JSON}\r\nContent-Language: ${MAIN_LANGUAGE}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const UNREADABLE: Readonly<Record<string, Code>> = {
  HPE_HEADER_OVERFLOW: 'HeadersTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'RequestTimeout',
};
