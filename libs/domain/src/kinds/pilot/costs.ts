/** What several put in together. Where some stated nothing it is at least so much, and null where nobody stated anything. */
export interface Total {
  readonly sum: number | null;
  /** How many stated nothing. */
  readonly unstated: number;
}

/** The sum of what was stated. What was not is unknown, and no zero. */
export function totalOf(amounts: readonly (number | undefined)[]): Total {
  const stated = amounts.filter((amount) => amount !== undefined);
  return {
    sum: stated.length === 0 ? null : exact(stated.reduce((total, amount) => total + amount, 0)),
    unstated: amounts.length - stated.length,
  };
}

/** Halves and tenths of hours add up to what people get: 0.1 + 0.2 is 0.3. */
const exact = (sum: number): number => Number(sum.toPrecision(15));
