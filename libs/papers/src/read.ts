import { referencesIn, textsByRef, type Community } from '@tiltaksmotor/persistence';
import type { Pool } from 'pg';
import type { Lookup } from './speech.js';

/** Where papers are gathered from. */
export interface Source {
  readonly pool: Pool;
  readonly community: Community;
}
/** What a paper is asked of is not there. */
export class NothingThere extends Error {}

/** Texts, and what people are called, of all that the facts name: in two queries, however many. */
export async function lookup(pool: Pool, ...facts: readonly unknown[]): Promise<Lookup> {
  const [texts, people] = await Promise.all([
    textsByRef(pool, referencesIn(facts)),
    pool.query<{ id: string; name: string }>({
      name: 'people-named',
      text: 'select id, name from person where name is not null and id = any ($1)',
      values: [[...idsIn(facts)]],
    }),
  ]);
  return { texts, people: new Map(people.rows.map(({ id, name }) => [id, name])) };
}

/** All that may be somebody's id, also where it is by whom something is: references to texts are nobody's. */
function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string' && /^\S{1,100}$/.test(value)) found.add(value);
  if (typeof value !== 'object' || value === null || ('ref' in value && 'hash' in value)) return found;
  for (const [key, one] of Object.entries(value)) {
    if (!Array.isArray(value)) found.add(key);
    idsIn(one, found);
  }
  return found;
}
