import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.js';
import { PilotsModule } from '../pilots/pilots.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { DeskController } from './desk.controller.js';
import { Desks } from './desk.js';
import { News } from './news.js';

@Module({
  imports: [StreamsModule, PilotsModule, NoticesModule],
  controllers: [DeskController],
  providers: [Desks, News],
})
export class DeskModule {}
