import { Inject, Injectable } from '@nestjs/common';
import { idOf, maySeeCase, type Case } from '@tiltaksmotor/domain';
import { lookup } from '@tiltaksmotor/papers';
import type { Language } from '@tiltaksmotor/texts';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { Committees, type Standing } from './committees.js';
import {
  CommitteeLists,
  type CaseFilter,
  type CaseOfPilot,
  type CaseRow,
  type MeetingRow,
  type Place,
} from './lists.js';
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

  /** What is needed to tell of something in a language: its texts, and what its people and those of committees are called. */
  async told(language: Language, ...of: readonly unknown[]): Promise<Told> {
    const { pool, community } = this.engine.opened;
    const people = community.directory.bodies.map((id) => community.directory.holders(id));
    return new Told(language, community, await lookup(pool, people, ...of));
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
      one.about.kind === 'pilot' ? this.ofPilot(idOf(one.about.pilot), me) : [],
      this.told(
        language,
        one,
        standing.committee.followUps.filter((followUp) => followUp.case === id),
      ),
    ]);
    return caseView(one, standing, { numbers, ofSamePilot }, told);
  }

  /** Cases that somebody may see, as far as they may know them: one more than the limit, where there are more. */
  async cases({ called, committee, reader }: Standing, filter: CaseFilter, page: Paging): Promise<readonly CaseRow[]> {
    const living = reader.all ? [] : Object.values(committee.cases).filter((one) => maySeeCase(one, reader));
    return this.lists.cases(called.id, reader, filter, { ...page, living });
  }

  /** How many cases of each meeting's agenda somebody is shown, however long ago it was. */
  async shownOf(
    { called, committee, reader, context }: Standing,
    rows: readonly MeetingRow[],
  ): Promise<readonly number[]> {
    if (reader.all) return rows.map(({ agenda }) => agenda.length);
    const ended = rows.flatMap(({ agenda }) => agenda).filter((id) => !Object.hasOwn(committee.cases, id));
    const living = Object.values(committee.cases).filter((one) => maySeeCase(one, reader));
    const seen = [...living.map(({ id }) => id), ...(await this.lists.visible(called.id, reader, ended))];
    return rows.map(({ agenda, status, policy }) => {
      const publishes = context.policies[policy]?.committees[called.id]?.publishes ?? false;
      return status === 'approved' && publishes ? agenda.length : agenda.filter((id) => seen.includes(id)).length;
    });
  }

  /** Every case about a pilot in any committee, the first booked first, as far as somebody may know them. */
  async ofPilot(pilot: string, me: string): Promise<readonly CaseOfPilot[]> {
    const rows = await this.lists.ofPilot(pilot);
    const open = rows.filter(({ status, meeting }) => status !== 'withdrawn' && meeting?.status !== 'approved');
    const standings = new Map<string, Standing>();
    for (const committee of new Set(open.map((row) => row.committee)))
      standings.set(committee, await this.committees.one(committee, me));
    return rows.map((row) => {
      const standing = standings.get(row.committee);
      const one = standing?.committee.cases[row.case];
      return standing === undefined || one === undefined || standing.reader.all ? row : known(row, one, standing);
    });
  }

  /** A case that somebody may see. What they may not see is not there. */
  async seen(committee: string, id: string, me: string): Promise<{ standing: Standing; one: Case }> {
    const standing = await this.committees.with('case', id, committee, me);
    const one = standing.committee.cases[id];
    if (one === undefined || !maySeeCase(one, standing.reader)) throw new Problem('NotFound');
    return { standing, one };
  }
}

interface Paging {
  readonly after: Place | null;
  readonly limit: number;
}

function known(
  row: CaseOfPilot,
  { status, number, decision, meeting: id }: Case,
  { committee }: Standing,
): CaseOfPilot {
  const at = committee.meetings[id ?? ''];
  const meeting = at === undefined ? null : { id: at.id, startsAt: at.startsAt, status: at.status };
  return {
    ...row,
    status,
    number,
    outcome: decision?.outcome ?? null,
    meeting: id === row.meeting?.id ? row.meeting : meeting,
  };
}
