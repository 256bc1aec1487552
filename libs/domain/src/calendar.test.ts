import { expect, test } from '@jest/globals';
import {
  before,
  dayAfter,
  dayBefore,
  dueAfter,
  endOf,
  localDate,
  momentOf,
  putOff,
  remindAfter,
  type Clock,
} from './calendar.js';

const clock: Clock = { kind: 'calendar', closedDays: ['2026-04-02', '2026-04-03', '2026-04-06'], remindAtHour: 7 };

test('the day is the one in Oslo, also just after midnight there', () => {
  expect(localDate('2026-06-30T22:30:00.000Z')).toBe('2026-07-01');
  expect(localDate('2026-12-31T22:30:00.000Z')).toBe('2026-12-31');
});

test('a local hour keeps its place on both sides of a clock change', () => {
  expect(momentOf('2026-03-28', 7)).toBe('2026-03-28T06:00:00.000Z');
  expect(momentOf('2026-03-29', 7)).toBe('2026-03-29T05:00:00.000Z');
  expect(momentOf('2026-03-29', 0)).toBe('2026-03-28T23:00:00.000Z');
  expect(momentOf('2026-10-25', 0)).toBe('2026-10-24T22:00:00.000Z');
  expect(momentOf('2026-10-25', 7)).toBe('2026-10-25T06:00:00.000Z');
  expect(momentOf('2026-10-26', 0)).toBe('2026-10-25T23:00:00.000Z');
});

test('working days leave out weekends and Easter', () => {
  expect(dayAfter('2026-03-31', { n: 1, unit: 'working-days' }, clock.closedDays)).toBe('2026-04-01');
  expect(dayAfter('2026-03-31', { n: 2, unit: 'working-days' }, clock.closedDays)).toBe('2026-04-07');
  expect(dayAfter('2026-04-04', { n: 1, unit: 'working-days' }, clock.closedDays)).toBe('2026-04-07');
});

test('on closed days and in holiday periods the clock stands still, for days of every kind', () => {
  expect(dayAfter('2026-03-31', { n: 2, unit: 'days' }, clock.closedDays)).toBe('2026-04-04');
  const july = Array.from({ length: 31 }, (_, i) => `2026-07-${String(i + 1).padStart(2, '0')}`);
  expect(dayAfter('2026-06-25', { n: 21, unit: 'days' }, july)).toBe('2026-08-16');
  expect(dayAfter('2026-06-25', { n: 10, unit: 'working-days' }, july)).toBe('2026-08-11');
});

test('what is due has the whole of its last day; a reminder comes in the morning of it', () => {
  const span = { n: 2, unit: 'working-days' } as const;
  expect(dueAfter('2026-03-31T09:00:00.000Z', span, clock)).toBe('2026-04-07T22:00:00.000Z');
  expect(remindAfter('2026-03-31T09:00:00.000Z', span, clock)).toBe('2026-04-07T05:00:00.000Z');
});

test('a countdown makes a second of every day', () => {
  const exercise: Clock = { kind: 'countdown', secondsPerDay: 1 };
  expect(dueAfter('2026-03-31T09:00:00.000Z', { n: 10, unit: 'working-days' }, exercise)).toBe(
    '2026-03-31T09:00:10.000Z',
  );
  expect(endOf('2026-04-30', '2026-03-31', '2026-03-31T09:00:00.000Z', exercise)).toBe('2026-03-31T09:00:30.000Z');
});

test('a date put off by a pause keeps its hour', () => {
  const later = putOff('2026-03-27T06:00:00.000Z', '2026-03-20T10:00:00.000Z', '2026-03-25T15:00:00.000Z', clock);
  expect(later).toBe('2026-04-01T05:00:00.000Z');
});

test('days before are counted as days after: over Easter, and through a holiday period', () => {
  expect(dayBefore('2026-04-07', { n: 1, unit: 'working-days' }, clock.closedDays)).toBe('2026-04-01');
  expect(dayBefore('2026-04-08', { n: 7, unit: 'working-days' }, clock.closedDays)).toBe('2026-03-25');
  expect(dayBefore('2026-04-07', { n: 2, unit: 'days' }, clock.closedDays)).toBe('2026-04-04');
  const july = Array.from({ length: 31 }, (_, i) => `2026-07-${String(i + 1).padStart(2, '0')}`);
  expect(dayBefore('2026-08-05', { n: 7, unit: 'working-days' }, july)).toBe('2026-06-24');
});

test('a moment a span before another is in the morning, on either side of a clock change', () => {
  const span = { n: 7, unit: 'working-days' } as const;
  expect(before('2026-04-08T07:00:00.000Z', span, clock)).toBe('2026-03-25T06:00:00.000Z');
  expect(before('2026-10-28T08:00:00.000Z', span, clock)).toBe('2026-10-19T05:00:00.000Z');
  expect(before('2026-04-08T22:30:00.000Z', { n: 1, unit: 'days' }, clock)).toBe('2026-04-08T05:00:00.000Z');
});

test('a countdown counts back in seconds', () => {
  const exercise: Clock = { kind: 'countdown', secondsPerDay: 2 };
  expect(before('2026-03-31T09:00:20.000Z', { n: 7, unit: 'working-days' }, exercise)).toBe('2026-03-31T09:00:06.000Z');
});
