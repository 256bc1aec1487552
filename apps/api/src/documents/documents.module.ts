import { Module } from '@nestjs/common';
import { StreamsModule } from '../streams/streams.module.js';
import { DocumentsController } from './documents.controller.js';
import { Documents } from './documents.js';

@Module({ imports: [StreamsModule], controllers: [DocumentsController], providers: [Documents], exports: [Documents] })
export class DocumentsModule {}
