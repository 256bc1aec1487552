import { Module } from '@nestjs/common';
import { Search } from './search.js';

@Module({ providers: [Search], exports: [Search] })
export class SearchModule {}
