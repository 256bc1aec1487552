import { Inject, Injectable } from '@nestjs/common';
import { appointmentOf, caseAt, committeeEntity } from '@tiltaksmotor/domain';
import { entryOf } from '@tiltaksmotor/mail';
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
    const { now, directory } = standing.context;
    const appointment =
      meeting === undefined ? null : appointmentOf(committee, meeting, { person: me, now, directory });
    if (meeting === undefined || appointment === null) throw new Problem('NotFound');
    const on = agendaOf(meeting, standing);
    const told = await this.queries.told(language, meeting, on);
    const { calendar } = await entryOf(
      { archive: this.engine.opened.archive, settings: this.config.mail },
      appointment,
      {
        language,
        nameOf: this.names.places(language),
        url: `${this.config.mail.publicUrl}${committeeEntity.path(committee, { meeting: id })}`,
        stamp: now,
        location: told.written(meeting.place),
        agenda: on.map((one) => `${caseAt(id, one).number ?? ''} ${told.title(one)}`.trim()),
        attendee: null,
      },
    );
    return calendar;
  }
}
