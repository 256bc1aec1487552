import { expect, test } from '@jest/globals';
import { addDays, type Clock } from '../../calendar.js';
import { awkwardDay, awkwardDays, awkwardMeeting } from './day-warnings.js';
import { MEETING_STATUSES } from './values.js';
import { contextOf } from './testing/community.js';

/** Easter, Labour Day, Ascension and Constitution Day of 2027, and the first days of July. */
const closedDays = ['2027-03-25', '2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17', '2027-07-01', '2027-07-02'];
const clock: Clock = { kind: 'calendar', closedDays, remindAtHour: 7 };
const on = (day: string, hour = '10'): ReturnType<typeof awkwardDay> => awkwardDay(`${day}T${hour}:00:00Z`, clock);

test.each([
  ['2027-04-20', null],
  ['2027-05-17', 'closed-day'],
  ['2027-07-01', 'closed-day'],
  ['2027-04-24', 'weekend'],
  ['2027-04-25', 'weekend'],
  ['2027-12-21', null],
  ['2027-12-22', 'christmas'],
  ['2028-01-03', null],
  ['2027-12-31', 'christmas'],
  ['2027-03-19', null],
  ['2027-03-22', 'easter'],
  ['2027-03-24', 'easter'],
  ['2027-03-30', null],
  // The Friday after Ascension is a working day, and so are the days before it.
  ['2027-05-07', null],
  ['2027-05-05', null],
  ['2027-02-19', null],
  ['2027-02-22', 'winter-break'],
  ['2027-03-12', 'winter-break'],
  ['2027-03-15', null],
  ['2027-10-04', 'autumn-break'],
  ['2027-10-15', 'autumn-break'],
  ['2027-10-18', null],
])('a meeting on %s: %s', (day, why) => {
  expect(on(day)).toBe(why);
});

test('the day is that of Norway, wherever it is asked from', () => {
  expect(on('2027-05-16', '23')).toBe('closed-day');
  expect(on('2027-04-23', '23')).toBe('weekend');
});

test('an exercise, in which days last seconds, may be any day', () => {
  expect(awkwardDay('2027-05-17T10:00:00Z', { kind: 'countdown', secondsPerDay: 1 })).toBeNull();
});

test('only a meeting that people are still to come to warns anybody', () => {
  const { policies } = contextOf('secretary', '2027-01-04T08:00:00.000Z');
  const july = { kind: 'ordinary', startsAt: '2027-07-01T08:00:00Z', policy: 'standard' } as const;
  const statuses = MEETING_STATUSES.filter((status) => awkwardMeeting({ ...july, status }, policies) !== null);
  expect(statuses).toEqual(['planned', 'open', 'frozen']);
  expect(awkwardMeeting({ ...july, kind: 'round', status: 'open' }, policies)).toBeNull();
  expect(awkwardMeeting({ ...july, policy: 'gone', status: 'open' }, policies)).toBeNull();
});

test('whoever chooses a day is told of the same days that a meeting on them is warned of, and of no others', () => {
  const spans = awkwardDays('2027-01-01', '2027-12-31', clock);
  for (let day = '2027-01-01'; day <= '2027-12-31'; day = addDays(day, 1)) {
    const why = spans.find(({ from, to }) => from <= day && day <= to)?.why ?? null;
    expect([day, why]).toEqual([day, on(day)]);
  }
  expect(spans).toContainEqual({ from: '2027-07-01', to: '2027-07-02', why: 'closed-day' });
  expect(awkwardDays('2027-01-01', '2027-12-31', { kind: 'countdown', secondsPerDay: 1 })).toEqual([]);
});
