import { describe, expect, test } from '@jest/globals';
import { NEW_MEETING, NO_COMMITTEE, occasionsOf, type Committee, type Meeting } from './kinds/committee/index.js';
import { STANDARD } from './kinds/pilot/testing/community.js';
import type { Policies } from './policy.js';
import { isReportOf, mayRunReport, periodFault, reportPeriods, weekOf, type ReportBasis } from './reports.js';

const policies: Policies = {
  standard: { ...STANDARD, clock: { kind: 'calendar', closedDays: [], remindAtHour: 7 } },
  exercise: { ...STANDARD, clock: { kind: 'countdown', secondsPerDay: 1 } },
};
const meeting = (id: string, startsAt: string, more: Partial<Meeting> = {}): Meeting => ({
  ...NEW_MEETING,
  ...{ id, status: 'open', policy: 'standard', startsAt, endsAt: startsAt },
  ...more,
});
const committee = (...meetings: readonly Meeting[]): Committee => ({
  ...NO_COMMITTEE,
  id: 'FSU',
  meetings: Object.fromEntries(meetings.map((one) => [one.id, one])),
});
const at = (now: string, reviewing?: Committee): ReportBasis => {
  const before = reviewing === undefined ? [] : occasionsOf(reviewing, policies);
  return { now, before, policies, statusDaysBefore: 3 };
};

describe('A year', () => {
  test.each([
    ['2026', '2027-01-15T06:00:00Z', null],
    ['2026', '2026-12-31T22:59:59Z', 'PeriodNotYet'],
    ['2026', '2026-12-31T23:00:00Z', null],
    ['2031', '2027-01-15T06:00:00Z', 'PeriodNotYet'],
    ['2019', '2027-01-15T06:00:00Z', 'PeriodPast'],
    ['1999', '2027-01-15T06:00:00Z', 'UnknownPeriod'],
    ['2026-W01', '2027-01-15T06:00:00Z', 'UnknownPeriod'],
  ])('%s is told in the year that follows, by the clock of Norway: at %s %s', (period, now, fault) => {
    expect(periodFault('yearly-report', period, at(now))).toBe(fault);
  });
});

describe('A week', () => {
  test.each([
    ['2027-W03', null],
    ['2027-W04', 'PeriodNotYet'],
    ['2027-W02', 'PeriodPast'],
    ['2027-W53', 'UnknownPeriod'],
    ['2026-W53', 'PeriodPast'],
    ['2027-W00', 'UnknownPeriod'],
    ['2027', 'UnknownPeriod'],
  ])('%s in the third week of 2027, a year of 52 weeks: %s', (period, fault) => {
    expect(periodFault('weekly-digest', period, at('2027-01-18T06:00:00Z'))).toBe(fault);
  });

  test.each([
    ['2027-01-04T06:00:00Z', '2027-W01'],
    ['2027-01-03T22:59:00Z', '2026-W53'],
    ['2027-01-03T23:00:00Z', '2027-W01'],
    ['2027-12-31T12:00:00Z', '2027-W52'],
  ])('%s is in the week %s', (moment, week) => {
    expect(weekOf(moment)).toBe(week);
  });
});

describe('The status before a meeting', () => {
  const now = '2027-03-05T09:00:00Z'; // a Friday
  const fsu = committee(
    meeting('m1', '2027-01-12T09:00:00Z', { status: 'approved' }),
    meeting('m2', '2027-03-10T09:00:00Z'),
    meeting('m3', '2027-06-09T09:00:00Z', { status: 'planned' }),
    meeting('m4', '2027-03-09T09:00:00Z', { status: 'cancelled' }),
    meeting('m5', '2027-03-09T09:00:00Z', { kind: 'round' }),
    meeting('m6', '2027-03-09T09:00:00Z', { policy: 'exercise' }),
    meeting('m7', '2027-03-05T08:00:00Z', { status: 'frozen' }),
  );

  test('is of the meetings that are so many working days off, and of no round, exercise or meeting that is called off', () => {
    expect(reportPeriods('reviewing-status', at(now, fsu))).toEqual(['FSU/m2']);
    expect(reportPeriods('reviewing-status', at('2027-03-04T09:00:00Z', fsu))).toEqual(['FSU/m7']);
  });

  test.each([
    ['FSU/m1', 'PeriodPast'],
    ['FSU/m2', null],
    ['FSU/m3', 'PeriodNotYet'],
    ['FSU/m4', 'UnknownPeriod'],
    ['FSU/m5', 'UnknownPeriod'],
    ['FSU/m6', 'UnknownPeriod'],
    ['FSU/m7', 'PeriodPast'],
    ['FSU/m99', 'UnknownPeriod'],
    ['SSU/m1', 'UnknownPeriod'],
  ])('of %s: %s', (period, fault) => {
    expect(periodFault('reviewing-status', period, at(now, fsu))).toBe(fault);
  });

  test('there is none before there is a committee', () => {
    expect(periodFault('reviewing-status', 'FSU/m2', at(now))).toBe('UnknownPeriod');
  });
});

describe('A report that was made before its time is not that of its period', () => {
  const fsu = committee(meeting('m2', '2027-03-10T09:00:00Z'));
  test.each([
    ['yearly-report', '2026', '2026-11-30T09:00:00Z', false],
    ['yearly-report', '2026', '2026-12-31T23:00:00Z', true],
    ['reviewing-status', 'FSU/m2', '2027-02-01T09:00:00Z', false],
    ['reviewing-status', 'FSU/m2', '2027-03-05T09:00:00Z', true],
    ['weekly-digest', '2027-W10', '2027-03-08T09:00:00Z', true],
  ] as const)('%s of %s, told as of %s: %s', (report, period, asOf, isTrue) => {
    expect(isReportOf(report, period, asOf, at('2027-03-08T09:00:00Z', fsu))).toBe(isTrue);
  });
});

test('a status is run by the secretary of its own committee, the other reports by every secretary', () => {
  const secretary = (committee: string) => ({
    person: 'x',
    assignments: [{ role: 'secretary', at: committee, from: '2026-01-01', to: null } as const],
  });
  const may = (report: Parameters<typeof mayRunReport>[0], period: string, of: string): boolean =>
    mayRunReport(report, period, secretary(of), '2027-03-05T09:00:00Z');
  expect([may('reviewing-status', 'FSU/m2', 'FSU'), may('reviewing-status', 'FSU/m2', 'SSU')]).toEqual([true, false]);
  expect([may('yearly-report', '2026', 'SSU'), may('yearly-report', '2026', 'FSU')]).toEqual([true, true]);
  expect(mayRunReport('reviewing-status', 'FSU/m2', { person: 'x', assignments: [] }, '2027-03-05T09:00:00Z')).toBe(
    false,
  );
});
