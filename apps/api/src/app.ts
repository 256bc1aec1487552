import 'reflect-metadata';
import { Module, type DynamicModule, type LoggerService, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Telling } from '@tiltaksmotor/telling';
import type { Logger } from 'pino';
import { Calendar } from './committees/calendar.js';
import { AccessibilityController } from './accessibility/accessibility.controller.js';
import { CasesController } from './committees/cases.controller.js';
import { CommitteeCommandsController } from './committees/commands.controller.js';
import { CommitteesController } from './committees/committees.controller.js';
import { Committees } from './committees/committees.js';
import { CommitteeGive } from './committees/give.js';
import { CommitteeHistory } from './committees/history.js';
import { CommitteeLists } from './committees/lists.js';
import { MeetingsController } from './committees/meetings.controller.js';
import { Priorities } from './committees/priorities.js';
import { PrioritiesController } from './committees/priorities.controller.js';
import { CommitteeQueries } from './committees/queries.js';
import type { Config } from './config.js';
import { Audience } from './changes/audience.js';
import { Changes } from './changes/changes.js';
import { ChangesController } from './changes/changes.controller.js';
import { CommitteeTasks } from './desk/committee-tasks.js';
import { Desks } from './desk/desk.js';
import { News } from './desk/news.js';
import { DeskController } from './desk/desk.controller.js';
import { DocsController } from './docs/docs.controller.js';
import { openApiOf } from './docs/document.js';
import { PublishedApi } from './docs/published.js';
import { Editions } from './editions/editions.js';
import { EditionFiles } from './editions/imports.js';
import { EditionsController } from './editions/editions.controller.js';
import { Engine } from './engine.js';
import { KIND_CONTROLLERS } from './kinds/controllers.js';
import { KindStreams } from './kinds/kind-streams.js';
import { Documents } from './documents/documents.js';
import { DocumentsController } from './documents/documents.controller.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { sessionCookieName } from './login/cookies.js';
import { LoginController } from './login/login.controller.js';
import { OidcController } from './login/oidc.controller.js';
import { OidcLogin } from './login/oidc-login.js';
import { OriginGuard } from './login/origin.guard.js';
import { MeController } from './login/me.controller.js';
import { OidcIdentities } from './login/oidc.js';
import { SessionGuard } from './login/session.guard.js';
import { Sessions } from './login/sessions.js';
import { WhoAsks } from './login/who-asks.js';
import { Mails } from './mails/mails.js';
import { MailsController } from './mails/mails.controller.js';
import { IndicatorsController } from './measures/indicators.controller.js';
import { MeasuresController } from './measures/measures.controller.js';
import { Evidence } from './measures/evidence.js';
import { Measures } from './measures/measures.js';
import { Search } from './measures/search.js';
import { Notices } from './notices/notices.js';
import { NoticesController } from './notices/notices.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { Names } from './names.js';
import { CONFIG } from './parts.js';
import { PilotCommandsController } from './pilots/commands.controller.js';
import { ChangedProposals } from './pilots/changed.js';
import { Give } from './pilots/give.js';
import { Histories } from './pilots/history.js';
import { PilotsController } from './pilots/pilots.controller.js';
import { Pilots } from './pilots/pilots.js';
import { PeopleController } from './people/people.controller.js';
import { People } from './people/people.js';
import { ProblemFilter } from './problems/filter.js';
import { ProblemsController } from './problems/problems.controller.js';
import { SchemaPipe } from './problems/validation.js';
import { Gather } from './reports/gather.js';
import { RedactionsController } from './redactions/redactions.controller.js';
import { PapersController } from './reports/papers.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { ScheduledReportsController } from './reports/scheduled.controller.js';
import { ScheduledReports } from './reports/scheduled.js';
import { createServer } from './server/server.js';
import { Commands } from './streams/commands.js';
import { History } from './streams/history.js';
import { Reading } from './streams/reading.js';
import { Templates } from './templates/templates.js';
import { TemplatesController } from './templates/templates.controller.js';
import { Temporal } from './temporal.js';
import { Attachments } from './uploads/attachments.js';
import { Turns } from './uploads/turns.js';
import { AttachmentsController } from './uploads/attachments.controller.js';

/** What stands outside: opened and closed by whoever starts the API. */
export interface Outside {
  readonly config: Config;
  readonly log: Logger;
  readonly engine: Engine;
  readonly temporal: Temporal;
  readonly telling: Telling;
}

export async function createApp(outside: Outside): Promise<NestFastifyApplication> {
  const { log, config, engine } = outside;
  const { adapter, methods } = await createServer(log, config);
  const sessions = new Sessions(engine, log);
  const published = new PublishedApi();
  const vouched = config.oidc === null ? null : new OidcIdentities(config.oidc, engine, log);
  const login = loginAt(config, log);
  const own = config.login === 'development' || login !== null ? [sessions] : [];
  const who = new WhoAsks([...own, ...(vouched === null ? [] : [vouched])], sessionCookieName(config));
  const identified = { sessions, vouched, login, who };
  const app = await NestFactory.create<NestFastifyApplication>(assembled(outside, identified, published), adapter, {
    logger: asNestLogger(log),
    bodyParser: false,
    abortOnError: false,
  });
  app.useGlobalGuards(new OriginGuard(config.mail.publicUrl), new SessionGuard(who));
  app.useGlobalPipes(new SchemaPipe());
  const names = app.get(Names);
  app.useGlobalFilters(
    new ProblemFilter(log, methods, (language) => (outside.engine.isOpen ? names.places(language) : undefined)),
  );
  published.told = () => `${JSON.stringify(openApiOf(app), null, 2)}\n`;
  await app.init();
  return app;
}

export const openApiJson = (app: NestFastifyApplication): string => app.get(PublishedApi).json;

/** How people are known: our own sessions, the issuer's tokens, and logging in there. */
interface Identified {
  readonly sessions: Sessions;
  readonly vouched: OidcIdentities | null;
  readonly login: OidcLogin | null;
  readonly who: WhoAsks;
}
const loginAt = ({ oidcClient, mail }: Config, log: Logger): OidcLogin | null =>
  oidcClient === null ? null : new OidcLogin(oidcClient, mail.publicUrl, log);

@Module({})
class ApiModule {}

function assembled(
  { config, engine, temporal, telling }: Outside,
  { sessions, vouched, login, who }: Identified,
  published: PublishedApi,
): DynamicModule {
  const given = (provide: symbol | (new (...parts: never[]) => unknown), useValue: unknown): Provider => ({
    provide,
    useValue,
  });
  return {
    module: ApiModule,
    controllers: [
      HealthController,
      DocsController,
      ChangesController,
      DeskController,
      ProblemsController,
      LoginController,
      OidcController,
      AccessibilityController,
      MeController,
      IndicatorsController,
      MeasuresController,
      OrganisationsController,
      PeopleController,
      NoticesController,
      MailsController,
      PilotsController,
      PilotCommandsController,
      PrioritiesController,
      CommitteesController,
      MeetingsController,
      CasesController,
      CommitteeCommandsController,
      ReportsController,
      ScheduledReportsController,
      PapersController,
      RedactionsController,
      AttachmentsController,
      DocumentsController,
      TemplatesController,
      EditionsController,
      ...KIND_CONTROLLERS,
    ],
    providers: [
      given(CONFIG, config),
      given(Engine, engine),
      given(Temporal, temporal),
      given(Telling, telling),
      given(Sessions, sessions),
      given(OidcIdentities, vouched),
      given(OidcLogin, login),
      given(WhoAsks, who),
      given(PublishedApi, published),
      Readiness,
      Audience,
      Changes,
      CommitteeTasks,
      Desks,
      News,
      Notices,
      Names,
      People,
      Mails,
      Reading,
      Commands,
      History,
      Measures,
      Search,
      Evidence,
      Pilots,
      ChangedProposals,
      Histories,
      Give,
      Gather,
      ScheduledReports,
      Committees,
      CommitteeLists,
      Calendar,
      CommitteeQueries,
      CommitteeHistory,
      Priorities,
      CommitteeGive,
      Attachments,
      Documents,
      Templates,
      Turns,
      KindStreams,
      Editions,
      EditionFiles,
    ],
  };
}

const asNestLogger = (log: Logger): LoggerService => ({
  log: (message: unknown) => log.debug(message),
  error: (message: unknown, ...rest: unknown[]) => log.error({ rest }, String(message)),
  warn: (message: unknown) => log.warn(String(message)),
});
