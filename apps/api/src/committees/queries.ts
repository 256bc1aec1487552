import { Inject, Injectable } from '@nestjs/common';
import { maySeeCase, type Case } from '@tiltaksmotor/domain';
import { lookup } from '@tiltaksmotor/papers';
import type { Language } from '@tiltaksmotor/texts';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Committees, type Standing } from './committees.js';
import { pilotOf } from './ids.js';
import { CommitteeLists } from './lists.js';
import { caseView, type CaseView } from './view/case.js';
import { committeeListed, committeeView, type CommitteeView } from './view/committee.js';
import { coming } from './view/items.js';
import { meetingView, type MeetingView } from './view/meeting.js';
import { Told } from './view/telling.js';

interface Reader {
  readonly me: string;
  readonly language: Language;
}

/** What is told of committees, their meetings and their cases. */
@Injectable()
export class CommitteeQueries {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Committees) private readonly committees: Committees,
    @Inject(CommitteeLists) private readonly lists: CommitteeLists,
  ) {}

  /** What is needed to tell of something in a language: its texts, and what people are called. */
  async told(language: Language, ...of: readonly unknown[]): Promise<Told> {
    const { pool, community } = this.engine.opened;
    return new Told(language, community, await lookup(pool, ...of));
  }

  async all({ me, language }: Reader): Promise<ReturnType<typeof committeeListed>[]> {
    const standings = await this.committees.all(me);
    const told = await this.told(language, standings.map(coming));
    return standings.map((standing) => committeeListed(standing, told));
  }

  async committee(id: string, { me, language }: Reader): Promise<CommitteeView> {
    const standing = await this.committees.one(id, me);
    const { queue, cases, followUps } = standing.committee;
    const told = await this.told(
      language,
      coming(standing),
      queue.map((one) => cases[one]?.title),
      followUps,
    );
    return committeeView(standing, told);
  }

  async meeting(committee: string, id: string, { me, language }: Reader): Promise<MeetingView> {
    const standing = await this.committees.with('meeting', id, committee, me);
    const meeting = standing.committee.meetings[id];
    if (meeting === undefined) throw new Problem('NotFound');
    const { cases } = standing.committee;
    const [booked, told] = await Promise.all([
      this.lists.booked(),
      this.told(
        language,
        meeting,
        meeting.agenda.map((one) => cases[one]),
      ),
    ]);
    return meetingView(meeting, standing, booked, told);
  }

  async case(committee: string, id: string, { me, language }: Reader): Promise<CaseView> {
    const { standing, one } = await this.seen(committee, id, me);
    const elsewhere = [one.origin, one.forwarded].flatMap((other) =>
      other === null ? [] : [`${other.committee}/${'as' in other ? other.as : other.case}`],
    );
    const [numbers, ofSamePilot, told] = await Promise.all([
      this.lists.numbers(elsewhere),
      one.about.kind === 'pilot' ? this.lists.ofPilot(pilotOf(one.about.pilot)) : [],
      this.told(
        language,
        one,
        standing.committee.followUps.filter((followUp) => followUp.case === id),
      ),
    ]);
    return caseView(one, standing, { numbers, ofSamePilot }, told);
  }

  /** A case that somebody may see. What they may not see is not there. */
  async seen(committee: string, id: string, me: string): Promise<{ standing: Standing; one: Case }> {
    const standing = await this.committees.with('case', id, committee, me);
    const one = standing.committee.cases[id];
    if (one === undefined || !maySeeCase(one, standing.reader)) throw new Problem('NotFound');
    return { standing, one };
  }
}
