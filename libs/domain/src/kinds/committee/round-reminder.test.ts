import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { roundReminder } from './meeting-dates.js';
import { contextOf } from './testing/community.js';
import * as story from './testing/story.js';
import { submission } from './testing/story.js';

const vote = (one = 'c1') => ({ type: 'answerRound', meeting: 'm2', case: one, proposal: 'p1', remark: null }) as const;
const { clock } = contextOf('secretary', '2027-01-04T08:00:00.000Z').policies['standard'] ?? { clock: undefined };

test.each([
  // Due on a Monday: on Friday morning.
  ['2027-01-11T12:00:00.000Z', '2027-01-04T08:00:00.000Z', '2027-01-08T06:00:00.000Z'],
  // Due after Easter: on the last day before it, and over the change of clocks.
  ['2027-03-30T12:00:00.000Z', '2027-03-15T08:00:00.000Z', '2027-03-24T06:00:00.000Z'],
  // Due on a holiday: a working day before the last working day is the last itself.
  ['2027-03-28T12:00:00.000Z', '2027-03-15T08:00:00.000Z', '2027-03-24T06:00:00.000Z'],
  // Opened when that morning was over: in the morning it is due.
  ['2027-01-12T12:00:00.000Z', '2027-01-11T10:00:00.000Z', '2027-01-12T06:00:00.000Z'],
  // Opened the same day: there is no time for it.
  ['2027-01-12T12:00:00.000Z', '2027-01-12T08:00:00.000Z', null],
])('a round due %s that was opened %s is reminded of %s, and never on a closed day', (due, opened, at) => {
  if (clock === undefined) throw new Error('no clock');
  expect(roundReminder(due, opened, clock)).toBe(at);
});

test('who has not answered is reminded once before it is due, with the time it is due, and nobody else is', () => {
  const fsu = story.round().by('chair', vote()).by('deputy', vote()).by('m2', vote());
  fsu.until('2027-01-08T05:59:59.000Z');
  expect(fsu.types).not.toContain('RoundReminded');
  fsu.until('2027-01-08T06:00:00.000Z');
  const reminded = fsu.told.filter(({ about }) => about === 'round-reminder');
  // The seat of m1 has its deputy's answer.
  expect(reminded.map(({ to }) => to)).toEqual([{ person: 'm3' }, { person: 'both' }]);
  expect(reminded.map((one) => [one.mail, one.with?.['due']])).toEqual([
    [true, '2027-01-11T12:00:00.000Z'],
    [true, '2027-01-11T12:00:00.000Z'],
  ]);
  fsu.until('2027-01-11T12:00:00.000Z');
  expect(fsu.types.filter((type) => type === 'RoundReminded')).toHaveLength(1);
});

test('who has answered one case and not the other is reminded; who is disqualified is not, and who steps in is', () => {
  const fsu = story.planned().by('leader', submission()).by('leader', submission('Nummer to'));
  const open = { type: 'openRound', answersBy: '2027-01-11T12:00:00.000Z', policy: null } as const;
  fsu.by('secretary', { ...open, cases: ['c1', 'c2'] });
  for (const person of ['chair', 'm1', 'both']) fsu.by(person, vote()).by(person, vote('c2'));
  fsu.by('m2', vote()).by('m3', vote()).by('m3', vote('c2'));
  const settle = { type: 'settleDisqualification', case: 'c2', disqualified: true, reason: words('Slekt') } as const;
  fsu.by('chair', { ...settle, person: 'm2', deputy: 'deputy' }).until('2027-01-08T07:00:00.000Z');
  expect(fsu.toldTo('deputy')).toContain('round-reminder');
  for (const person of ['chair', 'm1', 'm2', 'm3', 'both']) expect(fsu.toldTo(person)).not.toContain('round-reminder');
});

test('a round that closed before is not reminded of; one that an outage held up gives time, and is reminded of before it is out', () => {
  const closed = story.round().by('secretary', { type: 'closeRound', meeting: 'm2' });
  expect(closed.meeting('m2').dates.remindRoundAt).toBeNull();
  const late = story.round().by('chair', vote());
  late.now = '2027-01-13T12:00:00.000Z';
  late.by('engine', { type: 'remindOfRound', meeting: 'm2' }).by('engine', { type: 'closeRound', meeting: 'm2' });
  expect(late.told.map(({ about }) => about)).not.toContain('round-reminder');
  late.until('2027-01-18T12:00:00.000Z');
  expect(late.toldTo('m1')).toEqual(['round-reminder']);
});
