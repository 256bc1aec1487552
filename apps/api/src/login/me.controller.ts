import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  activeAssignments,
  answersFor,
  bodiesUnder,
  canBeParty,
  holdsActiveRole,
  isLanguage,
  OTHER_LANGUAGES,
  type Assignment,
  type Directory,
} from '@tiltaksmotor/domain';
import { z } from 'zod';
import { Engine } from '../engine.js';
import { People } from '../people/people.js';
import { RoleView } from '../people/people.controller.js';
import { language } from '../problems/language.js';
import { Problem } from '../problems/problem.js';
import { AlsoWithoutRole } from './public.js';
import { Me } from './session.guard.js';

const MeView = z
  .strictObject({
    id: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    /** That I have chosen; null until I have. */
    language: language.nullable(),
    roles: z.array(RoleView),
    /** Roles in force today. */
    active: z.array(RoleView),
    /** Without one, only the action list can be read, and nothing be done. */
    holdsActiveRole: z.boolean(),
    administrator: z.boolean(),
    mayPropose: z.boolean(),
    /** Which of the community's bodies review proposals and decide what becomes of them. */
    bodies: z.strictObject({ review: z.string(), decision: z.string() }).nullable(),
    /** Organisations that a proposal of mine may come from, my own first. */
    leads: z.array(z.string()),
  })
  .meta({ id: 'Me' });
const Chosen = z
  .strictObject({ language })
  .meta({ id: 'ChosenLanguage', examples: [{ language: OTHER_LANGUAGES[0] }] });

@ApiTags('login')
@Controller('api/me')
export class MeController {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(Engine) private readonly engine: Engine,
  ) {}

  @Get()
  @AlsoWithoutRole()
  @ApiOperation({ summary: 'Who I am here, and what I hold' })
  @ApiOkResponse({ standardSchema: MeView })
  async me(@Me() id: string): Promise<z.infer<typeof MeView>> {
    const person = await this.people.one(id);
    if (person === null) throw new Problem('NotLoggedIn', {}, { 'www-authenticate': 'Bearer' });
    const actor = { person: id, assignments: person.roles };
    const now = new Date().toISOString();
    const active = [...activeAssignments(actor, now)];
    const { directory, policies } = this.engine.opened.community;
    const bodies = bodiesUnder(policies);
    return {
      id,
      name: person.name,
      email: person.email,
      language: isLanguage(person.language) ? person.language : null,
      roles: [...person.roles],
      active,
      holdsActiveRole: holdsActiveRole(actor, now),
      administrator: active.some(({ role }) => role === 'administrator'),
      bodies: bodies === null ? null : { review: bodies.review, decision: bodies.decision },
      leads: leadsOf(active, directory),
      mayPropose: active.some(({ role }) => role === 'leader' || role === 'coordinator'),
    };
  }

  @Post('language')
  @HttpCode(204)
  @AlsoWithoutRole()
  @ApiOperation({ summary: 'The language that I read: pages in whatever browser, mails and what they carry' })
  @ApiNoContentResponse()
  chooseLanguage(@Body({ schema: Chosen }) { language }: z.infer<typeof Chosen>, @Me() me: string): Promise<void> {
    return this.people.chooseLanguage(me, language);
  }
}

function leadsOf(active: readonly Assignment[], directory: Directory): string[] {
  const held = active.filter(({ role }) => role === 'leader' || role === 'coordinator');
  const own = held.map(({ at }) => at);
  const covered = directory.organisations
    .map(({ id }) => id)
    .filter((id) => held.some((one) => answersFor(one, id, directory)));
  return [...new Set([...own, ...covered])].filter((id) => canBeParty(id, directory));
}
