import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { activeAssignments } from '@tiltaksmotor/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { CONFIG, isLoopback, type Config } from '../config.js';
import { Names } from '../names.js';
import { People } from '../people/people.js';
import { slug } from '../streams/fields.js';
import { ReadersLanguage, type Language } from '../problems/language.js';
import { Problem } from '../problems/problem.js';
import { sessionCookie } from './cookies.js';
import { Public } from './public.js';
import { SESSION_HOURS, Sessions } from './sessions.js';
import { WhoAsks } from './who-asks.js';

const Login = z.strictObject({ person: slug }).meta({ id: 'Login', examples: [{ person: 'leader-harstad' }] });
const LoggedIn = z
  .strictObject({ token: z.string(), person: z.string(), expiresAt: z.string() })
  .meta({ id: 'LoggedIn' });
/** A role that somebody has today, and what the place is called. */
const Held = z.strictObject({ role: z.string(), at: z.string(), place: z.string(), deputy: z.boolean() });
const Choosable = z
  .strictObject({
    items: z.array(
      z.strictObject({ id: z.string(), name: z.string(), roles: z.array(z.string()), held: z.array(Held) }),
    ),
  })
  .meta({ id: 'ChoosablePeople' });

/** For development: say who you are. Anybody may be anybody, which is why it only answers on this machine. */
@ApiTags('login')
@Public()
@Controller('api')
export class LoginController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(WhoAsks) private readonly who: WhoAsks,
    @Inject(People) private readonly people: People,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get('login/people')
  @ApiOperation({ summary: 'Whom one may log in as (development only)' })
  @ApiOkResponse({ standardSchema: Choosable })
  @Refused('ForeignHost', 'NotFound')
  async choosable(
    @Headers('host') host: string | undefined,
    @ReadersLanguage() language: Language,
  ): Promise<z.infer<typeof Choosable>> {
    this.onlyInDevelopment(host);
    const { items } = await this.people.page({ limit: 500 });
    const placeOf = this.names.places(language);
    const now = new Date().toISOString();
    const choosable = items.map(({ id, name, roles }) => ({
      id,
      name: name ?? id,
      roles: roles.map(({ role, at }) => `${role}@${at}`),
      held: activeAssignments({ person: id, assignments: roles }, now).map(({ role, at, deputyFor }) => ({
        role,
        at,
        place: placeOf(at),
        deputy: deputyFor !== undefined,
      })),
    }));
    return { items: choosable.filter(({ held }) => held.length > 0) };
  }

  @Post('login')
  @HttpCode(200)
  @ApiOperation({ summary: 'Log in as somebody (development only)' })
  @ApiOkResponse({ standardSchema: LoggedIn })
  @Refused('ForeignHost', 'NotFound', 'UnknownPerson')
  async login(
    @Body({ schema: Login }) { person }: z.infer<typeof Login>,
    @Headers('host') host: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof LoggedIn>> {
    this.onlyInDevelopment(host);
    const begun = await this.sessions.begin(person);
    if (begun === null) throw new Problem('UnknownPerson', { person });
    reply.header('set-cookie', sessionCookie(begun.token, SESSION_HOURS * 3600, this.config));
    return { token: begun.token, person, expiresAt: begun.endsAt };
  }

  @Post('logout')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the session, wherever it is used, and forget its cookie' })
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = this.who.tokenIn(request.headers);
    if (token !== null) await this.sessions.end(token);
    reply.header('set-cookie', sessionCookie('', 0, this.config));
  }

  /** A page elsewhere can point a name of its own at this machine (DNS rebinding); its requests then carry that name. */
  private onlyInDevelopment(host: string | undefined): void {
    if (this.config.login !== 'development') throw new Problem('NotFound');
    if (!isLoopback((host ?? '').replace(/:\d+$/, ''))) throw new Problem('ForeignHost');
  }
}
