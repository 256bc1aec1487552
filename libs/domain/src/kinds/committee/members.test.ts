import { describe, expect, test } from '@jest/globals';
import type { Directory, Holder } from '../../organisations.js';
import { words } from '../pilot/testing/community.js';
import {
  deputyIn,
  isDisqualified,
  isExpected,
  maySit,
  participants,
  quorumOf,
  seatOfPerson,
  seatsOn,
  secretaryOn,
  silentOnMinutes,
  steppedIn,
  takingPart,
  type Seat,
} from './members.js';
import type { Case, Meeting } from './state.js';
import { contextOf } from './testing/community.js';
import * as story from './testing/story.js';
import type { Attendance } from './values.js';

const DAY = '2027-03-01';
const holder = (person: string, role: Holder['role'], more: Partial<Holder> = {}): Holder => ({
  ...{ person, role, at: 'FSU', from: '2020-01-01', to: null },
  ...more,
});
const directoryOf = (...holders: readonly Holder[]): Directory => ({
  ...contextOf('secretary', '2027-03-01T08:00:00.000Z').directory,
  holders: (id) => (id === 'FSU' ? holders : []),
});

describe('the seats of a committee', () => {
  test('are the chair’s, who comes first, and its members’, each once', () => {
    const directory = directoryOf(
      ...[holder('a', 'member'), holder('c', 'chair'), holder('c', 'member'), holder('b', 'member')],
      ...[holder('s', 'secretary'), holder('o', 'observer'), holder('a', 'member')],
    );
    expect(seatsOn('FSU', DAY, directory)).toEqual([
      { holder: 'c', role: 'chair', deputies: [] },
      { holder: 'a', role: 'member', deputies: [] },
      { holder: 'b', role: 'member', deputies: [] },
    ]);
    expect(seatsOn('SSU', DAY, directory)).toEqual([]);
  });
  test('are held from the first day to the last, both included', () => {
    const on = (day: string) =>
      seatsOn('FSU', day, directoryOf(holder('a', 'member', { from: DAY, to: '2027-03-31' })));
    expect(['2027-02-28', DAY, '2027-03-31', '2027-04-01'].map((day) => on(day).length)).toEqual([0, 1, 1, 0]);
  });
  test('have their own deputies, each once: no seat is a deputy’s, and nobody with a seat takes another', () => {
    const directory = directoryOf(
      ...[holder('a', 'member'), holder('b', 'member')],
      ...[holder('d', 'member', { deputyFor: 'a' }), holder('d', 'chair', { deputyFor: 'a' })],
      ...[holder('b', 'member', { deputyFor: 'a' }), holder('e', 'member', { deputyFor: 'b' })],
      holder('ended', 'member', { deputyFor: 'a', to: '2027-02-28' }),
    );
    const seats = seatsOn('FSU', DAY, directory);
    expect(seats.map((seat) => [seat.holder, seat.deputies])).toEqual([
      ['a', ['d']],
      ['b', ['e']],
    ]);
    expect(['a', 'd', 'e', 'ended', 'x'].map((person) => maySit(seats, person))).toEqual([
      ...[true, true, true, false, false],
    ]);
  });
});

describe('who calls the meetings', () => {
  test('is the secretary on the day, in their own right before as a deputy', () => {
    const deputy = holder('d', 'secretary', { deputyFor: 's' });
    expect(secretaryOn('FSU', DAY, directoryOf(holder('c', 'chair'), deputy, holder('s', 'secretary')))).toBe('s');
    expect(secretaryOn('FSU', DAY, directoryOf(deputy))).toBe('d');
    expect(secretaryOn('FSU', DAY, directoryOf(holder('c', 'chair')))).toBeNull();
  });
  test('is nobody before they begin and after they end', () => {
    const directory = directoryOf(holder('s', 'secretary', { from: DAY, to: '2027-03-31' }));
    const on = (day: string) => secretaryOn('FSU', day, directory);
    expect(['2027-02-28', DAY, '2027-03-31', '2027-04-01'].map(on)).toEqual([null, 's', 's', null]);
  });
});

test('a meeting counts on those with a seat and on its secretary; deputies and observers may come', () => {
  const directory = directoryOf(
    ...[holder('a', 'member'), holder('s', 'secretary'), holder('o', 'observer')],
    holder('d', 'member', { deputyFor: 'a' }),
  );
  const expected = ['a', 's', 'o', 'd', 'x'].filter((person) => isExpected(person, 'FSU', DAY, directory));
  expect(expected).toEqual(['a', 's']);
});

const SEATS: readonly Seat[] = [
  { holder: 'a', role: 'chair', deputies: ['d', 'e'] },
  { holder: 'b', role: 'member', deputies: ['e'] },
  { holder: 'c', role: 'member', deputies: ['d'] },
];
const some = story.sitting();
const settled = (who: Readonly<Record<string, string | null>>, id = 'c1'): Case => ({
  ...some.case('c1'),
  id,
  disqualified: Object.fromEntries(
    Object.entries(who).map(([person, deputy]) => [person, { disqualified: true, reason: words('Slekt'), deputy }]),
  ),
});
const there = (...present: readonly (string | readonly [string, string])[]): Attendance => ({
  ...{ chairedBy: 'a', recordedBy: 's', guests: [] },
  present: present.map((one) =>
    typeof one === 'string' ? { person: one, deputyFor: null } : { person: one[0], deputyFor: one[1] },
  ),
});

test('a quorum is a share of the seats, rounded up', () => {
  expect([0.5, 0.66, 1].map((share) => quorumOf(SEATS, share))).toEqual([2, 2, 3]);
});

describe('whoever is disqualified in a case', () => {
  test('is who was found so, and nobody of whom it was only asked', () => {
    const one = settled({ a: null });
    const found = {
      ...one,
      disqualified: { ...one.disqualified, b: { ...one.disqualified['a'], disqualified: false } },
    };
    expect(['a', 'b', 'c', 'constructor'].map((person) => isDisqualified(found as Case, person))).toEqual([
      ...[true, false, false, false],
    ]);
  });
  test('is stepped in for by the deputy who was named, unless that one is disqualified too', () => {
    expect(deputyIn(settled({ a: 'd' }), 'a')).toBe('d');
    expect(deputyIn(settled({ a: null }), 'a')).toBeNull();
    expect(deputyIn(settled({ a: 'd' }), 'b')).toBeNull();
    expect(deputyIn(settled({ a: 'd', d: null }), 'a')).toBeNull();
  });
});

describe('the seat of somebody', () => {
  test('is that which they take at the meeting, else their own, else one that they may take', () => {
    const of = (person: string, attendance: Attendance | null) => seatOfPerson(person, attendance, SEATS)?.holder;
    expect(of('b', null)).toBe('b');
    expect(of('e', null)).toBe('a');
    expect(of('e', there('a', ['e', 'b']))).toBe('b');
    expect(of('e', there('a', ['d', 'b']))).toBe('a');
    expect(of('x', there('a'))).toBeUndefined();
  });
});

describe('who takes part in a case', () => {
  test('is nobody where it is not known who was there', () => {
    expect(takingPart(settled({}), null, SEATS)).toEqual([]);
  });
  test('is whoever sits in each seat, and no guest and no deputy beside', () => {
    expect(takingPart(settled({}), there('c', 'a', ['e', 'b'], 'd', 'x'), SEATS)).toEqual(['a', 'e', 'c']);
  });
  test('is the seat’s own deputy for whoever is disqualified, whether they are there or not', () => {
    expect(takingPart(settled({ a: 'd' }), there('a', 'b'), SEATS)).toEqual(['d', 'b']);
    expect(takingPart(settled({ a: 'd' }), there('b'), SEATS)).toEqual(['d', 'b']);
    expect(takingPart(settled({ a: null }), there('a', 'b'), SEATS)).toEqual(['b']);
  });
  test('is no deputy of another seat, nor one who sits at the meeting already', () => {
    expect(takingPart(settled({ b: 'd' }), there('a', 'b'), SEATS)).toEqual(['a']);
    expect(takingPart(settled({ a: 'e' }), there('a', ['e', 'b']), SEATS)).toEqual(['e']);
  });
  test('is once who steps in for two', () => {
    expect(takingPart(settled({ a: 'd', c: 'd' }), there('a', 'b', 'c'), SEATS)).toEqual(['d', 'b']);
  });
});

const answer = (person: string, id = 'c1') => ({
  ...{ person, case: id, proposal: 'p1', remark: null },
  at: '2027-01-08T08:00:00.000Z',
});
const meeting = (more: Partial<Meeting>): Meeting => ({ ...some.meeting('m1'), ...more });

describe('who stepped in', () => {
  test('at a meeting is the deputy who took part, with whom they did so for', () => {
    const sat = meeting({ attendance: there('a', 'b') });
    expect(steppedIn(settled({ a: 'd', c: null }), sat, SEATS)).toEqual([{ person: 'd', deputyFor: 'a' }]);
    expect(steppedIn(settled({ b: 'd' }), sat, SEATS)).toEqual([]);
  });
  test('in a round is the deputy who answered about that very case', () => {
    const asked = meeting({ attendance: null, answers: [answer('d'), answer('e', 'c2')] });
    expect(steppedIn(settled({ a: 'd' }), asked, SEATS)).toEqual([{ person: 'd', deputyFor: 'a' }]);
    expect(steppedIn(settled({ a: 'e' }), asked, SEATS)).toEqual([]);
  });
});

describe('for the minutes answer', () => {
  test('those who were at the meeting, and those who stepped in in one of its cases, each once', () => {
    const cases = {
      c1: settled({ a: 'd', c: null }),
      c2: settled({ a: 'd', b: 'c' }, 'c2'),
      c3: settled({ a: 'e' }, 'c3'),
    };
    const sat = meeting({ attendance: there('a', 'c'), agenda: ['c1', 'c2', 'gone'] });
    expect(participants(sat, { cases })).toEqual(['a', 'c', 'd']);
  });
  test('those who answered a round, each once', () => {
    const asked = meeting({ attendance: null, answers: [answer('a'), answer('b'), answer('a', 'c2')] });
    expect(participants(asked, { cases: {} })).toEqual(['a', 'b']);
  });
  test('in the end, by silence, those who have not said anything', () => {
    const minutes = story.minutesOut();
    minutes.by('m1', { type: 'answerMinutes', meeting: 'm1', approve: true, remark: null });
    expect(silentOnMinutes(minutes.meeting('m1'), minutes.at())).toEqual(['chair', 'm2']);
    expect(silentOnMinutes(meeting({ attendance: there('a'), minutes: null }), { cases: {} })).toEqual(['a']);
  });
});
