import { isExercise, pilotEntity, smallGroupUnder, streamOf, type Pilot } from '@tiltaksmotor/domain';
import { streamsAt, type Community } from '@tiltaksmotor/persistence';
import type { Pool } from 'pg';

/** Where papers are gathered from. */
export interface Source {
  readonly pool: Pool;
  readonly community: Community;
}
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
