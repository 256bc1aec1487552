import { Module } from '@nestjs/common';
import { MailsModule } from '../mails/mails.module.js';
import { RedactionsController } from './redactions.controller.js';

@Module({ imports: [MailsModule], controllers: [RedactionsController] })
export class RedactionsModule {}
