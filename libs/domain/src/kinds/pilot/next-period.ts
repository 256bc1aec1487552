import { addDays, type LocalDate } from '../../calendar.js';
import type { Period } from './fields.js';
import { baselineOf } from './facts.js';
import { trialFigures } from './results.js';
import type { Pilot } from './state.js';

/** The period just after another, as long as it: whole months after whole months, else as many days. */
export function periodAfter({ from, to }: Period): Period {
  const next = addDays(to, 1);
  const months = wholeMonths(from, to);
  if (months !== null) return { from: next, to: addDays(monthsOn(next, months), -1) };
  return { from: next, to: addDays(next, daysBetween(from, to)) };
}

/**
 * The period that a party's next figure is most likely for: the one after its last figure of this cycle, else one as long as the
 * baseline's from the day the trial starts. Null where neither is known, and of a party that has left.
 */
export function nextPeriod(pilot: Pilot, indicator: string, party: string): Period | null {
  if (Object.hasOwn(pilot.left, party)) return null;
  const last = trialFigures(pilot, indicator, party)
    .filter(({ cycle }) => cycle === pilot.cycle)
    .at(-1);
  if (last !== undefined) return periodAfter(last.period);
  const baseline = baselineOf(pilot, indicator, party);
  if (baseline === undefined || pilot.plan === null) return null;
  const { from, to } = baseline.period;
  const { startOn } = pilot.plan;
  const months = wholeMonths(from, to);
  if (months !== null && startOn.endsWith('-01')) return { from: startOn, to: addDays(monthsOn(startOn, months), -1) };
  return { from: startOn, to: addDays(startOn, daysBetween(from, to)) };
}

const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** How many whole months these days are; null where they are none. */
function wholeMonths(from: LocalDate, to: LocalDate): number | null {
  const end = addDays(to, 1);
  if (!from.endsWith('-01') || !end.endsWith('-01') || to < from) return null;
  const count = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(end) - count(from);
}

/** The same day so many months later, for the first of a month. */
function monthsOn(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}
