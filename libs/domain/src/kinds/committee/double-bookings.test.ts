import { expect, test } from '@jest/globals';
import type { Directory, Holder } from '../../organisations.js';
import { doubleBookings, type BookedMeeting } from './double-bookings.js';
import { contextOf } from './testing/community.js';

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
const directory: Directory = {
  ...contextOf('ida', '2027-02-01T08:00:00.000Z').directory,
  holders: (committee) => holders.filter(({ at }) => at === committee),
};

const meeting = (committee: string, from: string, to: string, more: Partial<BookedMeeting> = {}): BookedMeeting => ({
  committee,
  meeting: 'm1',
  kind: 'ordinary',
  status: 'planned',
  startsAt: `2027-02-01T${from}`,
  endsAt: `2027-02-01T${to}`,
  ...more,
});
const fsu = meeting('FSU', '09:00:00Z', '12:00:00Z');
const ssu = meeting('SSU', '11:00:00Z', '13:00:00Z');
const people = (other: BookedMeeting) => doubleBookings(fsu, [fsu, other], directory).map(({ person }) => person);

test('whoever has a seat in both is named, as of the day of the meeting; deputies are not', () => {
  expect(doubleBookings(fsu, [fsu, ssu], directory)).toEqual([
    { person: 'ida', meeting: 'm1', with: { committee: 'SSU', meeting: 'm1', startsAt: ssu.startsAt } },
  ]);
});

test.each([
  ['one that begins as the other ends', meeting('SSU', '12:00:00Z', '13:00:00Z')],
  ['one that is cancelled', { ...ssu, status: 'cancelled' }],
  ['one that was held', { ...ssu, status: 'held' }],
  ['a round', { ...ssu, kind: 'round' }],
] as const)('%s books nobody twice', (_, other) => expect(people(other)).toEqual([]));

test('moments are compared as moments, whatever their offset', () => {
  expect(people(meeting('SSU', '12:30:00+01:00', '14:00:00+01:00'))).toEqual(['ida']);
});
