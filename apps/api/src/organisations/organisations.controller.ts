import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { canBeParty, KINDS } from '@tiltaksmotor/domain';
import { OrganisationRow, REGIONS } from '@tiltaksmotor/persistence';
import { z } from 'zod';
import { Engine } from '../engine.js';
import { capital } from '../kinds/kind-streams.js';
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
/** The community's bodies, called together as their streams are. */
const bodies = KINDS.filter(({ ofBodies }) => ofBodies !== undefined).map(({ name, collection }) => ({
  collection,
  view: z.array(z.strictObject({ id: z.string(), name: Multilingual }).meta({ id: capital(name) })),
}));
const OrganisationsView = z
  .strictObject({
    items: z.array(OrganisationView),
    ...Object.fromEntries(bodies.map(({ collection, view }) => [collection, view])),
    regions: z.array(z.strictObject({ id: z.string(), name: z.string() }).meta({ id: 'Region' })),
  })
  .meta({ id: 'Organisations' });

@ApiTags('organisations')
@Controller('api/organisations')
export class OrganisationsController {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  @Get()
  @ApiOperation({
    summary: 'The hospital trust and its units, the municipalities, their partners, and the community’s bodies',
  })
  @ApiOkResponse({ standardSchema: OrganisationsView })
  async list() {
    const { community, db } = this.engine.opened;
    const items = await db.getRepository(OrganisationRow).find({
      select: { id: true, name: true, kind: true, parent: true, successor: true },
      order: { kind: 'ASC', name: 'ASC' },
    });
    const named = community.bodies.map(({ id, name }) => ({ id, name }));
    return {
      items: items.map((item) => ({
        ...item,
        canTakePart: canBeParty(item.id, community.directory),
        regions: REGIONS.filter(({ organisations }) => organisations.includes(item.id)).map(({ id }) => id),
      })),
      ...Object.fromEntries(bodies.map(({ collection }) => [collection, named])),
      regions: REGIONS.map(({ id, name }) => ({ id, name })),
    };
  }
}
