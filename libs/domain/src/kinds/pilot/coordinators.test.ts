import { onDesk, takersOf, waitedForAs, waitedIn } from '../../engine/waits.js';
import { keysOf } from '../../engine/who.js';
import { expect, test } from '@jest/globals';
import type { Context } from '../../context.js';
import { belongsTo, employerOf, type Organisation } from '../../organisations.js';
import type { Assignment, Role } from '../../people.js';
import { pilotEntity } from './pilot.js';
import type { Pilot } from './state.js';
import { ONE_OF_EACH } from './testing/commands.js';
import { rightsTo } from './testing/rights.js';
import { contextOf, ORGANISATIONS } from './testing/community.js';
import { prepared, started, submitted } from './testing/story.js';

const NOW = '2026-02-02T08:00:00.000Z';
const held = (role: Role, at: string, deputyFor?: string): Assignment => ({
  ...{ role, at, from: '2020-01-01', to: null },
  ...(deputyFor === undefined ? {} : { deputyFor }),
});
const reader = (
  assignments: readonly Assignment[],
  organisations: readonly Organisation[] = ORGANISATIONS,
): Context => ({
  ...contextOf('reader', NOW, organisations),
  actor: { person: 'reader', assignments },
});
const merged = ORGANISATIONS.map((one) => (one.id === 'kvaefjord' ? { ...one, successor: 'harstad' } : one));
const ring = ORGANISATIONS.map((one) => (one.id === 'unn' ? { ...one, parent: 'unn-harstad-medisin' } : one));

test('on a coordinator’s desk is what waits for the units below theirs, but for what is a leader’s alone', () => {
  const coordinator = reader([held('coordinator', 'unn')]);
  const mine = (pilot: Pilot) => onDesk(waitedIn(pilotEntity, pilot), coordinator).mine.map(({ wait }) => wait.turn);
  expect(mine(prepared().pilot)).toEqual(['prepare']);
  expect(rightsTo('startTrial', prepared().pilot, coordinator)).toEqual([]);
  const trial = started().pilot;
  expect(mine(trial)).toEqual(['run-trial']);
  const [turn] = pilotEntity.waits(trial);
  expect(turn === undefined ? [] : waitedForAs(turn, coordinator)).toEqual([held('coordinator', 'unn')]);
  const paused = started().by(...ONE_OF_EACH.pauseTrial).pilot;
  expect(pilotEntity.waits(paused).map(takersOf)).toEqual([[{ role: 'leader', at: 'unn-harstad-medisin' }]]);
});

test('a coordinator of somewhere else has nothing of it on their desk', () => {
  const elsewhere = reader([held('coordinator', 'senja')]);
  expect(onDesk(waitedIn(pilotEntity, submitted().pilot), elsewhere).mine).toEqual([]);
});

test('whoever leads what was merged away is waited for no more; whoever leads what it became is, for both', () => {
  expect(keysOf(reader([held('leader', 'kvaefjord')], merged))).toEqual(['person:reader']);
  expect(keysOf(reader([held('leader', 'harstad')], merged))).toEqual([
    'person:reader',
    'leader@harstad',
    'leader@kvaefjord',
  ]);
  expect(keysOf(reader([held('coordinator', 'harstad')], merged))).toContain('coordinator@kvaefjord');
  expect(keysOf(reader([held('chair', 'FSU')], merged))).toContain('chair@FSU');
});

test('a coordinator who stands in for the leader acts as the deputy, who decides, and need not say who did', () => {
  const both = [held('coordinator', 'unn'), held('leader', 'unn-harstad-medisin', 'medisin')];
  const own = [...both, held('leader', 'unn-harstad-medisin')];
  const first = (assignments: readonly Assignment[]) =>
    rightsTo('revise', submitted().pilot, reader(assignments))[0]?.as;
  expect(first(both)).toEqual({ role: 'leader', at: 'unn-harstad-medisin', deputyFor: 'medisin' });
  expect(first(own)).toEqual({ role: 'leader' as const, at: 'unn-harstad-medisin' });
  expect(first([held('coordinator', 'unn')])).toEqual({ role: 'coordinator', at: 'unn' });
});

test('a ring of organisations above one another ends', () => {
  const { directory } = reader([], ring);
  expect(belongsTo(directory, 'unn-harstad', 'senja')).toBe(false);
  expect(belongsTo(directory, 'unn-harstad', 'unn-harstad-medisin')).toBe(true);
  expect(ORGANISATIONS.map(({ id }) => id)).toContain(employerOf(directory, 'unn-harstad'));
});
