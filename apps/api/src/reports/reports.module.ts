import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { ScheduledReportsController } from './scheduled.controller.js';
import { ScheduledReports } from './scheduled.js';

@Module({
  imports: [StreamsModule, DocumentsModule],
  controllers: [ScheduledReportsController],
  providers: [ScheduledReports],
})
export class ReportsModule {}
