import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { Me } from '../login/session.guard.js';
import { uuidV5 } from '../pilots/uuid.js';
import { slug, titled } from '../streams/fields.js';
import { etagOf, IDEMPOTENCY_HEADER, IdempotencyKey } from '../streams/headers.js';
import { Editions } from './editions.js';

const Beginning = z
  .strictObject({ policy: slug.default('standard'), title: titled().nullable().default(null) })
  .meta({ id: 'EditionBeginning', examples: [{ title: 'Tiltaksliste for 2027' }] });
const Begun = z.strictObject({ id: z.string(), version: z.int(), status: z.string() }).meta({ id: 'EditionBegun' });
const Listed = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          id: z.string(),
          title: z.string().nullable(),
          status: z.string(),
          body: z.string(),
          startsOn: z.string().nullable(),
          case: z.string().nullable(),
          measures: z.int(),
          updatedAt: z.string().meta({ format: 'date-time' }),
        })
        .meta({ id: 'EditionListed' }),
    ),
  })
  .meta({ id: 'EditionList' });

@ApiTags('editions')
@Controller('api/editions')
export class EditionsController {
  constructor(@Inject(Editions) private readonly editions: Editions) {}

  @Post()
  @ApiOperation({ summary: 'Begin a new edition from the list in force. Sent again with the same key, it is the same' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiCreatedResponse({ standardSchema: Begun })
  @Refused('NotYours', 'UnknownPolicy')
  async begin(
    @Body({ schema: Beginning }) fields: z.infer<typeof Beginning>,
    @IdempotencyKey() key: string,
    @Me() me: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Begun>> {
    const id = uuidV5(`edition ${me} ${key}`);
    const given = await this.editions.begin(id, fields, { actor: me, key });
    void reply.status(201).headers({ location: `/api/editions/${id}`, etag: etagOf(given.version) });
    return given;
  }

  @Get()
  @ApiOperation({ summary: 'Editions of the action list that I may see, the newest first' })
  @ApiOkResponse({ standardSchema: Listed })
  async list(@Me() me: string): Promise<z.infer<typeof Listed>> {
    return { items: await this.editions.list(me) };
  }
}
