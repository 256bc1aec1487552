import type { Words } from '@tiltaksmotor/domain';
import type { Pool } from 'pg';
import type { Lookup } from '../speech.js';

const isWords = (value: object): value is Words =>
  'ref' in value && 'hash' in value && typeof value.ref === 'string' && Object.keys(value).length === 2;

/** References to everything that was written in what is given, whatever its shape. */
function refsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if (Array.isArray(value)) for (const item of value) refsIn(item, found);
  else if (isWords(value)) found.add(value.ref);
  else for (const field of Object.values(value)) refsIn(field, found);
  return found;
}

/** Texts and names in two queries, however many. Everybody is named: a community has hundreds of people. */
export async function lookup(pool: Pool, ...facts: readonly unknown[]): Promise<Lookup> {
  const [texts, people] = await Promise.all([
    pool.query<{ ref: string; words: string | null }>({
      name: 'texts-by-ref',
      text: 'select ref, words from text where ref = any ($1::uuid[])',
      values: [[...refsIn(facts)]],
    }),
    pool.query<{ id: string; name: string }>({
      name: 'everybody',
      text: 'select id, name from person where name is not null',
    }),
  ]);
  return {
    texts: new Map(texts.rows.map(({ ref, words }) => [ref, words])),
    people: new Map(people.rows.map(({ id, name }) => [id, name])),
  };
}
