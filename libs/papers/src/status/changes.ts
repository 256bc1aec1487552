import { policiesOf, type Source } from '../read/pilots.js';
import { TOLD_EVENTS } from './told.js';

/** How many pilots something has happened to that a committee wants to hear of, since a moment (null: ever). */
export async function countChanges(source: Source, since: string | null, exercises = false): Promise<number> {
  const { rows } = await source.pool.query<{ n: number }>({
    name: 'count-changes',
    text: `select count(distinct p.id)::int as n from event e join pilot p on e.stream = 'pilot/' || p.id
      where e.at > $1 and e.type = any ($2) and p.policy = any ($3)`,
    values: [since ?? '-infinity', TOLD_EVENTS, policiesOf(source, exercises)],
  });
  return rows[0]?.n ?? 0;
}
