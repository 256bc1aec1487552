import { keysOf } from '../../engine/who.js';
import { expect, test } from '@jest/globals';
import type { Context } from '../../context.js';
import { holdsActiveRole, type Assignment } from '../../people.js';
import { contextOf, words } from './testing/community.js';
import { figure, prepared, started, submitted } from './testing/story.js';
import { rightsTo } from './testing/rights.js';

const NOW = '2026-02-02T08:00:00.000Z';
const reader = (person: string, ...assignments: readonly Assignment[]): Context => ({
  ...contextOf(person, NOW),
  actor: { person, assignments },
});
const held = (role: Assignment['role'], at: string, to: string | null = null, from = '2020-01-01'): Assignment => ({
  role,
  at,
  from,
  to,
});
const userRepresentative = submitted().by('userBody', { type: 'appointUserRepresentative', person: 'user' }).pilot;
const represented = prepared().by('harstad', { type: 'nameRepresentative', party: 'harstad', person: 'rep' }).pilot;

test('a role is held on its last day and not on the next, by the days of Norway', () => {
  const member = { person: 'x', assignments: [held('member', 'FSU', '2026-06-30')] };
  expect(holdsActiveRole(member, '2026-06-30T21:59:59.000Z')).toBe(true); // 23:59 in Oslo
  expect(holdsActiveRole(member, '2026-06-30T22:00:00.000Z')).toBe(false);
  expect(holdsActiveRole({ person: 'x', assignments: [] }, NOW)).toBe(false);
});

test.each<[string, readonly Assignment[], number]>([
  ['is one today', [held('user-representative', 'users')], 1],
  ['is one today as somebody’s deputy', [{ ...held('user-representative', 'users'), deputyFor: 'other' }], 1],
  ['was one until yesterday', [held('user-representative', 'users', '2026-02-01')], 0],
  ['was a deputy until yesterday', [{ ...held('user-representative', 'users', '2026-02-01'), deputyFor: 'other' }], 0],
  [
    'was one until yesterday, and is a member now',
    [held('user-representative', 'users', '2026-02-01'), held('member', 'FSU')],
    0,
  ],
  ['is one from tomorrow', [held('user-representative', 'users', null, '2026-02-03')], 0],
  ['is one of another body', [held('user-representative', 'others')], 0],
])('the user representative of a pilot acts in it who %s: %#', (_, assignments, rights) => {
  expect(rightsTo('confirmSeen', userRepresentative, reader('user', ...assignments))).toHaveLength(rights);
});

test.each<[string, readonly Assignment[], number]>([
  ['leads it', [held('leader', 'harstad')], 1],
  ['is a deputy there today', [{ ...held('leader', 'harstad'), deputyFor: 'harstad' }], 1],
  ['is of somewhere else', [held('member', 'FSU')], 1],
  ['left it yesterday', [held('leader', 'harstad', '2026-02-01')], 0],
  ['left it for another municipality', [held('leader', 'harstad', '2026-02-01'), held('leader', 'senja')], 0],
  ['was a deputy there until yesterday', [{ ...held('leader', 'harstad', '2026-02-01'), deputyFor: 'harstad' }], 0],
  ['was of somewhere else, and holds nothing now', [held('member', 'FSU', '2026-02-01')], 0],
  ['holds nothing', [], 0],
])('whom a party named reports for it who %s: %#', (_, assignments, rights) => {
  const found = rightsTo('recordFigure', represented, reader('rep', ...assignments));
  expect(found.filter(({ as }) => as.role === 'representative')).toHaveLength(rights);
});

test('a unit’s representative may be of the hospital above it, and the right ends with that', () => {
  const unit = 'unn-harstad-medisin';
  const { pilot } = prepared().by('medisin', { type: 'nameRepresentative', party: unit, person: 'rep' });
  const rights = (...assignments: readonly Assignment[]) =>
    rightsTo('recordFigure', pilot, reader('rep', ...assignments)).map(({ target }) => target);
  expect(rights(held('leader', 'unn-harstad'))).toEqual([unit]);
  expect(rights(held('leader', 'unn-harstad', '2026-02-01'), held('member', 'FSU'))).toEqual([]);
});

test('to a representative whose last assignment ended the pilot is not there, as to anybody else without a role', () => {
  const story = started();
  expect(story.refusal('rep-harstad', figure('harstad', 4))).toMatchObject({ code: 'NotThere' });
  expect(
    story.refusal('nobody', { type: 'evaluateAsUser', change: 'better', account: words('x'), goOn: true }),
  ).not.toBeNull();
});

test('nothing waits for somebody who holds no role, not even by name', () => {
  expect(keysOf(reader('user', held('user-representative', 'users')))).toContain('person:user');
  expect(keysOf(reader('user', held('user-representative', 'users', '2026-02-01')))).toEqual([]);
});
