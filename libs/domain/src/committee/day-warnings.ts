import { addDays, isoWeekOf, localDate, weekdayOf, type LocalDate, type Clock } from '../calendar.js';
import type { Policies } from '../policy.js';
import type { Meeting } from './state.js';

/** Why few can come on a day. */
export const AWKWARD = ['weekend', 'closed-day', 'christmas', 'easter', 'winter-break', 'autumn-break'] as const;
export type Awkward = (typeof AWKWARD)[number];

/** A meeting on a day when few can come. It is no refusal: whoever plans decides. */
export interface DayWarning {
  readonly meeting: string;
  readonly startsAt: string;
  readonly why: Awkward;
}

/** ISO weeks in which schools somewhere in the country are on holiday, and parents with them. */
const BREAKS = { 'winter-break': [8, 10], 'autumn-break': [40, 41] } as const;
const COMING: readonly Meeting['status'][] = ['planned', 'open', 'frozen'];
const CHRISTMAS = { from: '12-22', to: '01-02' } as const;

/**
 * Whether the day a meeting begins, in Europe/Oslo, is one on which few can come, and why: the first reason that holds.
 * Closed days are the policy's. In an exercise, where days last seconds, every day will do.
 */
export function awkwardDay(startsAt: string, clock: Clock): Awkward | null {
  if (clock.kind === 'countdown') return null;
  const day = localDate(startsAt);
  const isClosed = (date: LocalDate): boolean => clock.closedDays.includes(date);
  if (isClosed(day)) return 'closed-day';
  if (weekdayOf(day) > 5) return 'weekend';
  const date = day.slice(5);
  if (date >= CHRISTMAS.from || date <= CHRISTMAS.to) return 'christmas';
  if (endsClosed(day, isClosed)) return 'easter';
  const { week } = isoWeekOf(day);
  if (isIn(week, BREAKS['winter-break'])) return 'winter-break';
  return isIn(week, BREAKS['autumn-break']) ? 'autumn-break' : null;
}

/** The same for a meeting that people are still to come to. One that is over, or has no place, warns nobody. */
export function awkwardMeeting(
  { kind, status, startsAt, policy }: Pick<Meeting, 'kind' | 'status' | 'startsAt' | 'policy'>,
  policies: Policies,
): Awkward | null {
  const clock = Object.hasOwn(policies, policy) ? policies[policy]?.clock : undefined;
  const isComing = kind !== 'round' && COMING.includes(status);
  return clock === undefined || !isComing ? null : awkwardDay(startsAt, clock);
}

const isIn = (week: number, [first, last]: readonly [number, number]): boolean => first <= week && week <= last;

/** Only before Easter are Thursday and Friday of the same week both closed, and people away from the Saturday before. */
function endsClosed(day: LocalDate, isClosed: (date: LocalDate) => boolean): boolean {
  const thursday = addDays(day, 4 - weekdayOf(day));
  return isClosed(thursday) && isClosed(addDays(thursday, 1));
}
