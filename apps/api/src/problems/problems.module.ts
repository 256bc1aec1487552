import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ProblemFilter } from './filter.js';
import { ProblemsController } from './problems.controller.js';
import { SchemaPipe } from './validation.js';

/** What was sent wrong is refused, and whatever went wrong is answered, alike at every address. */
@Module({
  controllers: [ProblemsController],
  providers: [
    { provide: APP_PIPE, useClass: SchemaPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ProblemsModule {}
