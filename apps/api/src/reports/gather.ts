import { Inject, Injectable } from '@nestjs/common';
import { momentOf, pilotEntity, resultsOf, waitingFor, type Pilot } from '@tiltaksmotor/domain';
import { has, say, type Language } from '@tiltaksmotor/texts';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { Pilots } from '../pilots/pilots.js';
import { shownDispute } from '../pilots/view.js';
import { resolved, type Texts } from '../streams/words.js';
import { TOLD_EVENTS, type Report, type ReportedPilot } from './report.js';

/** A community has tens of pilots; a report of more than this would be read by nobody. */
const MOST_PILOTS = 500;
const MOST_CHANGES = 300;

interface Row {
  readonly id: string;
  readonly seq: number;
  readonly fold: number;
  readonly state: Pilot;
}
interface EventRow {
  readonly pilot: string;
  readonly type: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
  readonly role: string;
  readonly organisation: string | null;
}
interface Found {
  readonly id: string;
  readonly pilot: Pilot;
}
interface Wanted {
  readonly since: string;
  readonly exercises: boolean;
  readonly language: Language;
}

/** Builds the committee's status from what is recorded, at one moment. Nobody writes it. */
@Injectable()
export class Gather {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Pilots) private readonly pilots: Pilots,
    @Inject(Names) private readonly names: Names,
  ) {}

  async ssuStatus({ since, exercises, language }: Wanted): Promise<Report> {
    const asOf = new Date().toISOString();
    const from = momentOf(since, 0);
    const policies = Object.keys(this.engine.opened.community.policies).filter(
      (policy) => exercises || !this.pilots.isExercise(policy),
    );
    const [found, counts, changes, community] = await Promise.all([
      this.found(from, policies),
      this.counts(policies),
      this.changes(from, policies, language),
      this.community(),
    ]);
    const [texts, people] = await Promise.all([this.texts(found.map(({ id }) => id)), this.people(found)]);
    const reported = found.map((one) => this.reported(one, texts, asOf));
    return { community, asOf, since, exercises, counts, total: sum(counts), pilots: reported, people, changes };
  }

  /** What is open, and what was concluded or ended since. Drafts are their writers' own. */
  private async found(from: string, policies: readonly string[]): Promise<Found[]> {
    const { rows } = await this.engine.opened.pool.query<Row>({
      name: 'report-pilots',
      text: `select p.id, s.seq, s.fold, s.state from pilot p join stream s on s.id = 'pilot/' || p.id
        where p.phase not in ('draft', 'discarded') and p.policy = any ($2) and (not p.closed or p.updated_at >= $1)
        order by p.phase_since, p.id limit $3`,
      values: [from, policies, MOST_PILOTS],
    });
    return Promise.all(
      rows.map(async ({ id, fold, state }) => ({
        id,
        pilot: fold === pilotEntity.fold ? state : ((await this.pilots.read(id))?.state ?? state),
      })),
    );
  }

  private async counts(policies: readonly string[]): Promise<Record<string, number>> {
    const { rows } = await this.engine.opened.pool.query<{ phase: string; n: number }>({
      name: 'report-counts',
      text: `select phase, count(*)::int as n from pilot where phase not in ('draft', 'discarded') and policy = any ($1) group by phase`,
      values: [policies],
    });
    return Object.fromEntries(rows.map(({ phase, n }) => [phase, n]));
  }

  private async changes(from: string, policies: readonly string[], language: Language): Promise<Report['changes']> {
    const { rows } = await this.engine.opened.pool.query<EventRow>({
      name: 'report-changes',
      text: `select p.id as pilot, e.type, e.at, e.data, e.role, e.at_organisation as organisation
        from event e join pilot p on e.stream = 'pilot/' || p.id
        where e.at >= $1 and e.type = any ($2) and p.policy = any ($3) order by e.at desc, e.stream, e.seq desc limit $4`,
      values: [from, TOLD_EVENTS, policies, MOST_CHANGES],
    });
    const titles = await this.titles([...new Set(rows.map(({ pilot }) => pilot))]);
    const nameOf = this.names.places(language);
    return rows.map(({ at, data, ...row }) => {
      const key = has(`report.event.${row.type}`) ? `report.event.${row.type}` : `event.${row.type}`;
      return {
        ...row,
        title: titles.get(row.pilot) ?? null,
        what: say(language, key, data, nameOf),
        at: at.toISOString(),
      };
    });
  }

  private async titles(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const { rows } = await this.engine.opened.pool.query<{ id: string; words: string | null }>({
      name: 'report-titles',
      text: 'select p.id, t.words from pilot p left join text t on t.ref = p.title_ref where p.id = any ($1)',
      values: [ids],
    });
    return new Map(rows.map(({ id, words }) => [id, words]));
  }

  private async texts(ids: readonly string[]): Promise<Texts> {
    const { rows } = await this.engine.opened.pool.query<{ ref: string; words: string | null }>({
      name: 'report-texts',
      text: `select ref, words from text where stream = any ($1)`,
      values: [ids.map((id) => `pilot/${id}`)],
    });
    return new Map(rows.map(({ ref, words }) => [ref, words]));
  }

  /** The names of people who are waited for by name. */
  private async people(found: readonly Found[]): Promise<Record<string, string>> {
    const ids = found.flatMap(({ pilot }) =>
      waitingFor(pilot).flatMap(({ who }) => ('person' in who ? [who.person] : [])),
    );
    return Object.fromEntries(await this.names.people(ids));
  }

  private async community(): Promise<string> {
    const { rows } = await this.engine.opened.pool.query<{ name: string }>('select name from community');
    return rows[0]?.name ?? '';
  }

  private reported({ id, pilot }: Found, texts: Texts, asOf: string): ReportedPilot {
    const { proposal, phase, since, cycle, kind, policy } = pilot;
    const { title, measure, lead, parties, indicators } = resolved(proposal, texts);
    const waits = waitingFor(pilot).map((wait) => ({
      ...wait,
      what: [...(wait.what ?? [])],
      overdue: hasPassed(wait.due, asOf),
    }));
    return {
      id,
      title,
      measure: 'code' in measure ? measure.code : null,
      newMeasure: 'title' in measure ? measure.title : null,
      kind,
      exercise: this.pilots.isExercise(policy),
      phase,
      since,
      cycle,
      lead,
      parties: parties.map(({ party }) => party),
      waitingFor: waits,
      overdue: waits.some(({ overdue }) => overdue),
      indicators: indicators.map(({ id, name }) => ({ id, name })),
      results: resolved(resultsOf(pilot, this.pilots.smallGroup(pilot)), texts),
      disputes: resolved(
        pilot.disputes.map((dispute) => shownDispute(dispute, pilot, this.pilots.smallGroup(pilot))),
        texts,
      ),
      decisions: resolved(pilot.decisions, texts),
    };
  }
}

const hasPassed = (due: string | null, now: string): boolean => due !== null && Date.parse(due) < Date.parse(now);
const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((all, n) => all + n, 0);
