import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Logger } from 'pino';
import { CONFIG, LOG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import { PeopleModule } from '../people/people.module.js';
import { sessionCookieName } from './cookies.js';
import { LoginController } from './login.controller.js';
import { MeController } from './me.controller.js';
import { OidcLogin } from './oidc-login.js';
import { OidcController } from './oidc.controller.js';
import { OidcIdentities } from './oidc.js';
import { OriginGuard } from './origin.guard.js';
import { SessionGuard } from './session.guard.js';
import { Sessions } from './sessions.js';
import { WhoAsks } from './who-asks.js';

/** How people are known: by sessions of our own, and where there is an issuer by its tokens. Every request is asked for one. */
@Module({
  imports: [PeopleModule],
  controllers: [LoginController, OidcController, MeController],
  providers: [
    Sessions,
    {
      provide: OidcLogin,
      inject: [CONFIG, LOG],
      useFactory: ({ oidcClient, mail }: Config, log: Logger) =>
        oidcClient === null ? null : new OidcLogin(oidcClient, mail.publicUrl, log),
    },
    {
      provide: OidcIdentities,
      inject: [CONFIG, Engine, LOG],
      useFactory: ({ oidc }: Config, engine: Engine, log: Logger) =>
        oidc === null ? null : new OidcIdentities(oidc, engine, log),
    },
    {
      provide: WhoAsks,
      inject: [CONFIG, Sessions, OidcIdentities],
      useFactory: (config: Config, sessions: Sessions, vouched: OidcIdentities | null) => {
        const own = config.login === 'development' || config.oidcClient !== null ? [sessions] : [];
        return new WhoAsks([...own, ...(vouched === null ? [] : [vouched])], sessionCookieName(config));
      },
    },
    { provide: APP_GUARD, useClass: OriginGuard },
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [WhoAsks],
})
export class LoginModule {}
