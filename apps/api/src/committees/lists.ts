import { Inject, Injectable } from '@nestjs/common';
import {
  idOf,
  AHEAD,
  committeeParts as parts,
  MEETING_STATUSES,
  partsOf,
  type BookedMeeting,
  type Case,
  type caseRows,
  type CommitteeReader,
  type followUpRows,
  type Meeting,
  type meetingRows,
} from '@tiltaksmotor/domain';
import { Engine } from '../engine.js';
import { z } from 'zod';
import { cursor, limit } from '../pages.js';
import { pilotId } from '../pilots/answers.js';
import { searched, slug } from '../streams/fields.js';
import { IDS, type ofPilot } from './answers.js';

/** What the kind keeps of each in its table, as the database answers it: moments are dates. */
type Read<Row, Moments extends keyof Row> = Omit<Row, Moments> & {
  readonly [M in Moments]: null extends Row[M] ? Date | null : Date;
};
type Meetings = ReturnType<typeof meetingRows>[number];
export type MeetingRow = Read<Omit<Meetings, 'id' | 'committee' | 'sequence'>, 'starts_at' | 'ends_at' | 'frozen_at'>;
type Cases = ReturnType<typeof caseRows>[number];
export type CaseRow = Read<Omit<Cases, 'id' | 'committee' | 'about' | 'pilot' | 'stage'>, 'booked_at'>;
export type FollowUpRow = Omit<ReturnType<typeof followUpRows>[number], 'id' | 'committee'>;

/** With the policy that its days are counted under. */
export type PlannedMeeting = BookedMeeting & Pick<Meeting, 'policy'>;
type BookedRow = Omit<PlannedMeeting, 'startsAt' | 'endsAt'> & Pick<MeetingRow, 'starts_at' | 'ends_at'>;
export type CaseOfPilot = z.infer<typeof ofPilot>;

export const WantedMeetings = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  status: z.enum(MEETING_STATUSES).optional(),
  kind: z.enum(['ordinary', 'extraordinary', 'round']).optional(),
  limit: limit(100, 50),
  cursor,
});
export const WantedCases = z.strictObject({
  status: parts.caseStatus.optional(),
  kind: parts.caseKind.optional(),
  meeting: IDS.meeting.optional(),
  pilot: pilotId.optional(),
  number: z
    .string()
    .regex(/^\d{2,6}\/\d{2}$/)
    .optional(),
  q: searched,
  limit: limit(100, 50),
  cursor,
});
export const WantedFollowUps = z.strictObject({
  done: z.enum(['true', 'false']).optional(),
  owner: slug.optional(),
  limit: limit(100, 50),
  cursor,
});
type Filter<Wanted extends z.ZodType> = Omit<z.infer<Wanted>, 'limit' | 'cursor'>;
export type MeetingFilter = Filter<typeof WantedMeetings>;
export type CaseFilter = Filter<typeof WantedCases>;
export type FollowUpFilter = Filter<typeof WantedFollowUps>;

/** The sort key of a page's last row. */
export type Position = readonly [at: string, id: string];
interface Page {
  readonly after: Position | null;
  readonly limit: number;
}

/** Committees' lists, from the tables that are kept for them: what ended long ago is there too. */
@Injectable()
export class CommitteeLists {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  /** The latest start first. One more than the limit, where there are more. */
  async meetings(committee: string, { year, status, kind }: MeetingFilter, page: Page): Promise<readonly MeetingRow[]> {
    const { values, p } = parameters();
    const start = (at: number) => `make_timestamptz(${p(at)}::int, 1, 1, 0, 0, 0, 'Europe/Oslo')`;
    const where = [
      `committee = ${p(committee)}`,
      ...(year === undefined ? [] : [`starts_at >= ${start(year)} and starts_at < ${start(year + 1)}`]),
      ...(status === undefined ? [] : [`status = ${p(status)}`]),
      ...(kind === undefined ? [] : [`kind = ${p(kind)}`]),
      ...(page.after === null ? [] : [`(starts_at, id) < (${p(page.after[0])}::timestamptz, ${p(page.after[1])})`]),
    ];
    return this.rows<MeetingRow>(
      `select meeting, kind, status, starts_at, ends_at, carries_status, policy, agenda, frozen_at
        from meeting where ${where.join(' and ')} order by starts_at desc, id desc limit ${p(page.limit + 1)}`,
      values,
    );
  }

  /** The last booked first. `living` are those that the reader knows otherwise than their rows say. */
  async cases(
    committee: string,
    reader: CommitteeReader,
    { kind, pilot, q, ...filter }: CaseFilter,
    { living, ...page }: Page & { readonly living: readonly Case[] },
  ): Promise<readonly CaseRow[]> {
    const { values, p } = parameters();
    const { status, meeting, number } = filter;
    const found = living.filter(isFoundBy(filter)).map(({ id }) => id);
    const asInRow = [
      `not c.case_id = any (${p(living.map(({ id }) => id))}::text[])`,
      ...(status === undefined ? [] : [`c.status = ${p(status)}`]),
      ...(meeting === undefined ? [] : [`c.meeting = ${p(meeting)}`]),
      ...(number === undefined ? [] : [`c.number = ${p(number)}`]),
      ...(reader.all ? [] : [visibleTo(reader, p)]),
    ];
    const where = [
      `c.committee = ${p(committee)}`,
      `(c.case_id = any (${p(found)}::text[]) or (${asInRow.join(' and ')}))`,
      ...(kind === undefined ? [] : [`c.kind = ${p(kind)}`]),
      ...(pilot === undefined ? [] : [`c.pilot = ${p(pilot)}`]),
      ...(q === undefined || q === ''
        ? []
        : [`(select bool_and(strpos(folded(t.words), part) > 0) from unnest(${p(partsOf(q))}::text[]) as part)`]),
      ...(page.after === null ? [] : [`(c.booked_at, c.id) < (${p(page.after[0])}::timestamptz, ${p(page.after[1])})`]),
    ];
    const rows = await this.rows<CaseRow>(
      `select c.case_id, c.kind, c.matter, c.title_ref, c.number, c.status, c.meeting, c.late, c.outcome, c.origin,
          c.forwarded, c.booked_at
        from agenda_case c left join text t on t.ref = c.title_ref
        where ${where.join(' and ')} order by c.booked_at desc, c.id desc limit ${p(page.limit + 1)}`,
      values,
    );
    return rows.map((row) => ({ ...row, ...knownOf(living.find(({ id }) => id === row.case_id)) }));
  }

  /** Which of these cases somebody may see who does not see all. */
  async visible(committee: string, reader: CommitteeReader, cases: readonly string[]): Promise<readonly string[]> {
    if (cases.length === 0) return [];
    const { values, p } = parameters();
    const rows = await this.rows<Pick<CaseRow, 'case_id'>>(
      `select c.case_id from agenda_case c where c.committee = ${p(committee)} and c.case_id = any (${p(cases)})
        and ${visibleTo(reader, p)}`,
      values,
    );
    return rows.map(({ case_id }) => case_id);
  }

  /** The first due first. Those who do not see all see their own. */
  async followUps(
    committee: string,
    { all, person }: CommitteeReader,
    { done, owner }: FollowUpFilter,
    page: Page,
  ): Promise<readonly FollowUpRow[]> {
    const { values, p } = parameters();
    const where = [
      `f.committee = ${p(committee)}`,
      ...(done === undefined ? [] : [`f.done = ${p(done)}`]),
      ...(owner === undefined ? [] : [`f.owner = ${p(owner)}`]),
      ...(all ? [] : [`f.owner = ${p(person)}`]),
      ...(page.after === null ? [] : [`(f.due, f.id) > (${p(page.after[0])}::date, ${p(page.after[1])})`]),
    ];
    return this.rows<FollowUpRow>(
      `select f.follow_up, f.case_id, f.number, f.owner, f.what_ref, f.due::text as due, f.done
        from follow_up f where ${where.join(' and ')} order by f.due, f.id limit ${p(page.limit + 1)}`,
      values,
    );
  }

  /** Every case about a pilot in any committee, the first booked first. */
  async ofPilot(pilot: string): Promise<readonly CaseOfPilot[]> {
    const { rows } = await this.engine.opened.pool.query<CaseOfPilot>({
      name: 'cases-of-pilot',
      text: `select c.committee, c.case_id as case, c.number, c.stage, c.status, c.outcome,
          case when m.id is null then null
            else jsonb_build_object('id', m.meeting, 'startsAt', to_char(m.starts_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', m.status) end as meeting
        from agenda_case c left join meeting m on m.committee = c.committee and m.meeting = c.meeting
        where c.pilot = $1 order by c.booked_at, c.id`,
      values: [pilot],
    });
    return rows;
  }

  /** What number cases have, by committee and case: `FSU/c7`. */
  async numbers(cases: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    if (cases.length === 0) return new Map();
    const { rows } = await this.engine.opened.pool.query<{ id: string; number: string | null }>({
      name: 'case-numbers',
      text: 'select id, number from agenda_case where id = any ($1)',
      values: [cases],
    });
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** Meetings of every committee that may still be held: whoever sits in two at once is warned. */
  async booked(): Promise<readonly PlannedMeeting[]> {
    const { rows } = await this.engine.opened.pool.query<BookedRow>({
      name: 'booked-meetings',
      text: `select committee, meeting, kind, status, policy, starts_at, ends_at from meeting
        where status = any ($1) and ends_at > now() order by starts_at`,
      values: [AHEAD],
    });
    return rows.map(({ starts_at, ends_at, ...row }) => ({
      ...row,
      startsAt: starts_at.toISOString(),
      endsAt: ends_at.toISOString(),
    }));
  }

  private async rows<Row extends object>(text: string, values: unknown[]): Promise<readonly Row[]> {
    return (await this.engine.opened.pool.query<Row>(text, values)).rows;
  }
}

type Known = Pick<CaseRow, 'status' | 'meeting' | 'number' | 'late' | 'outcome'>;
const knownOf = (one: Case | undefined): Partial<Known> =>
  one === undefined
    ? {}
    : {
        status: one.status,
        meeting: one.meeting,
        number: one.number,
        late: one.late,
        outcome: one.decision?.outcome ?? null,
      };
const isFoundBy =
  (filter: Pick<CaseFilter, 'status' | 'meeting' | 'number'>) =>
  (one: Case): boolean =>
    (['status', 'meeting', 'number'] as const).every((key) => filter[key] === undefined || filter[key] === one[key]);

/** What `maySeeCase` says of one, as a condition. */
const visibleTo = ({ person, pilots }: CommitteeReader, p: (value: unknown) => string): string =>
  `(c.matter->>'by' = ${p(person)} or (c.number is not null and c.pilot = any (${p([...pilots].map(idOf))})))`;

function parameters() {
  const values: unknown[] = [];
  return { values, p: (value: unknown): string => `$${values.push(value)}` };
}
