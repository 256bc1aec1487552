import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { CONFIG, type Config } from '../config.js';
import { Problem } from '../problems/problem.js';
import { askedCookie, askedIn, sessionCookie } from './cookies.js';
import { OidcIdentities, verifiedAddress } from './oidc.js';
import { OidcLogin, page } from './oidc-login.js';
import { Public } from './public.js';
import { SESSION_HOURS, Sessions } from './sessions.js';

const Wanted = z.strictObject({ to: page.default('/') });
/** What issuers send back is theirs to say; what is believed of it is for the protocol. */
const Answered = z.record(z.string(), z.string());
const Ways = z
  .strictObject({ development: z.boolean(), issuer: z.boolean() })
  .meta({ id: 'LoginWays', examples: [{ development: false, issuer: true }] });

/** Whoever logs in without an account here is told so by this page. */
const NOBODY = '/innlogging?svar=';

@ApiTags('login')
@Public()
@Controller('api/login')
export class OidcController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(OidcLogin) private readonly login: OidcLogin | null,
    @Inject(OidcIdentities) private readonly identities: OidcIdentities | null,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @Get('ways')
  @ApiOperation({ summary: 'How one logs in here' })
  @ApiOkResponse({ standardSchema: Ways })
  ways(): z.infer<typeof Ways> {
    return { development: this.config.login === 'development', issuer: this.login !== null };
  }

  @Get('start')
  @ApiOperation({ summary: 'To the issuer, and from there back to the page one was on' })
  @ApiFoundResponse({ description: 'The issuer’s own page' })
  @Refused('NotFound', 'LoginAway')
  async start(@Query({ schema: Wanted }) { to }: z.infer<typeof Wanted>, @Res() reply: FastifyReply): Promise<void> {
    const { url, kept } = await this.at().begin(to);
    await reply.headers({ 'set-cookie': askedCookie(kept, this.config), ...UNKEPT }).redirect(url.href, 302);
  }

  @Get('callback')
  @ApiOperation({ summary: 'Where the issuer sends people back to' })
  @ApiFoundResponse({ description: 'The page one was on' })
  @Refused('NotFound', 'LoginAway')
  async callback(
    @Query({ schema: Answered }) _answered: z.infer<typeof Answered>,
    @Headers('cookie') cookies: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { url } = request.raw;
    const finished = await this.at().finish(askedIn(cookies, this.config), url?.slice(url.indexOf('?')) ?? '');
    const forgotten = askedCookie('', this.config);
    const refuse = async (answer: string): Promise<void> =>
      void (await reply.headers({ 'set-cookie': forgotten, ...UNKEPT }).redirect(`${NOBODY}${answer}`, 302));
    if (finished === null) return refuse('ikke-fullfort');
    const address = verifiedAddress(finished.claims);
    if (address === null) return refuse('ubekreftet');
    const actor = await this.identities?.personWith(address);
    const begun = actor == null ? null : await this.sessions.begin(actor.person);
    if (begun === null) return refuse('ukjent');
    const session = sessionCookie(begun.token, SESSION_HOURS * 3600, this.config);
    await reply.headers({ 'set-cookie': [forgotten, session], ...UNKEPT }).redirect(finished.to, 302);
  }

  @Get('end')
  @ApiOperation({ summary: 'Out of the issuer too, after logging out here' })
  @ApiFoundResponse({ description: 'The issuer’s own page, or the front page' })
  async end(@Res() reply: FastifyReply): Promise<void> {
    const url = await this.login?.end();
    await reply.headers({ ...UNKEPT }).redirect(url?.href ?? '/', 302);
  }

  private at(): OidcLogin {
    if (this.login === null) throw new Problem('NotFound');
    return this.login;
  }
}

const UNKEPT = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } as const;
