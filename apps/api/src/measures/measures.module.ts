import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { PilotsModule } from '../pilots/pilots.module.js';
import { SearchModule } from '../search/search.module.js';
import { IndicatorsController } from './indicators.controller.js';
import { MeasuresController } from './measures.controller.js';
import { Measures } from './measures.js';

@Module({
  imports: [PeopleModule, PilotsModule, SearchModule],
  controllers: [MeasuresController, IndicatorsController],
  providers: [Measures],
})
export class MeasuresModule {}
