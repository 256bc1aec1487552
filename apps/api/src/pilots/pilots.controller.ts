import { pilotEntity } from '@tiltaksmotor/domain';
import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { CommitteeQueries } from '../committees/queries.js';
import { CONFIG, type Config } from '../config.js';
import { Me } from '../login/session.guard.js';
import { cursor, cursorOf, limit, placeOf } from '../pages.js';
import { Problem } from '../problems/problem.js';
import { Search } from '../search/search.js';
import { KindStreams, type KindGiven } from '../kinds/kind-streams.js';
import { phase, pilotId } from './answers.js';
import { ChangedProposals, ChangesView, WantedChanges } from './changed.js';
import { measureCode, place, searched, slug } from '../streams/fields.js';
import { etagOf, IDEMPOTENCY_HEADER, IdempotencyKey } from '../streams/headers.js';
import { Pilots } from './pilots.js';
import { PhasesView, PilotsView, type Phases, type PilotsPage } from './listed.js';
import { Draft, Given, PilotView, viewOf } from './view.js';

const filters = {
  phase: phase.exclude(['unknown']).optional(),
  measure: measureCode.optional(),
  area: slug.optional(),
  organisation: place.optional(),
  waiting: z.literal('me').optional(),
  closed: z.enum(['true', 'false']).optional(),
  q: searched,
};
const Filters = z.strictObject(filters);
const Wanted = z.strictObject({
  ...filters,
  /** The last changed first, or what has been longest in its phase. */
  sort: z.enum(['changed', 'age']).default('changed'),
  limit: limit(100, 25),
  cursor,
});
const cursorKey = z.tuple([z.iso.datetime(), pilotId]);

@ApiTags('pilots')
@Controller('api/pilots')
export class PilotsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Pilots) private readonly pilots: Pilots,
    @Inject(ChangedProposals) private readonly changed: ChangedProposals,
    @Inject(KindStreams) private readonly streams: KindStreams,
    @Inject(CommitteeQueries) private readonly committees: CommitteeQueries,
    @Inject(Search) private readonly search: Search,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Draft a pilot. Sent again with the same key, it is the same pilot' })
  @ApiHeader(IDEMPOTENCY_HEADER)
  @ApiCreatedResponse({ standardSchema: Given })
  @Refused('NotYours', 'ExercisesRefused')
  async create(
    @Body({ schema: Draft }) fields: { readonly policy: string },
    @IdempotencyKey() key: string,
    @Me() me: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KindGiven> {
    if (this.pilots.isExercise(fields.policy) && !this.config.exercises) throw new Problem('ExercisesRefused');
    const ask = { command: { ...fields, type: 'draft' }, actor: me, key };
    return this.streams.begin(pilotEntity, `${me} ${key}`, ask, reply);
  }

  @Get()
  @ApiOperation({ summary: 'Pilots I may see' })
  @ApiOkResponse({ standardSchema: PilotsView })
  async list(@Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>, @Me() me: string): Promise<PilotsPage> {
    const after = placeOf(wanted.cursor, cursorKey) ?? undefined;
    const place = { after, limit: wanted.limit, order: wanted.sort };
    const page = await this.pilots.page(me, this.filterOf(wanted), place);
    return { items: page.items, next: page.next === null ? null : cursorOf(...page.next) };
  }

  @Get('phases')
  @ApiOperation({ summary: 'How many pilots I may see in each phase, and how many of them are late' })
  @ApiOkResponse({ standardSchema: PhasesView })
  async phases(@Query({ schema: Filters }) wanted: z.infer<typeof Filters>, @Me() me: string): Promise<Phases> {
    return { items: await this.pilots.counted(me, this.filterOf(wanted)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A pilot: where it stands, whose turn it is, and what I may do' })
  @ApiOkResponse({ standardSchema: PilotView })
  async one(
    @Param('id', { schema: pilotId }) id: string,
    @Me() me: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof PilotView>> {
    const [standing, cases, path] = await Promise.all([
      this.pilots.one(id, me),
      this.committees.ofPilot(id, me),
      this.pilots.path(id),
    ]);
    void reply.headers({ etag: etagOf(standing.version) });
    return viewOf(standing, { cases, path, edition: this.pilots.edition(standing.pilot) });
  }

  @Get(':id/changes')
  @ApiOperation({ summary: 'What changed for a party since it answered last, or since a version' })
  @ApiOkResponse({ standardSchema: ChangesView })
  changes(
    @Param('id', { schema: pilotId }) id: string,
    @Query({ schema: WantedChanges }) wanted: z.infer<typeof WantedChanges>,
    @Me() me: string,
  ): Promise<z.infer<typeof ChangesView>> {
    return this.changed.since(id, me, wanted);
  }

  private filterOf({ phase, measure, area, organisation, waiting, closed, q }: z.infer<typeof Filters>) {
    return {
      waitingForMe: waiting === 'me',
      ...(phase === undefined ? {} : { phase }),
      ...(measure === undefined ? {} : { measure }),
      ...(area === undefined ? {} : { about: this.pilots.inArea(area) }),
      ...(organisation === undefined ? {} : { organisation }),
      ...(closed === undefined ? {} : { closed: closed === 'true' }),
      ...(q === undefined ? {} : { words: this.search.words(q) }),
    };
  }
}
