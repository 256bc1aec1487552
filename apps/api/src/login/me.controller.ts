import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { activeAssignments } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { People } from '../people/people.js';
import { RoleView } from '../people/people.controller.js';
import { Problem } from '../problems/problem.js';
import { Me } from './session.guard.js';

const MeView = z
  .strictObject({
    id: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    roles: z.array(RoleView),
    /** Roles in force today. */
    active: z.array(RoleView),
    administrator: z.boolean(),
    mayPropose: z.boolean(),
  })
  .meta({ id: 'Me' });

@ApiTags('login')
@Controller('api/me')
export class MeController {
  constructor(@Inject(People) private readonly people: People) {}

  @Get()
  @ApiOperation({ summary: 'Who I am here, and what I hold' })
  @ApiOkResponse({ standardSchema: MeView })
  async me(@Me() id: string): Promise<z.infer<typeof MeView>> {
    const person = await this.people.one(id);
    if (person === null) throw new Problem('NotLoggedIn', {}, { 'www-authenticate': 'Bearer' });
    const active = [...activeAssignments({ person: id, assignments: person.roles }, new Date().toISOString())];
    return {
      id,
      name: person.name,
      email: person.email,
      roles: [...person.roles],
      active,
      administrator: active.some(({ role }) => role === 'administrator'),
      mayPropose: active.some(({ role }) => role === 'leader' || role === 'coordinator'),
    };
  }
}
