import { addDays, isoWeekOf, localDate, weekdayOf, type LocalDate, type Clock } from '../../calendar.js';
import type { Policies } from '../../policy.js';
import { isToBeHeld, type Meeting } from './state.js';

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
const CHRISTMAS = { from: '12-22', to: '01-02' } as const;

/**
 * Whether the day a meeting begins, in Europe/Oslo, is one on which few can come, and why: the first reason that holds.
 * Closed days are the policy's. In an exercise, where days last seconds, every day will do.
 */
export const awkwardDay = (startsAt: string, clock: Clock): Awkward | null =>
  clock.kind === 'countdown' ? null : awkwardDate(localDate(startsAt), clock.closedDays);

function awkwardDate(day: LocalDate, closedDays: readonly LocalDate[]): Awkward | null {
  const isClosed = (date: LocalDate): boolean => closedDays.includes(date);
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
  meeting: Pick<Meeting, 'kind' | 'status' | 'startsAt' | 'policy'>,
  policies: Policies,
): Awkward | null {
  const { policy, startsAt } = meeting;
  const clock = Object.hasOwn(policies, policy) ? policies[policy]?.clock : undefined;
  return clock === undefined || !isToBeHeld(meeting) ? null : awkwardDay(startsAt, clock);
}

/** Days after one another on which few can come, for the same reason. */
export interface AwkwardDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly why: Awkward;
}

/** Every such day from one day to another, by the same rule: for whoever chooses a day, before they have. */
export function awkwardDays(first: LocalDate, last: LocalDate, clock: Clock): readonly AwkwardDays[] {
  if (clock.kind === 'countdown') return [];
  const [start, end] = [addDays(first, -7), addDays(last, 7)]; // a day is judged by its week too
  const closedDays = clock.closedDays.filter((day) => start <= day && day <= end);
  const found: AwkwardDays[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const why = awkwardDate(day, closedDays);
    const before = found.at(-1);
    if (why === null) continue;
    if (before?.why === why && addDays(before.to, 1) === day) found[found.length - 1] = { ...before, to: day };
    else found.push({ from: day, to: day, why });
  }
  return found;
}

const isIn = (week: number, [first, last]: readonly [number, number]): boolean => first <= week && week <= last;

/** Only before Easter are Thursday and Friday of the same week both closed, and people away from the Saturday before. */
function endsClosed(day: LocalDate, isClosed: (date: LocalDate) => boolean): boolean {
  const thursday = addDays(day, 4 - weekdayOf(day));
  return isClosed(thursday) && isClosed(addDays(thursday, 1));
}
