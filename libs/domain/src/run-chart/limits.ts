/** So many points are needed before their number of runs says anything. */
export const FEWEST_USEFUL = 10;

/**
 * How many runs chance alone makes, the fewest and the most, by the number of useful points: those not on the median.
 * The table that run charts in health care are read by (Perla, Provost and Murray 2011, table 1; Provost and Murray 2011),
 * which goes back to F. S. Swed and C. Eisenhart, "Tables for testing randomness of grouping in a sequence of
 * alternatives", Annals of Mathematical Statistics 14 (1943), 66-87. From ten points on.
 */
const LIMITS: readonly (readonly [fewest: number, most: number])[] = [
  [3, 9],
  [3, 10],
  [3, 11],
  [4, 11],
  [4, 12],
  [5, 12],
  [5, 13],
  [5, 13],
  [6, 14],
  [6, 15],
  [6, 16],
  [7, 16],
  [7, 17],
  [7, 17],
  [8, 18],
  [8, 18],
  [9, 19],
  [10, 19],
  [10, 20],
  [10, 20],
  [11, 21],
  [11, 22],
  [11, 23],
  [12, 23],
  [12, 24],
  [12, 24],
  [13, 25],
  [13, 25],
  [14, 26],
  [14, 26],
  [15, 27],
  [15, 27],
  [16, 28],
  [16, 28],
  [17, 29],
  [17, 30],
  [17, 31],
  [18, 31],
  [18, 32],
  [19, 32],
  [19, 33],
  [20, 33],
  [20, 34],
  [21, 34],
  [21, 35],
  [22, 35],
  [22, 36],
  [23, 36],
  [23, 37],
  [24, 38],
  [24, 38],
];
export const MOST_USEFUL = FEWEST_USEFUL + LIMITS.length - 1;

/** The fewest and the most runs of so many useful points that are no signal; null outside the table. */
export function limitsOf(useful: number): { readonly fewest: number; readonly most: number } | null {
  const [fewest, most] = LIMITS[useful - FEWEST_USEFUL] ?? [];
  return fewest === undefined || most === undefined ? null : { fewest, most };
}
