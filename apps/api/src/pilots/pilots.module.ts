import { Module } from '@nestjs/common';
import { KindsModule } from '../kinds/kinds.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { SearchModule } from '../search/search.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { ChangedProposals } from './changed.js';
import { Evidence } from './evidence.js';
import { PilotsController } from './pilots.controller.js';
import { Pilots } from './pilots.js';
import { DecidingStatusController } from './status.controller.js';

@Module({
  imports: [StreamsModule, KindsModule, CommitteesModule, SearchModule],
  controllers: [PilotsController, DecidingStatusController],
  providers: [Pilots, ChangedProposals, Evidence],
  exports: [Pilots, Evidence],
})
export class PilotsModule {}
