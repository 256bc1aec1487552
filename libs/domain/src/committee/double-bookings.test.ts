import { expect, test } from '@jest/globals';
import type { Holder } from '../organisations.js';
import { doubleBookings, type Booked } from './double-bookings.js';

const seat = (person: string, at: string, more: Partial<Holder> = {}): Holder => ({
  person,
  at,
  role: 'member',
  from: '2026-01-01',
  to: null,
  ...more,
});
const holders = [
  seat('ida', 'FSU'),
  seat('ida', 'SSU'),
  seat('ole', 'FSU'),
  seat('ole', 'SSU', { deputyFor: 'ida' }),
  seat('kari', 'FSU', { to: '2027-01-31' }),
  seat('kari', 'SSU', { role: 'chair' }),
];
const at = (committee: string): readonly Holder[] => holders.filter((held) => held.at === committee);

const meeting = (committee: string, from: string, to: string): Booked => ({
  committee,
  meeting: 'm1',
  startsAt: `2027-02-01T${from}`,
  endsAt: `2027-02-01T${to}`,
});
const fsu = meeting('FSU', '09:00:00Z', '12:00:00Z');

test('whoever is expected in both is named, as of the day of the meeting; deputies are not', () => {
  const ssu = meeting('SSU', '11:00:00Z', '13:00:00Z');
  expect(doubleBookings([ssu, fsu], at)).toEqual([{ person: 'ida', meetings: [fsu, ssu] }]);
});

test('one may begin the moment the other ends', () => {
  expect(doubleBookings([fsu, meeting('SSU', '12:00:00Z', '13:00:00Z')], at)).toEqual([]);
});

test('moments are compared as moments, whatever their offset', () => {
  const ssu = meeting('SSU', '12:30:00+01:00', '14:00:00+01:00');
  expect(doubleBookings([fsu, ssu], at).map(({ person }) => person)).toEqual(['ida']);
});
