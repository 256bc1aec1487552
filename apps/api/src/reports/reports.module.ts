import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { PapersController } from './papers.controller.js';
import { ReportsController } from './reports.controller.js';
import { ScheduledReportsController } from './scheduled.controller.js';
import { ScheduledReports } from './scheduled.js';

@Module({
  imports: [StreamsModule, DocumentsModule],
  controllers: [ReportsController, ScheduledReportsController, PapersController],
  providers: [ScheduledReports],
})
export class ReportsModule {}
