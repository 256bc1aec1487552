import type { PilotListed, PilotsListData } from '../api/types.gen.js';

type Query = NonNullable<PilotsListData['query']>;
export interface Filter {
  readonly q: string;
  readonly phase: string;
  readonly measure: string;
  readonly organisation: string;
  readonly closed: 'open' | 'closed' | 'all';
}
export const NO_FILTER: Filter = { q: '', phase: '', measure: '', organisation: '', closed: 'open' };
const A_PAGE = 100;

/** What the API is asked for: only what was chosen. */
export const queryOf = ({ q, phase, measure, organisation, closed }: Filter): Query => ({
  limit: A_PAGE,
  ...(q.trim() === '' ? {} : { q: q.trim() }),
  ...(phase === '' ? {} : { phase: phase as NonNullable<Query['phase']> }),
  ...(measure === '' ? {} : { measure }),
  ...(organisation === '' ? {} : { organisation }),
  ...(closed === 'all' ? {} : { closed: closed === 'closed' ? 'true' : 'false' }),
});

export const isLate = ({ nextDue, closed }: PilotListed): boolean =>
  !closed && nextDue !== null && Date.parse(nextDue) < Date.now();

/** The late first, by what is longest overdue; then those that have been longest in their phase. */
export function byUrgency(a: PilotListed, b: PilotListed): number {
  const late = Number(isLate(b)) - Number(isLate(a));
  if (late !== 0) return late;
  if (isLate(a)) return Date.parse(a.nextDue ?? '') - Date.parse(b.nextDue ?? '');
  return Date.parse(a.phaseSince) - Date.parse(b.phaseSince);
}
