import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Engine } from '../engine.js';

const OrganisationView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    parent: z.string().nullable(),
    successor: z.string().nullable(),
  })
  .meta({ id: 'Organisation' });
const CommitteeView = z
  .strictObject({ id: z.string(), name: z.strictObject({ nb: z.string(), en: z.string() }) })
  .meta({ id: 'Committee' });
const OrganisationsView = z
  .strictObject({ items: z.array(OrganisationView), committees: z.array(CommitteeView) })
  .meta({ id: 'Organisations' });
type OrganisationsView = z.infer<typeof OrganisationsView>;

@ApiTags('organisations')
@Controller('api/organisations')
export class OrganisationsController {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  @Get()
  @ApiOperation({ summary: 'The hospital trust and its units, the municipalities, their partners, and the committees' })
  @ApiOkResponse({ standardSchema: OrganisationsView })
  async list(): Promise<OrganisationsView> {
    const { rows } = await this.engine.opened.pool.query<OrganisationsView>({
      name: 'organisations',
      text: `select
        (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'kind', kind, 'parent', parent, 'successor', successor)
          order by kind, name), '[]') from organisation) as items,
        (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by id), '[]') from committee) as committees`,
    });
    return rows[0] ?? { items: [], committees: [] };
  }
}
