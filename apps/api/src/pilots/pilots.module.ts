import { Module } from '@nestjs/common';
import { CommitteesModule } from '../committees/committees.module.js';
import { SearchModule } from '../search/search.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { ChangedProposals } from './changed.js';
import { PilotCommandsController } from './commands.controller.js';
import { Give } from './give.js';
import { Evidence } from './evidence.js';
import { Histories } from './history.js';
import { PilotsController } from './pilots.controller.js';
import { Pilots } from './pilots.js';

@Module({
  imports: [StreamsModule, CommitteesModule, SearchModule],
  controllers: [PilotsController, PilotCommandsController],
  providers: [Pilots, ChangedProposals, Evidence, Histories, Give],
  exports: [Pilots, Evidence],
})
export class PilotsModule {}
