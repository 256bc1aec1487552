import { Inject, Injectable } from '@nestjs/common';
import { meetingEntry } from '@tiltaksmotor/mail';
import type { Language } from '@tiltaksmotor/texts';
import { pathOf } from '@tiltaksmotor/texts/pages';
import type { Config } from '../config.js';
import { Names } from '../names.js';
import { CONFIG } from '../parts.js';
import { Problem } from '../problems/problem.js';
import { Committees } from './committees.js';
import { streamOf } from './ids.js';
import { CommitteeQueries } from './queries.js';

/** Meetings as calendar entries: those that mails carry. */
@Injectable()
export class Calendar {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Committees) private readonly committees: Committees,
    @Inject(CommitteeQueries) private readonly queries: CommitteeQueries,
    @Inject(Names) private readonly names: Names,
  ) {}

  async entry(committee: string, id: string, { me, language }: { me: string; language: Language }): Promise<string> {
    const standing = await this.committees.with('meeting', id, committee, me);
    const meeting = standing.committee.meetings[id];
    // A round is no appointment.
    if (meeting === undefined || meeting.kind === 'round') throw new Problem('NotFound');
    const told = await this.queries.told(language, meeting);
    return meetingEntry(this.config.mail, meeting, {
      committee,
      language,
      nameOf: this.names.places(language),
      url: `${this.config.mail.publicUrl}${pathOf(streamOf(committee), { meeting: id })}`,
      stamp: standing.context.now,
      location: told.written(meeting.place),
      attendee: null,
    }).calendar;
  }
}
