import { dayAfter, isoWeekOf, localDate, momentOf, type LocalDate, type Span } from './calendar.js';
import { keepsMails } from './mail/index.js';
import { activeAssignments, type Actor } from './people.js';
import type { Occasion } from './engine/shown.js';
import type { Policies } from './policy.js';

/** Reports that schedules make: what waits for each person in a week, the status before a meeting, a year. */
export type ScheduledReport = 'weekly-digest' | 'reviewing-status' | 'yearly-report';

/** What decides which periods a report can be made of. */
export interface ReportBasis {
  readonly now: string;
  readonly before: readonly Occasion[];
  readonly policies: Policies;
  /** From so many working days before a meeting its status may be made. */
  readonly statusDaysBefore: number;
}

/** Why there can be no report of a period: there is no such period, it is too early for it, or too late. */
export type PeriodFault = 'UnknownPeriod' | 'PeriodNotYet' | 'PeriodPast';

/**
 * The periods a report may be made of now: `2027-W03`, `FSU/m3` or `2027`. A digest says what waits now, so it is this
 * week's; a status is of a meeting that is near; a year has to be over, and is told in the year that follows.
 */
export function reportPeriods(report: ScheduledReport, basis: ReportBasis): readonly string[] {
  if (report === 'weekly-digest') return [weekOf(basis.now)];
  if (report === 'yearly-report') return [String(yearOf(basis.now) - 1)];
  return basis.before
    .filter((one) => isAhead(one, basis.now) && isNear(one, basis.now, basis))
    .map(({ period }) => period);
}

/** Why no report may be made of this period now; null where it may. */
export function periodFault(report: ScheduledReport, period: string, basis: ReportBasis): PeriodFault | null {
  if (reportPeriods(report, basis).includes(period)) return null;
  const { now } = basis;
  if (report === 'weekly-digest') {
    if (!isWeek(period)) return 'UnknownPeriod';
    return period > weekOf(now) ? 'PeriodNotYet' : 'PeriodPast';
  }
  if (report === 'yearly-report') {
    if (!/^20\d\d$/.test(period)) return 'UnknownPeriod';
    return Number(period) < yearOf(now) ? 'PeriodPast' : 'PeriodNotYet';
  }
  const occasion = basis.before.find((one) => one.period === period);
  if (occasion === undefined) return 'UnknownPeriod';
  return isAhead(occasion, now) ? 'PeriodNotYet' : 'PeriodPast';
}

/**
 * Whether a report told as of `asOf` is that of its period. One that was made before the year was over, or before its meeting
 * was near (as when the meeting has moved since), is not: it is made anew when the time comes.
 */
export function isReportOf(report: ScheduledReport, period: string, asOf: string, basis: ReportBasis): boolean {
  if (report === 'yearly-report') return Date.parse(asOf) >= Date.parse(momentOf(`${Number(period) + 1}-01-01`, 0));
  if (report === 'weekly-digest') return weekOf(asOf) === period;
  const occasion = basis.before.find((one) => one.period === period);
  return occasion === undefined || isNear(occasion, asOf, basis);
}

/** The ISO week of a moment in Norwegian time, as `2027-W03`. */
export const weekOf = (moment: string): string => weekOn(localDate(moment));

function weekOn(day: LocalDate): string {
  const { year, week } = isoWeekOf(day);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The 28th of December is in the last week of its year, which is the 52nd or the 53rd. */
function isWeek(period: string): boolean {
  const [, year = '', week = ''] = /^(20\d\d)-W(\d\d)$/.exec(period) ?? [];
  return year !== '' && week !== '00' && period <= weekOn(`${year}-12-28`);
}

const yearOf = (moment: string): number => Number(localDate(moment).slice(0, 4));

const isAhead = ({ isPlanned, startsAt }: Occasion, now: string): boolean =>
  isPlanned && Date.parse(startsAt) > Date.parse(now);

function isNear({ policy, startsAt }: Occasion, at: string, { policies, statusDaysBefore }: ReportBasis): boolean {
  const clock = policies[policy]?.clock;
  const span: Span = { n: statusDaysBefore, unit: 'working-days' };
  return clock?.kind === 'calendar' && localDate(startsAt) <= dayAfter(localDate(at), span, clock.closedDays);
}

/** Who may have a report made without waiting for its schedule: of a meeting, its own committee's secretary. */
export function mayRunReport(report: ScheduledReport, period: string, actor: Actor, now: string): boolean {
  if (report !== 'reviewing-status') return keepsMails(actor, now);
  return activeAssignments(actor, now).some(({ role, at }) => role === 'secretary' && period.startsWith(`${at}/`));
}
