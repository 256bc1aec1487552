import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { activeAssignments } from '@tiltaksmotor/domain';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { isLoopback, type Config } from '../config.js';
import { Names } from '../names.js';
import { CONFIG } from '../parts.js';
import { People } from '../people/people.js';
import { slug } from '../streams/fields.js';
import { languageOf } from '../problems/language.js';
import { Problem } from '../problems/problem.js';
import { sessionCookie } from './cookies.js';
import { Public } from './public.js';
import { TOKEN_HOURS, Tokens } from './tokens.js';

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
    @Inject(Tokens) private readonly tokens: Tokens,
    @Inject(People) private readonly people: People,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get('login/people')
  @ApiOperation({ summary: 'Whom one may log in as (development only)' })
  @ApiOkResponse({ standardSchema: Choosable })
  @Refused('ForeignHost', 'NotFound')
  async choosable(
    @Headers('host') host: string | undefined,
    @Headers('accept-language') accept: string | undefined,
  ): Promise<z.infer<typeof Choosable>> {
    this.onlyInDevelopment(host);
    const { items } = await this.people.page({ limit: 500 });
    const placeOf = this.names.places(languageOf(accept));
    const now = new Date().toISOString();
    return {
      items: items.map(({ id, name, roles }) => ({
        id,
        name: name ?? id,
        roles: roles.map(({ role, at }) => `${role}@${at}`),
        held: activeAssignments({ person: id, assignments: roles }, now).map(({ role, at, deputyFor }) => ({
          role,
          at,
          place: placeOf(at),
          deputy: deputyFor !== undefined,
        })),
      })),
    };
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
    if ((await this.people.one(person)) === null) throw new Problem('UnknownPerson', { person });
    const token = await this.tokens.sign(person);
    reply.header('set-cookie', sessionCookie(token, TOKEN_HOURS * 3600, this.config));
    return { token, person, expiresAt: new Date(Date.now() + TOKEN_HOURS * 3_600_000).toISOString() };
  }

  @Post('logout')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget the cookie' })
  logout(@Res({ passthrough: true }) reply: FastifyReply): void {
    reply.header('set-cookie', sessionCookie('', 0, this.config));
  }

  /** A page elsewhere can point a name of its own at this machine (DNS rebinding); its requests then carry that name. */
  private onlyInDevelopment(host: string | undefined): void {
    if (this.config.login !== 'development') throw new Problem('NotFound');
    if (!isLoopback((host ?? '').replace(/:\d+$/, ''))) throw new Problem('ForeignHost');
  }
}
