import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { servedBy } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { Engine } from '../engine.js';
import { Me } from '../login/session.guard.js';
import { PilotListedView, type PilotsPage } from '../pilots/listed.js';
import { Pilots } from '../pilots/pilots.js';
import { Problem } from '../problems/problem.js';
import { IDS } from './ids.js';

const PriorityView = z
  .strictObject({
    id: z.string(),
    title: z.strictObject({ nb: z.string(), en: z.string() }),
    areas: z.array(z.string()),
    measures: z.array(z.string()),
    /** Those I may see that serve it and are not over, the last changed first. */
    pilots: z.array(PilotListedView),
  })
  .meta({ id: 'Priority' });
const PrioritiesView = z.strictObject({ items: z.array(PriorityView) }).meta({ id: 'Priorities' });
interface Shown extends Omit<z.infer<typeof PriorityView>, 'pilots'> {
  readonly pilots: PilotsPage['items'];
}
const MOST = 50;

@ApiTags('committees')
@Controller('api/committees')
export class PrioritiesController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Pilots) private readonly pilots: Pilots,
  ) {}

  @Get(':committee/priorities')
  @ApiOperation({ summary: "What a committee's mandate puts first, and which pilots serve it" })
  @ApiOkResponse({ standardSchema: PrioritiesView })
  async list(
    @Param('committee', { schema: IDS.committee }) id: string,
    @Me() me: string,
  ): Promise<{ readonly items: readonly Shown[] }> {
    const { community } = this.engine.opened;
    await community.refresh();
    const { committees, measures } = community;
    const committee = committees.find((one) => one.id === id);
    if (committee === undefined) throw new Problem('NotFound');
    const items = await Promise.all(
      committee.priorities.map(async (priority) => {
        const filter = { about: servedBy(priority, measures), closed: false, waitingForMe: false };
        const { items: pilots } = await this.pilots.page(me, filter, { limit: MOST });
        return { ...priority, areas: [...priority.areas], measures: [...priority.measures], pilots };
      }),
    );
    return { items };
  }
}
