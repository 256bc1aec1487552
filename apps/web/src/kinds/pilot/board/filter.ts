import { PHASES } from '@tiltaksmotor/domain/phases';
import type { PilotListed, PilotsListData, PilotsPhasesData } from '../../../api/types.gen.js';

/** As it stands in the address, so that it can be sent to somebody and come back to. */
export interface Filter {
  readonly q?: string;
  readonly fase?: string;
  readonly tiltak?: string;
  readonly part?: string;
  /** What is under way, where nothing is said. */
  readonly vis?: string;
}
type Query = NonNullable<PilotsPhasesData['query']>;

type Phase = Exclude<(typeof PHASES)[number], 'unknown'>;
export const isPhase = (phase: string | undefined): phase is Phase =>
  phase !== 'unknown' && PHASES.some((one) => one === phase);

/** What the API is asked for: only what was chosen. Ids that nothing can have are left out. */
export function queryOf({ q = '', fase, tiltak = '', part = '', vis }: Filter): Query {
  return {
    ...(q.trim() === '' ? {} : { q: q.trim().slice(0, 200) }),
    ...(isPhase(fase) ? { phase: fase } : {}),
    ...(/^[A-ZÆØÅ]{2,5}-\d{2,3}$/.test(tiltak) ? { measure: tiltak } : {}),
    ...(/^[\wæøåÆØÅ.-]{1,80}$/.test(part) ? { organisation: part } : {}),
    ...(vis === 'alle' ? {} : { closed: vis === 'avsluttet' ? 'true' : 'false' }),
  };
}

/** One phase of what a filter finds, what has been longest in it first. */
export const pageOf = (filter: Filter, phase: Phase, limit: number): NonNullable<PilotsListData['query']> => ({
  ...queryOf(filter),
  phase,
  sort: 'age',
  limit,
});

export const isLate = ({ nextDue, closed }: Pick<PilotListed, 'nextDue' | 'closed'>): boolean =>
  !closed && nextDue !== null && Date.parse(nextDue) < Date.now();

/** The late first, by what is longest overdue; then those that have been longest in their phase. */
export function byUrgency(a: PilotListed, b: PilotListed): number {
  const late = Number(isLate(b)) - Number(isLate(a));
  if (late !== 0) return late;
  if (isLate(a)) return Date.parse(a.nextDue ?? '') - Date.parse(b.nextDue ?? '');
  return Date.parse(a.phaseSince) - Date.parse(b.phaseSince);
}
