import { pilotEntity, type Pilot } from '@tiltaksmotor/domain';
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
export const streamOf = (id: string): string => `pilot/${id}`;

/** In the order asked for; whoever was not there yet is left out. */
export async function pilotsAt({ pool }: Source, ids: readonly string[], moment: string): Promise<PilotThen[]> {
  const found = await streamsAt<Pilot>(pool, pilotEntity, ids.map(streamOf), moment);
  return [...new Set(ids)].flatMap((id) => {
    const stood = found.get(streamOf(id));
    return stood === undefined ? [] : [{ id, pilot: stood.state, at: stood.at }];
  });
}

/** Of real pilots, unless exercises are wanted: where days are seconds, nothing that is shown is about the real world. */
export const policiesOf = ({ community }: Source, exercises: boolean): readonly string[] =>
  Object.keys(community.policies).filter((policy) => exercises || !isExercise(community, policy));
export const isExercise = ({ policies }: Pick<Community, 'policies'>, policy: string): boolean =>
  Object.hasOwn(policies, policy) && policies[policy]?.clock.kind === 'countdown';

/** Where a policy is gone, nothing small is shown. */
const STRICTEST = 10;
export const smallGroupOf = ({ policies }: Pick<Community, 'policies'>, { policy }: Pilot): number =>
  policies[policy]?.smallGroup ?? STRICTEST;
