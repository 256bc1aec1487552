import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { fitOf, fitting } from '@tiltaksmotor/domain';
import { INDICATORS } from '@tiltaksmotor/persistence';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { measureCode, Multilingual, slug } from '../streams/fields.js';

const Wanted = z.strictObject({ measure: measureCode.optional(), area: slug.optional() });
const LibraryIndicator = z
  .strictObject({
    id: z.string(),
    name: Multilingual,
    unit: Multilingual,
    direction: z.enum(['up', 'down', 'hold']),
    source: Multilingual,
    countingRule: Multilingual,
    /** Whether it fits the measure or the area asked about. */
    suggested: z.boolean(),
  })
  .meta({ id: 'LibraryIndicator' });
const IndicatorsView = z.strictObject({ items: z.array(LibraryIndicator) }).meta({ id: 'IndicatorLibrary' });

@ApiTags('measures')
@Controller('api/indicators')
export class IndicatorsController {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  @Get()
  @ApiOperation({ summary: 'Indicators that are thought through: what fits a measure, or an area, comes first' })
  @ApiOkResponse({ standardSchema: IndicatorsView })
  @Refused('NotFound')
  list(@Query({ schema: Wanted }) { measure, area = '' }: z.infer<typeof Wanted>): z.infer<typeof IndicatorsView> {
    const listed = measure === undefined ? undefined : this.engine.opened.community.directory.measure(measure);
    if (measure !== undefined && listed === undefined) throw new Problem('NotFound');
    const found = fitting(INDICATORS, listed === undefined ? { area } : fitOf(listed));
    return { items: found.map(({ fits: _, ...indicator }) => indicator) };
  }
}
