import { Inject, Injectable } from '@nestjs/common';
import { appointmentOf, caseAt, committeeEntity, committeeParts, titleOfCase } from '@tiltaksmotor/domain';
import { entryOf } from '@tiltaksmotor/mail';
import { lookup, speechFor } from '@tiltaksmotor/papers';
import type { Language } from '@tiltaksmotor/texts';
import { CONFIG, type Config } from '../config.js';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { Problem } from '../problems/problem.js';
import { written } from '../streams/words.js';
import { Committees } from './committees.js';

/** Meetings as calendar entries, for whoever fetches them: with what of the agenda is theirs to see. */
@Injectable()
export class Calendar {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Committees) private readonly committees: Committees,
    @Inject(Names) private readonly names: Names,
  ) {}

  async entry(committee: string, id: string, { me, language }: { me: string; language: Language }): Promise<string> {
    const standing = await this.committees.with('meeting', id, committee, me);
    const meeting = standing.committee.meetings[id];
    const { now, directory } = standing.context;
    const appointment =
      meeting === undefined ? null : appointmentOf(committee, meeting, { person: me, now, directory });
    if (meeting === undefined || appointment === null) throw new Problem('NotFound');
    const on = committeeParts.agendaOf(meeting, standing);
    const { archive, community, pool } = this.engine.opened;
    const known = await lookup(pool, meeting, on);
    const own = speechFor(language, community, known);
    const { calendar } = await entryOf({ archive, settings: this.config.mail }, appointment, {
      language,
      nameOf: this.names.places(language),
      url: `${this.config.mail.publicUrl}${committeeEntity.path(committee, { meeting: id })}`,
      stamp: now,
      location: written(known.texts)(meeting.place),
      agenda: on.map((one) => `${caseAt(id, one).number ?? ''} ${own.called(titleOfCase(one))}`.trim()),
      attendee: null,
    });
    return calendar;
  }
}
