import 'reflect-metadata';
import { Module, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AccessibilityModule } from './accessibility/accessibility.module.js';
import { ChangesModule } from './changes/changes.module.js';
import { DeskModule } from './desk/desk.module.js';
import { DocsModule } from './docs/docs.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { HealthModule } from './health/health.module.js';
import { KIND_MODULES } from './kinds/index.js';
import { KindsModule } from './kinds/kinds.module.js';
import { LoginModule } from './login/login.module.js';
import { MailsModule } from './mails/mails.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PeopleModule } from './people/people.module.js';
import { ProblemsModule } from './problems/problems.module.js';
import { RedactionsModule } from './redactions/redactions.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { PublishedApi } from './docs/document.js';
import { EngineModule, type Outside } from './engine.module.js';
import { createServer } from './server/server.js';

/** A module for each resource. */
@Module({
  imports: [
    HealthModule,
    DocsModule,
    LoginModule,
    ProblemsModule,
    AccessibilityModule,
    PeopleModule,
    OrganisationsModule,
    MeasuresModule,
    NoticesModule,
    MailsModule,
    RedactionsModule,
    DeskModule,
    ChangesModule,
    ...KIND_MODULES,
    KindsModule,
    ReportsModule,
    DocumentsModule,
  ],
})
class ResourcesModule {}

export async function createApp(outside: Outside): Promise<NestFastifyApplication> {
  const { adapter, methods } = await createServer(outside.log, outside.config);
  const whole = { module: ResourcesModule, imports: [EngineModule.of(outside, methods)] };
  const app = await NestFactory.create<NestFastifyApplication>(whole, adapter, {
    logger: asNestLogger(outside.log),
    bodyParser: false,
    abortOnError: false,
  });
  app.get(PublishedApi).app = app;
  await app.init();
  return app;
}

export const openApiJson = (app: NestFastifyApplication): string => app.get(PublishedApi).json;

const asNestLogger = (log: Logger): LoggerService => ({
  log: (message: unknown) => log.debug(message),
  error: (message: unknown, ...rest: unknown[]) => log.error({ rest }, String(message)),
  warn: (message: unknown) => log.warn(String(message)),
});
