import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Me } from '../login/session.guard.js';
import { GivenView, pilotId } from './answers.js';
import { COMMANDS, type PersonCommand } from './commands/table.js';
import { Give, type Given } from './give.js';
import { etagOf, Expected, IdempotencyKey } from './headers.js';

/** Takes every command in the table, each at an address of its own. */
@ApiTags('pilot commands')
@Controller('api/pilots')
export class PilotCommandsController {
  constructor(@Inject(Give) readonly pilots: Give) {}
}

type Handler = (
  this: PilotCommandsController,
  id: string,
  body: Readonly<Record<string, unknown>>,
  key: string,
  expected: number | undefined,
  me: string,
  reply: FastifyReply,
) => Promise<Given>;

export const IDEMPOTENCY_HEADER = {
  name: 'Idempotency-Key',
  required: true,
  description: 'A key of your own for this command. Sent again, it is answered as the first time and done once.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
} as const;
const IF_MATCH_HEADER = {
  name: 'If-Match',
  required: false,
  description: 'The ETag of the pilot you saw: the command is refused where somebody else came first.',
  schema: { type: 'string', example: '"7"' },
} as const;

/** What decorators on a written method would say. */
function takes(type: PersonCommand): void {
  const { path, summary, body } = COMMANDS[type];
  const handler: Handler = async function (id, fields, key, expected, me, reply) {
    const ask = { command: { ...fields, type }, actor: me, key, ...(expected === undefined ? {} : { expected }) };
    const given = await this.pilots.give(id, ask);
    void reply.header('etag', etagOf(given.version));
    return given;
  };
  Object.defineProperty(handler, 'name', { value: type });
  const target = PilotCommandsController.prototype;
  const method = { value: handler, writable: true, configurable: true };
  Object.defineProperty(target, type, method);

  Param('id', { schema: pilotId })(target, type, 0);
  Body({ schema: body })(target, type, 1);
  IdempotencyKey()(target, type, 2);
  Expected()(target, type, 3);
  Me()(target, type, 4);
  Res({ passthrough: true })(target, type, 5);
  Reflect.defineMetadata('design:paramtypes', [String, Object, String, Number, String, Object], target, type);
  for (const decorate of [
    Post(`:id/${path}`),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiHeader(IDEMPOTENCY_HEADER),
    ApiHeader(IF_MATCH_HEADER),
    ApiOkResponse({ standardSchema: GivenView }),
  ]) {
    decorate(target, type, method);
  }
}
for (const type of Object.keys(COMMANDS)) takes(type as PersonCommand);
