import { Module } from '@nestjs/common';
import { DocsController } from './docs.controller.js';
import { PublishedApi } from './document.js';

@Module({ controllers: [DocsController], providers: [PublishedApi] })
export class DocsModule {}
