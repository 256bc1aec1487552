import { Inject, Injectable } from '@nestjs/common';
import { caseAt, committeeEntity } from '@tiltaksmotor/domain';
import { meetingEntry } from '@tiltaksmotor/mail';
import type { Language } from '@tiltaksmotor/texts';
import { CONFIG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { Problem } from '../problems/problem.js';
import { Committees } from './committees.js';
import { CommitteeQueries } from './queries.js';
import { agendaOf } from './view/items.js';

/** Meetings as calendar entries, for whoever fetches them: with what of the agenda is theirs to see. */
@Injectable()
export class Calendar {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Committees) private readonly committees: Committees,
    @Inject(CommitteeQueries) private readonly queries: CommitteeQueries,
    @Inject(Names) private readonly names: Names,
  ) {}

  async entry(committee: string, id: string, { me, language }: { me: string; language: Language }): Promise<string> {
    const standing = await this.committees.with('meeting', id, committee, me);
    const meeting = standing.committee.meetings[id];
    // A round is no appointment.
    if (meeting === undefined || meeting.kind === 'round') throw new Problem('NotFound');
    const on = agendaOf(meeting, standing);
    const told = await this.queries.told(language, meeting, on);
    const { archive, community } = this.engine.opened;
    const { calendar } = await meetingEntry({ archive, community, settings: this.config.mail }, meeting, {
      committee,
      language,
      nameOf: this.names.places(language),
      url: `${this.config.mail.publicUrl}${committeeEntity.path(committee, { meeting: id })}`,
      stamp: standing.context.now,
      location: told.written(meeting.place),
      agenda: on.map((one) => `${caseAt(id, one).number ?? ''} ${told.title(one)}`.trim()),
      attendee: null,
    });
    return calendar;
  }
}
