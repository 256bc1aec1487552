import { Controller, Get, Inject, Param, Query, Res, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { asTold, pathOfCommand, type Kind } from '@tiltaksmotor/domain';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { cursorOf, placeOf } from '../pages.js';
import { ReadersLanguage, type Language } from '../problems/language.js';
import { lookedAtLater } from '../problems/validation.js';
import { etagOf } from '../streams/headers.js';
import { historyCursor, HistoryView, WantedHistory } from '../streams/history.js';
import { takes } from '../streams/takes.js';
import { bodyOf, capital, KindStreams } from './kind-streams.js';
import type { OwnAddresses, OwnCommands } from './own.js';

const created = z
  .strictObject({ what: z.string(), id: z.string() })
  .meta({ id: 'Created', description: 'A part that came into being' });

/** What a command is answered with where its kind says nothing else. */
const STANDING = z.strictObject({ status: z.string(), created: z.array(created) });

/** All addresses of a kind. */
export const controllersOf = (kind: Kind, own?: OwnAddresses): Type<object>[] => [
  controllerOf(kind, own),
  ...(kind.history === undefined ? [] : [historyControllerOf(kind, kind.history, own)]),
];

/** `GET /api/<collection>/{id}/history`. */
function historyControllerOf(kind: Kind, { summary }: NonNullable<Kind['history']>, own?: OwnAddresses): Type<object> {
  const itsId = own?.id ?? 'id';
  class HistoryController {
    constructor(
      @Inject(KindStreams) private readonly streams: KindStreams,
      @Inject(own?.by ?? KindStreams) private readonly by: unknown,
    ) {}

    @Get(`:${itsId}/history`)
    @ApiOperation({ summary })
    @ApiOkResponse({ standardSchema: HistoryView })
    async history(
      @Param(itsId, { schema: kind.id }) id: string,
      @Query({ schema: WantedHistory }) { cursor, limit }: z.infer<typeof WantedHistory>,
      @Me() me: string,
      @ReadersLanguage() language: Language,
    ): Promise<z.infer<typeof HistoryView>> {
      const [after] = placeOf(cursor, historyCursor) ?? [0];
      const commands = own === undefined ? undefined : (this.by as OwnCommands);
      const { items, next } = await this.streams.history(kind, id, me, { after, limit, language }, commands);
      return { items, next: next === null ? null : cursorOf(next) };
    }
  }
  Object.defineProperty(HistoryController, 'name', { value: `${capital(kind.collection)}Controller` });
  ApiTags(kind.collection)(HistoryController);
  Controller(`api/${kind.collection}`)(HistoryController);
  return HistoryController;
}

/** `GET /api/<collection>/{id}`, and an address for each command that people give. */
function controllerOf(kind: Kind, own?: OwnAddresses): Type<object> {
  const offered = z
    .strictObject({
      command: z.enum(Object.keys(kind.commands).filter((type) => pathOfCommand(kind, type) !== null)),
      address: z.string(),
      subjects: z.array(z.string()),
      awaited: z.boolean(),
    })
    .meta({ id: `${capital(kind.name)}Offer` });
  const given = z
    .strictObject({ id: kind.id, version: z.int(), ...(kind.answer?.schema ?? STANDING).shape })
    .meta({ id: kind.answer?.schema.meta()?.id ?? `${capital(kind.name)}Given` });
  const view = z
    .strictObject({
      id: z.string(),
      version: z.int(),
      ...(asTold(kind.viewSchema) as z.ZodObject).shape,
      availableCommands: z.array(offered),
    })
    .meta({ id: `${capital(kind.name)}View` });

  class CommandsController {
    constructor(
      @Inject(KindStreams) readonly streams: KindStreams,
      @Inject(own?.by ?? KindStreams) readonly by: unknown,
    ) {}
  }

  class KindController extends CommandsController {
    @Get(':id')
    @ApiOperation({ summary: `One of the ${kind.collection}: where it stands, and what I may do` })
    @ApiOkResponse({ standardSchema: view })
    async one(
      @Param('id', { schema: kind.id }) id: string,
      @Me() me: string,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<z.infer<typeof view>> {
      const found = await this.streams.one(kind, id, me);
      void reply.headers({ etag: etagOf(found.version) });
      return found as z.infer<typeof view>;
    }
  }
  const controller = kind.isReadApart ? CommandsController : KindController;
  const name = `${capital(kind.name)}${kind.isReadApart ? 'Commands' : 'Stream'}Controller`;
  Object.defineProperty(controller, 'name', { value: name });
  ApiTags(kind.isReadApart ? `${kind.name} commands` : kind.collection)(controller);
  Controller(`api/${kind.collection}`)(controller);

  for (const [type, { post, field, id: part }] of Object.entries(kind.commands)) {
    const path = pathOfCommand(kind, type);
    if (path === null || post === null || post.takesFile === true) continue;
    const { summary, called = `${capital(kind.name)}${capital(type)}`, example = {} } = post;
    const body = bodyOf(kind, type).meta({ id: called, examples: [example] });
    lookedAtLater.add(body);
    const itsId = own?.id ?? 'id';
    takes<CommandsController, string>(
      {
        controller,
        ids: { [itsId]: kind.id, ...(field === null ? {} : { [field]: part }) },
        answer: own?.answer ?? given,
        give({ streams, by }, { [itsId]: id = '', ...parts }, { command: { type: _, ...fields }, ...ask }) {
          const sent = { ...ask, type, ids: parts, body: fields };
          return streams.give(kind, id, sent, own === undefined ? undefined : (by as OwnCommands));
        },
      },
      type,
      { path: path.replace(':id', `:${itsId}`), summary, body },
    );
  }
  return controller;
}
