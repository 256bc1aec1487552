import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { Commands } from './commands.js';
import { History } from './history.js';
import { Reading } from './reading.js';

/** What every kind of stream is read and given commands by. */
@Module({ imports: [PeopleModule], providers: [Reading, Commands, History], exports: [Reading, Commands, History] })
export class StreamsModule {}
