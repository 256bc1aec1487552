import { Module } from '@nestjs/common';
import { CommitteesModule } from './committees.module.js';
import { PrioritiesController } from './priorities.controller.js';
import { PilotsModule } from '../pilots/pilots.module.js';
import { StreamsModule } from '../streams/streams.module.js';

/** A committee's priorities. Beside its module, since they read pilots, whose module reads committees. */
@Module({
  imports: [StreamsModule, CommitteesModule, PilotsModule],
  controllers: [PrioritiesController],
})
export class PrioritiesModule {}
