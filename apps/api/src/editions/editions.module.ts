import { Module } from '@nestjs/common';
import { KindsModule } from '../kinds/kinds.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { UploadsModule } from '../uploads/uploads.module.js';
import { EditionsController } from './editions.controller.js';
import { Editions } from './editions.js';
import { EditionFiles } from './imports.js';

@Module({
  imports: [KindsModule, StreamsModule, UploadsModule],
  controllers: [EditionsController],
  providers: [Editions, EditionFiles],
})
export class EditionsModule {}
