import type { Multilingual } from './languages.js';
import type { Measure } from './measures.js';

export const DIRECTIONS = ['up', 'down', 'hold'] as const;

/** An indicator that is thought through once: what it counts, from where and how, so that figures can be held together. */
export interface LibraryIndicator {
  readonly id: string;
  readonly name: Multilingual;
  readonly unit: Multilingual;
  /** Which way it should go. */
  readonly direction: (typeof DIRECTIONS)[number];
  readonly source: Multilingual;
  readonly countingRule: Multilingual;
  /** Areas of the list, modes of collaboration and codes of measures that it says something about. */
  readonly fits: readonly string[];
}

/** The library with what fits a measure first, the closest fit before the rest. A new measure has an area alone. */
export function fitting<Indicator extends Pick<LibraryIndicator, 'fits'>>(
  library: readonly Indicator[],
  { code, area, mode }: { readonly code?: string; readonly area: string; readonly mode?: string },
): readonly (Indicator & { readonly suggested: boolean })[] {
  const closeness = ({ fits }: Indicator): number => [area, mode, code].findLastIndex((one) => isOf(fits, one));
  return library
    .map((indicator) => ({ ...indicator, suggested: closeness(indicator) >= 0 }))
    .toSorted((a, b) => closeness(b) - closeness(a));
}

const isOf = (fits: readonly string[], one: string | undefined): boolean => one !== undefined && fits.includes(one);

/** What the library is asked for a measure on the list. */
export const fitOf = ({ code, area, collaboration: { mode } }: Measure) => ({
  code,
  area,
  ...(mode === undefined ? {} : { mode }),
});
