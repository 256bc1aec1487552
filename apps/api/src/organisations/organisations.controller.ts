import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { canBeParty } from '@tiltaksmotor/domain';
import { CommitteeRow, OrganisationRow, REGIONS } from '@tiltaksmotor/persistence';
import { z } from 'zod';
import { Engine } from '../engine.js';
import { Multilingual } from '../streams/fields.js';

const OrganisationView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    parent: z.string().nullable(),
    successor: z.string().nullable(),
    /** Whether it can be a party of a pilot. */
    canTakePart: z.boolean(),
    /** Where it is near: ids of regions. None for what serves everybody. */
    regions: z.array(z.string()),
  })
  .meta({ id: 'Organisation' });
const CommitteeView = z.strictObject({ id: z.string(), name: Multilingual }).meta({ id: 'Committee' });
const OrganisationsView = z
  .strictObject({
    items: z.array(OrganisationView),
    committees: z.array(CommitteeView),
    regions: z.array(z.strictObject({ id: z.string(), name: z.string() }).meta({ id: 'Region' })),
  })
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
    const { community, db } = this.engine.opened;
    const [items, committees] = await Promise.all([
      db.getRepository(OrganisationRow).find({
        select: { id: true, name: true, kind: true, parent: true, successor: true },
        order: { kind: 'ASC', name: 'ASC' },
      }),
      db.getRepository(CommitteeRow).find({ select: { id: true, name: true }, order: { id: 'ASC' } }),
    ]);
    return {
      items: items.map((item) => ({
        ...item,
        canTakePart: canBeParty(item.id, community.directory),
        regions: REGIONS.filter(({ organisations }) => organisations.includes(item.id)).map(({ id }) => id),
      })),
      committees,
      regions: REGIONS.map(({ id, name }) => ({ id, name })),
    };
  }
}
