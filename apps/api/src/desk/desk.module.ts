import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { DeskController } from './desk.controller.js';
import { Desks } from './desk.js';
import { UnreadNews } from './news.js';

@Module({
  imports: [StreamsModule, NoticesModule],
  controllers: [DeskController],
  providers: [Desks, UnreadNews],
})
export class DeskModule {}
