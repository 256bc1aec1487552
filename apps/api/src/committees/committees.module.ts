import { Module } from '@nestjs/common';
import { StreamsModule } from '../streams/streams.module.js';
import { UploadsModule } from '../uploads/uploads.module.js';
import { Calendar } from './calendar.js';
import { CasesController } from './cases.controller.js';
import { CommitteeCommandsController } from './commands.controller.js';
import { CommitteesController } from './committees.controller.js';
import { Committees } from './committees.js';
import { CommitteeGive } from './give.js';
import { CommitteeHistory } from './history.js';
import { CommitteeLists } from './lists.js';
import { MeetingsController } from './meetings.controller.js';
import { CommitteeQueries } from './queries.js';

@Module({
  imports: [StreamsModule, UploadsModule],
  controllers: [CommitteesController, MeetingsController, CasesController, CommitteeCommandsController],
  providers: [Committees, CommitteeLists, Calendar, CommitteeQueries, CommitteeHistory, CommitteeGive],
  exports: [Committees, CommitteeQueries],
})
export class CommitteesModule {}
