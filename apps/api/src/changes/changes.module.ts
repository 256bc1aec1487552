import { Module } from '@nestjs/common';
import { LoginModule } from '../login/login.module.js';
import { StreamsModule } from '../streams/streams.module.js';
import { Audience } from './audience.js';
import { ChangesController } from './changes.controller.js';
import { Changes } from './changes.js';

@Module({ imports: [StreamsModule, LoginModule], controllers: [ChangesController], providers: [Changes, Audience] })
export class ChangesModule {}
