import { momentOf } from '@tiltaksmotor/domain';
import { lookup } from '../read/lookup.js';
import type { Source } from '../read/pilots.js';
import type { Lookup } from '../speech.js';
import { gatherStatus } from '../status/gather.js';
import type { Status } from '../status/status.js';

export interface GatheredYear {
  readonly year: number;
  readonly status: Status;
  /** Held in the year; a round when its answers were due. */
  readonly meetings: readonly { readonly committee: string; readonly kind: string }[];
  /** Numbered cases of those meetings. */
  readonly cases: readonly { readonly committee: string; readonly n: number }[];
  /** How many people had a role at some time in the year. */
  readonly people: number;
  readonly roles: readonly { readonly role: string; readonly n: number }[];
  readonly source: Source;
  readonly lookup: Lookup;
}

/** All that a year's report is told from: as of the year's end, or of `now` where it is not over. */
export async function gatherYear(source: Source, year: number, now = new Date().toISOString()): Promise<GatheredYear> {
  const { pool } = source;
  const [from, end] = [momentOf(`${year}-01-01`, 0), momentOf(`${year + 1}-01-01`, 0)];
  const asOf = Date.parse(end) < Date.parse(now) ? end : now;
  const [status, meetings, cases, people] = await Promise.all([
    gatherStatus(source, { since: `${year}-01-01`, asOf, exercises: false }),
    pool.query<GatheredYear['meetings'][number]>({ text: MEETINGS, values: [from, asOf] }),
    pool.query<GatheredYear['cases'][number]>({ text: CASES, values: [from, asOf] }),
    pool.query<{ role: string | null; n: number }>({ text: HOLDERS, values: [`${year}-01-01`, `${year}-12-31`] }),
  ]);
  return {
    year,
    status,
    meetings: meetings.rows,
    cases: cases.rows,
    people: people.rows.find(({ role }) => role === null)?.n ?? 0,
    roles: people.rows.flatMap(({ role, n }) => (role === null ? [] : [{ role, n }])),
    source,
    lookup: await lookup(pool, status),
  };
}

/** Held, by what has become of them; exercises are not of the real world. */
const HELD = `m.status in ('held', 'minutes-out', 'approved') and m.starts_at >= $1 and m.starts_at < $2
  and coalesce((select body->'clock'->>'kind' from policy where id = m.policy), 'calendar') = 'calendar'`;
const MEETINGS = `select m.committee, m.kind from meeting m where ${HELD} order by m.starts_at`;
const CASES = `select c.committee, count(*)::int as n from agenda_case c join meeting m on m.committee = c.committee and m.meeting = c.meeting
  where c.number is not null and ${HELD} group by c.committee order by c.committee`;
/** Distinct people by role, and in all where the role is null. */
const HOLDERS = `select role, count(distinct person)::int as n from assignment
  where valid_from <= $2 and (valid_to is null or valid_to >= $1) group by rollup (role) order by role nulls last`;
