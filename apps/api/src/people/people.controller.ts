import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { activeAssignments, localDate, type Actor } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { Me } from '../login/session.guard.js';
import { cursor, cursorOf, limit, placeOf } from '../pages.js';
import { place, searched, slug } from '../streams/fields.js';
import { Problem } from '../problems/problem.js';
import { People, type Person } from './people.js';

const Wanted = z.strictObject({
  role: slug.optional(),
  organisation: place.optional(),
  /** Everybody who is here, or those alone who hold a role today: the one that is asked for, or any. */
  holding: z.enum(['today']).optional(),
  q: searched,
  limit: limit(200, 100),
  cursor,
});
export const RoleView = z
  .strictObject({
    role: z.string(),
    at: z.string(),
    from: z.string(),
    to: z.string().nullable(),
    deputyFor: z.string().optional(),
  })
  .meta({ id: 'RoleHeld' });
const PersonView = z
  .strictObject({
    id: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable().optional(),
    roles: z.array(RoleView),
    /** Roles in force today. */
    active: z.array(RoleView),
  })
  .meta({ id: 'Person' });
const PeopleView = z.strictObject({ items: z.array(PersonView), next: z.string().nullable() }).meta({ id: 'People' });

@ApiTags('people')
@Controller('api/people')
export class PeopleController {
  constructor(@Inject(People) private readonly people: People) {}

  @Get()
  @ApiOperation({ summary: 'People and their roles' })
  @ApiOkResponse({ standardSchema: PeopleView })
  async list(
    @Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>,
    @Me() me: string,
  ): Promise<z.infer<typeof PeopleView>> {
    const { role, organisation: at, q, holding } = wanted;
    const now = new Date().toISOString();
    const [after] = placeOf(wanted.cursor, z.tuple([slug])) ?? [];
    const { items, next } = await this.people.page({
      after,
      limit: wanted.limit,
      role,
      at,
      holdingOn: holding === undefined ? undefined : localDate(now),
      q: q === '' ? undefined : q,
    });
    const mayReach = isAdministrator(await this.people.actor(me));
    return { items: items.map((person) => shown(person, mayReach)), next: next === null ? null : cursorOf(next) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A person and their roles' })
  @ApiOkResponse({ standardSchema: PersonView })
  async one(@Param('id', { schema: slug }) id: string, @Me() me: string): Promise<z.infer<typeof PersonView>> {
    const person = await this.people.one(id);
    if (person === null) throw new Problem('NotFound');
    return shown(person, id === me || isAdministrator(await this.people.actor(me)));
  }
}

const isAdministrator = (actor: Actor): boolean =>
  activeAssignments(actor, new Date().toISOString()).some(({ role }) => role === 'administrator');

/** An address is for those who run the installation, and for whose it is. */
const shown = ({ id, name, email, roles }: Person, mayReach: boolean): z.infer<typeof PersonView> => ({
  id,
  name,
  ...(mayReach ? { email } : {}),
  roles: [...roles],
  active: [...activeAssignments({ person: id, assignments: roles }, new Date().toISOString())],
});
