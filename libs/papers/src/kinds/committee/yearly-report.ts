import { momentOf, resultsOf, wholeFor } from '@tiltaksmotor/domain';
import type { Paper } from '@tiltaksmotor/documents';
import type { Language } from '@tiltaksmotor/texts';
import { columns, table, text, type Blocks } from '../../blocks.js';
import { figureColumns, figureRows } from '../pilot/figures.js';
import { areaOf, smallGroupOf } from '../pilot/read.js';
import { lookup, type Source } from '../../read.js';
import { report } from '../../report.js';
import { speechFor, type Lookup, type Speech } from '../../speech.js';
import { gatherStatus } from '../pilot/status/gather.js';
import type { Status } from '../pilot/status/status.js';
import { decisionsTable, resultsByArea } from '../pilot/status/sections.js';

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

/** What the community has done together in a year: for the partnership meeting. */
export function yearIn(language: Language, gathered: GatheredYear): Paper {
  const { year, status, source, lookup } = gathered;
  const own = speechFor(wholeFor(language), source.community, lookup);
  const { t, moment } = own;
  const paper = {
    from: status.community,
    title: t('yearly.title', { year }),
    facts: [{ label: t('facts.asOf'), value: moment(status.asOf) }],
    asOf: status.asOf,
    figureColumns: figureColumns(own),
    figures: status.whole.flatMap(({ pilot }) => figureRows(pilot, null, smallGroupOf(source.community, pilot), own)),
  };
  return report(own, paper, [
    [t('yearly.committees'), committees(gathered, own)],
    [t('yearly.people'), people(gathered, own)],
    [t('yearly.pilots'), [...pilotsByArea(gathered, own), ...decisionsTable(status, own)]],
    [t('yearly.results'), resultsByArea(status, source.community, own)],
  ]);
}

/** Meetings and cases of each committee, counted from what was held and numbered. */
function committees({ meetings, cases, source: { community } }: GatheredYear, own: Speech): Blocks {
  const rows = community.bodies.map(({ id }) => {
    const of = (kind: string): number =>
      meetings.filter((meeting) => meeting.committee === id && meeting.kind === kind).length;
    const numbered = cases.find(({ committee }) => committee === id)?.n ?? 0;
    return [own.name(id), ...[of('ordinary'), of('extraordinary'), of('round'), numbered].map(own.number)];
  });
  const head = columns(own, 'committee', 'ordinary', 'extraordinary', 'rounds', 'cases');
  return table(own.t('yearly.committeesCaption', { n: community.bodies.length }), head, rows, [1, 2, 3, 4]);
}

function people({ people: holders, roles }: GatheredYear, own: Speech): Blocks {
  const rows = roles.map(({ role, n }) => [own.of('role', role), own.number(n)]);
  return [
    ...text(own.t('yearly.holders', { n: holders })),
    ...table(own.t('yearly.roles'), columns(own, 'role', 'people'), rows, [1]),
  ];
}

/** Pilots of each area that were under way in the year: how many there were, ended, and gave figures to compare. */
function pilotsByArea({ status, source: { community } }: GatheredYear, own: Speech): Blocks {
  const rows = community.areas.map(({ id }) => {
    const mine = status.whole.filter(({ pilot }) => areaOf(pilot, community) === id);
    const measured = mine.filter(({ pilot }) =>
      resultsOf(pilot, smallGroupOf(community, pilot)).some(({ change }) => change !== null),
    );
    const concluded = mine.filter(({ pilot }) => pilot.phase === 'concluded');
    return [own.area(id), own.number(mine.length), own.number(concluded.length), own.number(measured.length)];
  });
  const head = columns(own, 'area', 'pilots', 'concluded', 'measured');
  return table(own.t('yearly.pilotsCaption'), head, rows, [1, 2, 3]);
}
