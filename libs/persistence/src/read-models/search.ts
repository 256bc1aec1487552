import type { Pattern, Saying, Sought } from '@tiltaksmotor/domain';

/** A word that is looked for among pilots. */
export interface SearchedWord {
  readonly sought: Sought;
  /** Organisations that are called that: it finds their pilots too. */
  readonly organisations: readonly string[];
}

/** A condition for each word: the title or the measure has it, or a party is called that. */
export const searchFor = (words: readonly SearchedWord[], p: (value: unknown) => string): readonly string[] =>
  words.map(({ sought, organisations }) => {
    const says = `search @@ ${p(queryOf(sought))}::tsquery`;
    return organisations.length === 0 ? says : `${says} or parties && ${p(organisations)}::text[]`;
  });

/** As a query of PostgreSQL. What is folded holds letters, digits and the hyphen of a code: nothing that means something there. */
function queryOf({ code, itself, synonyms }: Sought): string {
  const sayings = [itself, ...synonyms].filter((saying) => saying.length > 0).map(queryOfSaying);
  return [...(code === null ? [] : [`'${code}':*`]), ...sayings].join(' | ');
}

const queryOfSaying = (saying: Saying): string => `(${saying.map(queryOfPattern).join(' & ')})`;

/** A stem is the beginning of its word; the parts of words have a sign of their own before them. */
function queryOfPattern({ word, stem, part }: Pattern): string {
  if (stem === null) return `'${word}'`;
  return part === null ? `'${stem}':*` : `('${stem}':* | '~${part}':*)`;
}
