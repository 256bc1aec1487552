import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { KIND_MODULES } from '../kinds/index.js';
import { SearchModule } from '../search/search.module.js';
import { IndicatorsController } from './indicators.controller.js';
import { MeasuresController } from './measures.controller.js';
import { Measures } from './measures.js';

@Module({
  imports: [PeopleModule, SearchModule, ...KIND_MODULES],
  controllers: [MeasuresController, IndicatorsController],
  providers: [Measures],
})
export class MeasuresModule {}
