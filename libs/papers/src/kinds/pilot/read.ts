import { gathered, isExercise, pilotEntity, smallGroupUnder, streamOf, type Pilot } from '@tiltaksmotor/domain';
import { streamsAt, type Community } from '@tiltaksmotor/persistence';
import type { Source } from '../../read.js';

/** A pilot as it stood at a moment. */
export interface PilotThen {
  readonly id: string;
  readonly pilot: Pilot;
  /** When its last event was. */
  readonly at: string;
}
export const pilotStream = (id: string): string => streamOf(pilotEntity, id);

/** In the order asked for; whoever was not there yet is left out. */
export async function pilotsAt({ pool }: Source, ids: readonly string[], moment: string): Promise<PilotThen[]> {
  const found = await streamsAt<Pilot>(pool, pilotEntity, ids.map(pilotStream), moment);
  return [...new Set(ids)].flatMap((id) => {
    const stood = found.get(pilotStream(id));
    return stood === undefined ? [] : [{ id, pilot: stood.state, at: stood.at }];
  });
}

/** All pilots under these policies, by their ids, and where the title of each is. */
export async function pilotsUnder(
  { pool }: Source,
  policies: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await pool.query<{ id: string; title: string | null }>({
    name: 'pilots-under',
    text: 'select id, title_ref as title from pilot where policy = any ($1)',
    values: [policies],
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Of real pilots, unless exercises are wanted: where days are seconds, nothing that is shown is about the real world. */
export const policiesOf = ({ community }: Source, exercises: boolean): readonly string[] =>
  Object.keys(community.policies).filter((policy) => exercises || !isExercise(community.policies, policy));

export const smallGroupOf = ({ policies }: Pick<Community, 'policies'>, { policy }: Pilot): number =>
  smallGroupUnder(policies, policy);

const MOST_EARLIER = 200;

/** Concluded pilots on these measures, by measure. */
export async function earlierOn(
  source: Source,
  measures: readonly string[],
  asOf: string,
): Promise<ReadonlyMap<string, readonly PilotThen[]>> {
  if (measures.length === 0) return new Map();
  const { rows } = await source.pool.query<{ id: string; measure: string }>({
    name: 'earlier-pilots',
    text: `select id, measure from pilot where measure = any ($1) and decision is not null
      order by phase_since desc, id limit $2`,
    values: [[...new Set(measures)], MOST_EARLIER],
  });
  const on = new Map(rows.map(({ id, measure }) => [id, measure]));
  return gathered(await pilotsAt(source, [...on.keys()], asOf), ({ id }) => on.get(id) ?? '');
}

/** The area of what is tried, also where the list has it no more. */
export const areaOf = ({ proposal: { measure } }: Pilot, community: Pick<Community, 'measureEver'>) =>
  'area' in measure ? measure.area : community.measureEver(measure.code)?.area;
