import type { Phase, Seen } from '@tiltaksmotor/domain';
import type { Pool } from 'pg';

/** As much of a pilot as lists have, and as says who may see it and whose it is. */
export interface KnownPilot {
  readonly phase: Phase;
  readonly lead: string;
  readonly proposedBy: string;
  readonly parties: readonly string[];
}

/** Pilots by their streams, as lists have them: those that are not there are left out. */
export async function knownOf(pool: Pool, streams: readonly string[]): Promise<ReadonlyMap<string, KnownPilot>> {
  if (streams.length === 0) return new Map();
  const { rows } = await pool.query<KnownPilot & { readonly stream: string }>({
    name: 'known-pilots',
    text: `select 'pilot/' || id as stream, phase, lead, proposed_by as "proposedBy", parties
      from pilot where id = any ($1)`,
    values: [[...new Set(streams)].map((stream) => stream.slice('pilot/'.length))],
  });
  return new Map(rows.map(({ stream, ...pilot }) => [stream, pilot]));
}

/** For the rule that says who may see a pilot: no more of it than that asks about. */
export const asListed = ({ phase, lead, proposedBy }: Omit<KnownPilot, 'parties'>): Seen => ({
  phase,
  proposedBy,
  proposal: { lead },
});
