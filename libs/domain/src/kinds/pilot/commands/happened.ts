import { localDate, type LocalDate } from '../../../calendar.js';
import type { PilotRefusal } from '../refusals.js';

const YEARS = 10;

/** Why a day cannot be the one something happened on: it has not come in Norway, or lies so far back that the year is mistyped. */
export function faultInDay(on: LocalDate, now: string): PilotRefusal | null {
  return on > localDate(now) ? { code: 'DateInFuture', date: on } : faultInYear(on, now);
}

export function faultInYear(on: LocalDate, now: string): PilotRefusal | null {
  const today = localDate(now);
  const earliest = `${Number(today.slice(0, 4)) - YEARS}${today.slice(4)}`;
  return on < earliest ? { code: 'DateTooLongAgo', date: on, years: YEARS } : null;
}
