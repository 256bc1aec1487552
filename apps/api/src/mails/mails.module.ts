import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { MailsController } from './mails.controller.js';
import { Mails } from './mails.js';

@Module({ imports: [PeopleModule], controllers: [MailsController], providers: [Mails], exports: [Mails] })
export class MailsModule {}
