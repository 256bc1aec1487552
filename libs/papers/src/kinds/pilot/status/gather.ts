import { EVERYBODY, idOf, isClosed, momentOf, pilotEntity, type LocalDate } from '@tiltaksmotor/domain';
import { eventsDone, movedAfter, streamsWith } from '@tiltaksmotor/persistence';
import type { Source } from '../../../read.js';
import { pilotsAt, pilotStream, pilotsUnder, policiesOf, type PilotThen } from '../read.js';
import { TOLD_EVENTS } from './news.js';
import { statusOf, type Status } from './status.js';

/** A community has tens of pilots; a report of more than this would be read by nobody. */
const MOST_PILOTS = 500;
const MOST_CHANGES = 300;

export interface StatusWanted {
  /** The day from which changes are told. */
  readonly since: LocalDate;
  /** RFC 3339: data as of. */
  readonly asOf: string;
  readonly exercises: boolean;
}

/**
 * Where every pilot stands at one moment, and what has happened since a day, from what is recorded. Eight queries however
 * many pilots there are. Drafts are their writers' own, and are left out.
 */
export async function gatherStatus(source: Source, wanted: StatusWanted): Promise<Status> {
  const { since, asOf } = wanted;
  const from = momentOf(since, 0);
  const policies = policiesOf(source, wanted.exercises);
  // Of pilots that something has happened to since, rows say what is true now, and their events what was true then.
  const moved = (await movedAfter(source.pool, pilotEntity, asOf)).map(idOf);
  const [still, before, counts, changes, community] = await Promise.all([
    stillThere(source, { from, asOf, policies, moved }),
    pilotsAt(source, moved, asOf),
    countStill(source, policies, moved),
    changesBetween(source, { from, asOf, policies }),
    communityName(source),
  ]);
  const seen = before.filter(
    ({ pilot }) => pilotEntity.visibleTo(pilot).includes(EVERYBODY) && policies.includes(pilot.policy),
  );
  for (const { pilot } of seen) counts[pilot.phase] = (counts[pilot.phase] ?? 0) + 1;
  const recent = seen.filter(({ pilot, at }) => !isClosed(pilot) || Date.parse(at) >= Date.parse(from));
  const pilots = [...still, ...recent]
    .toSorted((a, b) => Date.parse(a.pilot.since) - Date.parse(b.pilot.since) || a.id.localeCompare(b.id))
    .slice(0, MOST_PILOTS);
  return statusOf(source.community, { ...wanted, community, counts, pilots, changes });
}

interface Still {
  readonly from: string;
  readonly asOf: string;
  readonly policies: readonly string[];
  readonly moved: readonly string[];
}

/** What is open, and what was concluded or ended since. */
async function stillThere(source: Source, { from, asOf, policies, moved }: Still): Promise<PilotThen[]> {
  const { rows } = await source.pool.query<{ id: string }>({
    name: 'status-pilots',
    text: `select p.id from pilot p
      where p.seen_by_all and p.policy = any ($2) and p.id <> all ($3)
        and (not p.closed or p.updated_at >= $1) order by p.phase_since, p.id limit $4`,
    values: [from, policies, moved, MOST_PILOTS],
  });
  return pilotsAt(
    source,
    rows.map(({ id }) => id),
    asOf,
  );
}

async function countStill(
  { pool }: Source,
  policies: readonly string[],
  moved: readonly string[],
): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ phase: string; n: number }>({
    name: 'status-counts',
    text: `select phase, count(*)::int as n from pilot
      where seen_by_all and policy = any ($1) and id <> all ($2) group by phase`,
    values: [policies, moved],
  });
  return Object.fromEntries(rows.map(({ phase, n }) => [phase, n]));
}

async function changesBetween(
  source: Source,
  { from, asOf, policies }: Omit<Still, 'moved'>,
): Promise<Status['changes']> {
  const titles = await pilotsUnder(source, policies);
  const events = await eventsDone(source.pool, pilotEntity, {
    ...{ streams: [...titles.keys()].map(pilotStream), types: TOLD_EVENTS, from, until: asOf },
    ...{ newestFirst: true, limit: MOST_CHANGES },
  });
  return events.map(({ stream, at, event: { type, ...data }, by: { role, organisation } }) => {
    const title = titles.get(idOf(stream)) ?? null;
    return {
      ...{ pilot: idOf(stream), type, at, data, role, organisation },
      title: title === null ? null : { ref: title, hash: '' },
    };
  });
}

async function communityName({ pool }: Source): Promise<string> {
  const { rows } = await pool.query<{ name: string }>({ name: 'community-name', text: 'select name from community' });
  return rows[0]?.name ?? '';
}

/** How many pilots something has happened to that a committee wants to hear of, since a moment (null: ever). */
export async function countChanges(source: Source, since: string | null, exercises = false): Promise<number> {
  const ids = [...(await pilotsUnder(source, policiesOf(source, exercises))).keys()];
  const wanted = { streams: ids.map(pilotStream), types: TOLD_EVENTS, ...(since === null ? {} : { since }) };
  return (await streamsWith(source.pool, pilotEntity, wanted)).length;
}
