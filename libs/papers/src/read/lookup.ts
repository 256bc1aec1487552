import { referencesIn, textsByRef } from '@tiltaksmotor/persistence';
import type { Pool } from 'pg';
import type { Lookup } from '../speech.js';

/** Texts and names in two queries, however many. Everybody is named: a community has hundreds of people. */
export async function lookup(pool: Pool, ...facts: readonly unknown[]): Promise<Lookup> {
  const [texts, people] = await Promise.all([
    textsByRef(pool, referencesIn(facts)),
    pool.query<{ id: string; name: string }>({
      name: 'everybody',
      text: 'select id, name from person where name is not null',
    }),
  ]);
  return { texts, people: new Map(people.rows.map(({ id, name }) => [id, name])) };
}
