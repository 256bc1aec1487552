import { Inject, Injectable } from '@nestjs/common';
import {
  caseShows,
  committeeShows,
  fields,
  idOf,
  maySeeCase,
  meetingShows,
  pageOfStream,
  type Case,
  type Told,
  type views,
} from '@tiltaksmotor/domain';
import { lookup, speechFor } from '@tiltaksmotor/papers';
import { textsByRef } from '@tiltaksmotor/persistence';
import type { Language } from '@tiltaksmotor/texts';
import type { z } from 'zod';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { resolved } from '../streams/words.js';
import type { CaseView, CommitteesView, CommitteeView, MeetingView } from './answers.js';
import { Committees, type Standing } from './committees.js';
import {
  CommitteeLists,
  type CaseFilter,
  type CaseOfPilot,
  type CaseRow,
  type MeetingRow,
  type Position,
} from './lists.js';

type Names = Readonly<Record<string, string>>;
interface Reader {
  readonly me: string;
  readonly language: Language;
}

/** Reads committees, their meetings and their cases, and tells what their kind shows of them. */
@Injectable()
export class CommitteeQueries {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Committees) private readonly committees: Committees,
    @Inject(CommitteeLists) private readonly lists: CommitteeLists,
  ) {}

  /** What a schema names of something, in a language; and what the people in it are called. */
  async told<S extends z.ZodType>(
    language: Language,
    schema: S,
    shown: views.Viewed<S>,
  ): Promise<{ view: Told<z.output<S>>; names: Record<string, string> }> {
    const { pool, community } = this.engine.opened;
    const seen = fields.named(schema, shown);
    const known = await lookup(pool, seen);
    const own = speechFor(language, community, known);
    const said = fields.named(schema, seen, (one) =>
      'said' in one ? own.called(one.said) : (pageOfStream(one.page) ?? '/'),
    );
    const view = resolved(said as z.output<S>, known.texts);
    const named = [...new Set(stringsIn(view))].flatMap((id) => {
      const name = known.people.get(id);
      return name === undefined ? [] : [[id, name] as const];
    });
    return { view, names: Object.fromEntries(named) };
  }

  async all({ me, language }: Reader): Promise<z.infer<typeof CommitteesView>['items']> {
    const standings = await this.committees.all(me);
    return Promise.all(
      standings.map(async (standing) => {
        const { view, names } = await this.told(language, committeeShows.listed, committeeShows.listedOf(standing));
        return { ...view, name: standing.called.name, members: calledIn(names, view) };
      }),
    );
  }

  async committee(id: string, { me, language }: Reader): Promise<z.infer<typeof CommitteeView>> {
    const standing = await this.committees.one(id, me);
    const { called, version } = standing;
    const { view, names } = await this.told(language, committeeShows.schema, committeeShows.of(standing));
    return { ...view, id, version, name: called.name, members: calledIn(names, view), names };
  }

  async meeting(committee: string, id: string, { me, language }: Reader): Promise<z.infer<typeof MeetingView>> {
    const standing = await this.committees.with('meeting', id, committee, me);
    const meeting = standing.committee.meetings[id];
    if (meeting === undefined) throw new Problem('NotFound');
    const [booked, texts] = await Promise.all([
      this.lists.booked(),
      textsByRef(this.engine.opened.pool, meeting.minutes?.faults.map(({ text }) => text) ?? []),
    ]);
    const shown = meetingShows.of(meeting, standing, { booked, texts });
    const { view, names } = await this.told(language, meetingShows.schema, shown);
    return { ...view, version: standing.version, names };
  }

  async case(committee: string, id: string, { me, language }: Reader): Promise<z.infer<typeof CaseView>> {
    const { standing, one } = await this.seen(committee, id, me);
    const elsewhere = [one.origin, one.forwarded].flatMap((other) =>
      other === null ? [] : [`${other.committee}/${'as' in other ? other.as : other.case}`],
    );
    const [numbers, ofSamePilot] = await Promise.all([
      this.lists.numbers(elsewhere),
      one.about.kind === 'pilot' ? this.ofPilot(idOf(one.about.pilot), me) : [],
    ]);
    const shown = caseShows.of(one, standing, { numbers, ofSamePilot });
    const { view, names } = await this.told(language, caseShows.schema, shown);
    return { ...view, version: standing.version, names };
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
      return standing === undefined ? row : caseShows.ofPilotBy(row, standing);
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
  readonly after: Position | null;
  readonly limit: number;
}

/** What those who sit there are called is known beside the committee. */
const calledIn = <M extends { readonly person: string }>(
  names: Names,
  { members }: { readonly members: readonly M[] },
) => members.map((one) => ({ ...one, name: names[one.person] ?? null }));

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
