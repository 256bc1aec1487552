import { Body, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Ask } from '@tiltaksmotor/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { RefusedWith } from '../docs/refusals.js';
import { Me } from '../login/session.guard.js';
import { OF_COMMANDS } from '../problems/statuses.js';
import { etagOf, Expected, IDEMPOTENCY_HEADER, IdempotencyKey, IF_MATCH_HEADER } from './headers.js';

/** Where a command is sent, and with what. */
export interface Addressed {
  /** Below the controller's own address, with every id named: `:committee/meetings/:meeting/moves`. */
  readonly path: string;
  readonly summary: string;
  readonly body: z.ZodType<object>;
}

/** What a controller does with whatever it takes. */
export interface Taking<Controller extends object, Id extends string> {
  readonly controller: abstract new (...parts: never[]) => Controller;
  /** What the ids in its paths look like. An address that cannot name anything is not there. */
  readonly ids: Readonly<Record<Id, z.ZodType<string>>>;
  readonly answer: z.ZodType<{ version: number }>;
  give(
    this: void,
    here: Controller,
    ids: Readonly<Record<Id, string>>,
    ask: Ask,
  ): Promise<{ readonly version: number }>;
}

/** The ids that a path names, in order. */
export const idsIn = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, id = '']) => id);

/** Gives a controller the handler of one command: what decorators on a written method would say. */
export function takes<Controller extends object, Id extends string>(
  { controller, ids, answer, give }: Taking<Controller, Id>,
  type: string,
  { path, summary, body }: Addressed,
): void {
  const named = idsIn(path) as readonly Id[];
  const handler = async function (this: Controller, ...came: unknown[]): Promise<{ readonly version: number }> {
    const at = Object.fromEntries(named.map((id, n) => [id, came[n]])) as Record<Id, string>;
    const [fields, key, expected, actor, reply] = came.slice(named.length) as [
      object,
      string,
      number | undefined,
      string,
      FastifyReply,
    ];
    const ask = { command: { ...fields, type }, actor, key, ...(expected === undefined ? {} : { expected }) };
    const given = await give(this, at, ask);
    void reply.header('etag', etagOf(given.version));
    return given;
  };
  Object.defineProperty(handler, 'name', { value: type });
  const target = controller.prototype as Controller;
  const method = { value: handler, writable: true, configurable: true };
  Object.defineProperty(target, type, method);

  const parts = [
    ...named.map((id) => Param(id, { schema: ids[id] })),
    Body({ schema: body }),
    IdempotencyKey(),
    Expected(),
    Me(),
    Res({ passthrough: true }),
  ];
  parts.forEach((decorate, n) => decorate(target, type, n));
  const types = [...named.map(() => String), Object, String, Number, String, Object];
  Reflect.defineMetadata('design:paramtypes', types, target, type);
  for (const decorate of [
    Post(path),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiHeader(IDEMPOTENCY_HEADER),
    ApiHeader(IF_MATCH_HEADER),
    ApiOkResponse({ standardSchema: answer }),
    RefusedWith(...OF_COMMANDS),
  ])
    decorate(target, type, method);
}
