import type { Ask } from '@tiltaksmotor/persistence';
import type { Pool } from 'pg';

/** The ids that a command gave. */
export interface Created {
  readonly meetings: string[];
  readonly cases: string[];
  readonly followUps: string[];
}

/** A year of meetings, each with its case, is far below it. */
const MOST_EVENTS = 500;

/** What a command made, read from the events it caused: the same however often, and however much later, it is asked. */
export async function createdBy(
  pool: Pool,
  stream: string,
  { command, actor, key }: Ask,
  seq: number,
): Promise<Created> {
  const { rows } = await pool.query<{ meeting: string | null; case: string | null; follow_up: string | null }>({
    name: 'created-by',
    text: `select coalesce(data->'plan'->>'meeting', case when type = 'RoundOpened' then data->>'meeting' end) as meeting,
        case when type = 'CaseBooked' then data->>'case' end as case, data->'followUp'->>'id' as follow_up
      from event where stream = $1 and seq > $2 and seq <= $3 and actor = $4 and cause = $5
        and type in ('MeetingPlanned', 'RoundOpened', 'CaseBooked', 'FollowUpAdded') order by seq`,
    values: [stream, seq - MOST_EVENTS, seq, actor, `${command.type} ${key}`],
  });
  const given = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);
  return {
    meetings: given(rows.map(({ meeting }) => meeting)),
    cases: given(rows.map((row) => row.case)),
    followUps: given(rows.map((row) => row.follow_up)),
  };
}
