import { Module } from '@nestjs/common';
import { StreamsModule } from '../streams/streams.module.js';
import { UploadsModule } from '../uploads/uploads.module.js';
import { TemplatesController } from './templates.controller.js';
import { Templates } from './templates.js';

@Module({ imports: [StreamsModule, UploadsModule], controllers: [TemplatesController], providers: [Templates] })
export class TemplatesModule {}
