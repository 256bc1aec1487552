import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ObjectStoreAway } from '@tiltaksmotor/persistence';
import { saidIn, type Language, type Naming } from '@tiltaksmotor/texts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { BODY_LIMIT } from '../server/json.js';
import { LOG } from '../config.js';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { Methods } from '../server/methods.js';
import { documentOf, keyOf, PROBLEM_JSON } from './document.js';
import { readersLanguage } from './language.js';
import { Problem } from './problem.js';
import { STATUSES, type Code } from './statuses.js';

/** The one place where anything that went wrong becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Inject(Methods) private readonly methods: Methods,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Names) private readonly names: Names,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const unrouted = error instanceof HttpException && error.getStatus() === 404;
    sendProblem(
      unrouted ? this.methods.problemFor(request) : error,
      request,
      http.getResponse<FastifyReply>(),
      this.log,
      (language) => (this.engine.isOpen ? this.names.places(language) : undefined),
    );
  }
}

export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Logger,
  nameOf: (language: Language) => Naming | undefined = () => undefined,
): void {
  if (reply.sent) return;
  const problem = problemOf(error, request);
  const status = STATUSES[problem.code];
  if (status >= 500) {
    const level = problem.code === 'Unexpected' ? 'error' : 'warn';
    log[level](
      { request: request.id, method: request.method, route: request.routeOptions?.url, code: problem.code, err: error },
      problem.code,
    );
  }
  const language = readersLanguage(request);
  const instance = String(request.raw.url ?? '').slice(0, 300);
  void reply
    .status(status)
    .headers({
      ...problem.headers,
      'content-language': saidIn(language, keyOf(problem.code)),
      'cache-control': 'no-store',
    })
    .type(PROBLEM_JSON)
    .send(JSON.stringify(documentOf(problem, language, instance, nameOf(language))));
}

function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ObjectStoreAway) return new Problem('FilesAway', {}, { 'retry-after': '5' });
  const code = codeOf(error);
  if (code === 'TooLarge') return new Problem(code, { kilobytes: BODY_LIMIT / 1024 });
  if (code === 'DatabaseAway') return new Problem(code, {}, { 'retry-after': '2' });
  if (code === 'Unexpected') return new Problem(code, { request: request.id });
  return new Problem(code);
}

/** What Fastify, Nest and PostgreSQL throw, by the codes they give it. */
function codeOf(error: unknown): Code {
  if (error instanceof HttpException) return BY_STATUS[error.getStatus()] ?? 'Unexpected';
  const { code, statusCode, driverError, message } = error as {
    code?: unknown;
    statusCode?: unknown;
    driverError?: unknown;
    message?: unknown;
  };
  if (driverError !== undefined && driverError !== null && driverError !== error) return codeOf(driverError);
  if (typeof code === 'string') {
    if (isConnectionLost(code)) return 'DatabaseAway';
    if (code.startsWith('22')) return 'InvalidInput'; // PostgreSQL: data that it cannot hold
    if (code === '42P01' || code === '42501' || code === '3F000') return 'NotMigrated'; // no such table, or not ours to read yet
  }
  if (typeof message === 'string' && LOST.test(message)) return 'DatabaseAway';
  if (typeof statusCode === 'number')
    return BY_STATUS[statusCode] ?? (statusCode < 500 ? 'MalformedRequest' : 'Unexpected');
  return 'Unexpected';
}

const LOST =
  /Connection terminated|Connection is not established|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after/;

const isConnectionLost = (code: string): boolean =>
  /^(08|53|57P|58)/.test(code) ||
  ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'ENOENT', 'EAI_AGAIN'].includes(code);

const BY_STATUS: Readonly<Record<number, Code>> = {
  400: 'MalformedRequest',
  401: 'NotLoggedIn',
  404: 'NotFound',
  408: 'RequestTimeout',
  413: 'TooLarge',
  414: 'AddressTooLong',
  415: 'UnsupportedMediaType',
  422: 'InvalidInput',
  431: 'HeadersTooLarge',
  503: 'DatabaseAway',
};
