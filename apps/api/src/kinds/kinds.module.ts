import { Module } from '@nestjs/common';
import { KINDS } from '@tiltaksmotor/domain';
import { StreamsModule } from '../streams/streams.module.js';
import { controllersOf } from './controllers.js';
import { KindStreams } from './kind-streams.js';

/** Every kind of stream has its addresses: where it is read, and one for each command that people give. */
@Module({
  imports: [StreamsModule],
  controllers: KINDS.filter(({ answersMore }) => !answersMore).flatMap((kind) => controllersOf(kind)),
  providers: [KindStreams],
  exports: [KindStreams],
})
export class KindsModule {}
