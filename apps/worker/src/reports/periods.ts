import { dayAfter, localDate, type Committee, type Policies, type Span } from '@tiltaksmotor/domain';
import { weekOf } from '@tiltaksmotor/papers';

/** The week of a moment, as `2027-W03`. */
export const weeklyPeriods = (at: string): readonly string[] => [weekOf(at)];

/** The year that is over. */
export const yearlyPeriods = (at: string): readonly string[] => [String(Number(localDate(at).slice(0, 4)) - 1)];

/**
 * The meetings that a status is due for: those not held yet that are at most so many working days off. A morning that was
 * missed, or a meeting called late, is made good the next; a status that is there is not made again.
 */
export function statusPeriods(
  committee: Committee,
  policies: Policies,
  at: string,
  daysBefore: number,
): readonly string[] {
  const span: Span = { n: daysBefore, unit: 'working-days' };
  return Object.values(committee.meetings)
    .filter(({ kind, status, startsAt, policy }) => {
      const clock = policies[policy]?.clock;
      if (kind === 'round' || clock?.kind !== 'calendar' || !AHEAD.includes(status)) return false;
      return (
        Date.parse(startsAt) > Date.parse(at) && localDate(startsAt) <= dayAfter(localDate(at), span, clock.closedDays)
      );
    })
    .map(({ id }) => `${committee.id}/${id}`);
}
const AHEAD = ['planned', 'open', 'frozen'];
