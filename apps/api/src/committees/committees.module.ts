import { Module } from '@nestjs/common';
import { committeeEntity } from '@tiltaksmotor/domain';
import { controllersOf } from '../kinds/controllers.js';
import { KindsModule } from '../kinds/kinds.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { UploadsModule } from '../uploads/uploads.module.js';
import { AttachmentsController } from './attachments.controller.js';
import { Attachments } from './attachments.js';
import { CasesController } from './cases.controller.js';
import { CommitteesController } from './committees.controller.js';
import { Committees } from './committees.js';
import { CommitteeLists } from './lists.js';
import { MeetingsController } from './meetings.controller.js';
import { COMMITTEE_ADDRESSES, CommitteeCommands } from './own.js';
import { PapersController } from './papers.controller.js';
import { PublicMinutesController } from './public-minutes.controller.js';
import { CommitteeQueries } from './queries.js';
import { TemplatesController } from './templates.controller.js';

@Module({
  imports: [KindsModule, StreamsModule, UploadsModule],
  controllers: [
    CommitteesController,
    MeetingsController,
    CasesController,
    PapersController,
    AttachmentsController,
    TemplatesController,
    PublicMinutesController,
    ...controllersOf(committeeEntity, COMMITTEE_ADDRESSES),
  ],
  providers: [Committees, CommitteeLists, CommitteeQueries, CommitteeCommands, Attachments],
  exports: [Committees, CommitteeQueries],
})
export class CommitteesModule {}
