import { Module } from '@nestjs/common';
import { StreamsModule } from '../streams/streams.module.js';
import { AttachmentsController } from './attachments.controller.js';
import { Attachments } from './attachments.js';
import { Turns } from './turns.js';

@Module({
  imports: [StreamsModule],
  controllers: [AttachmentsController],
  providers: [Attachments, Turns],
  exports: [Attachments, Turns],
})
export class UploadsModule {}
