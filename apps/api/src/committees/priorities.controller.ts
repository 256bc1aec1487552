import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { etagOf } from '../streams/headers.js';
import {
  calledBy,
  committeeEntity,
  MAIN_LANGUAGE,
  prioritiesOf,
  servedBy,
  streamOf,
  type Multilingual,
  type PriorityInForce,
} from '@tiltaksmotor/domain';
import { eventsDone } from '@tiltaksmotor/persistence';
import { say } from '@tiltaksmotor/texts';
import { Engine } from '../engine.js';
import { Pilots } from '../pilots/pilots.js';
import { Reading } from '../streams/reading.js';
import type { Texts } from '../streams/words.js';
import { Committees } from './committees.js';
import { IDS } from './answers.js';
import { PrioritiesHistoryView, PrioritiesView, type PrioritiesShown, type PriorityShown } from './prioritized.js';

/** Pilots shown for each priority, and how often priorities were set: more than anybody reads. */
const MOST_PILOTS = 50;
const MOST_TIMES = 50;

/** What committees' mandates put first, with the pilots that serve it, and who said so when. */
@ApiTags('committees')
@Controller('api/committees')
export class PrioritiesController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Committees) private readonly committees: Committees,
    @Inject(Pilots) private readonly pilots: Pilots,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  @Get(':committee/priorities')
  @ApiOperation({ summary: "What a committee's mandate puts first, and which pilots serve it" })
  @ApiOkResponse({ standardSchema: PrioritiesView })
  async list(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Me() me: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrioritiesShown> {
    await this.engine.opened.community.refresh();
    const standing = await this.committees.one(committee, me);
    const texts = await this.reading.texts(streamOf(committeeEntity, committee));
    const inForce = prioritiesOf(standing.committee, standing.called.priorities);
    const items = await Promise.all(
      inForce.map(async (one) => ({ ...this.shown(one, texts), pilots: await this.serving(one, me) })),
    );
    const availableCommands = standing.offers().filter(({ command }) => command === 'setPriorities');
    void reply.headers({ etag: etagOf(standing.version) });
    return { version: standing.version, items, availableCommands };
  }

  /** What the community's data said before is nobody's saying. */
  @Get(':committee/priorities/history')
  @ApiOperation({ summary: 'Who set the priorities when, the last first' })
  @ApiOkResponse({ standardSchema: PrioritiesHistoryView })
  async history(
    @Param('committee', { schema: IDS.committee }) committee: string,
    @Me() me: string,
  ): Promise<z.infer<typeof PrioritiesHistoryView>> {
    await this.committees.one(committee, me);
    const stream = streamOf(committeeEntity, committee);
    const [texts, set] = await Promise.all([
      this.reading.texts(stream),
      eventsDone(this.engine.opened.pool, committeeEntity, {
        ...{ streams: [stream], types: ['PrioritiesSet'] },
        ...{ newestFirst: true, limit: MOST_TIMES },
      }),
    ]);
    const items = set.map(({ at, by: { person, name, role, deputyFor }, event }) => ({
      at,
      by: { person, name, role, deputyFor },
      priorities: event.priorities.map((one) => this.shown(one, texts)),
    }));
    return { items };
  }

  private async serving(priority: PriorityInForce, me: string): Promise<PriorityShown['pilots']> {
    const about = servedBy(priority, this.engine.opened.community.measures);
    const filter = { about, closed: false, waitingForMe: false };
    return (await this.pilots.page(me, filter, { limit: MOST_PILOTS })).items;
  }

  private shown({ id, title, areas, measures }: PriorityInForce, texts: Texts): Omit<PriorityShown, 'pilots'> {
    const isOwn = title !== null && 'ref' in title;
    const written = isOwn ? (texts.get(title.ref) ?? say(MAIN_LANGUAGE, 'paper.redacted')) : null;
    const called = this.titleOf({ areas, measures }) ?? { [MAIN_LANGUAGE]: id };
    const inData = title !== null && !isOwn ? title : called;
    return {
      id,
      title: written === null ? inData : { [MAIN_LANGUAGE]: written },
      words: written ?? (inData[MAIN_LANGUAGE] === called[MAIN_LANGUAGE] ? null : inData[MAIN_LANGUAGE]),
      areas: [...areas],
      measures: [...measures],
    };
  }

  /** Of a single area or measure: more of them have no name in common. */
  private titleOf(about: Pick<PriorityInForce, 'areas' | 'measures'>): Multilingual | null {
    const { areas, measures } = this.engine.opened.community;
    const called = calledBy(about);
    if (called === null) return null;
    const found =
      'area' in called
        ? areas.find(({ id }) => id === called.area)
        : measures.find(({ code }) => code === called.measure);
    return found?.title ?? null;
  }
}
