const MOST_WORDS = 8;
const CODE = /^[a-zæøå]{2,4}-\d{0,3}$/u;

/** A condition in SQL, and the values it takes from its first parameter on. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

/**
 * What somebody types into a search box, as a full-text query: every word must be there, in any of its Norwegian forms or
 * as the beginning of a word; `KOM-07` is looked up as the code it is. Null where there is no word in it.
 */
export function searchFor(column: string, typed: string, firstParameter: number): Condition | null {
  const words = (typed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]*)*/gu) ?? []).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const pieces = words.flatMap((word) => (CODE.test(word) ? [word] : word.split('-').filter((part) => part !== '')));
  const query = pieces.map((piece, i) => queryFor(piece, `$${firstParameter + i}::text`)).join(' && ');
  return { sql: `${column} @@ (${query})`, values: pieces };
}

/** Norwegian writes words together: a long stem may be the beginning of one. A short one is the beginning of too many. */
const LONG = 6;

/** The values hold letters, digits and the hyphen of a code: nothing that means something in a query. */
const queryFor = (word: string, p: string): string =>
  CODE.test(word)
    ? `('''' || ${p} || ''':*')::tsquery`
    : `(${stem(word, p)} || to_tsquery('pg_catalog.simple', ${p} || ':*'))`;
const stem = (word: string, p: string): string =>
  word.length < LONG
    ? `plainto_tsquery('pg_catalog.norwegian', ${p})`
    : `to_tsquery('pg_catalog.norwegian', ${p} || ':*')`;
