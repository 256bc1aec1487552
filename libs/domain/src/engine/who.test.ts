import { describe, expect, test } from '@jest/globals';
import type { Context } from '../context.js';
import type { Assignment, Role } from '../people.js';
import { contextOf, ORGANISATIONS } from '../kinds/pilot/testing/community.js';
import {
  answersFor,
  anybodyAt,
  capacitiesOf,
  EVERYBODY,
  holdersOf,
  isSeenBy,
  keyOf,
  keysOf,
  rankOf,
  rolesOf,
  sightsOf,
  type Grant,
} from './who.js';

const NOW = '2026-02-02T08:00:00.000Z';
const held = (role: Role, at: string, more: Partial<Assignment> = {}): Assignment => ({
  ...{ role, at, from: '2020-01-01', to: null },
  ...more,
});
const asking = (...assignments: readonly Assignment[]): Context => ({
  ...contextOf('somebody', NOW),
  actor: { person: 'somebody', assignments },
});
const engine = contextOf('engine', NOW);

test('whose right comes first: one’s own, then a deputy’s, then a coordinator’s, then that of a coordinator’s deputy', () => {
  const inOrder = [
    { role: 'leader', at: 'x' },
    { role: 'leader', at: 'x', deputyFor: 'y' },
    { role: 'coordinator', at: 'x' },
    { role: 'coordinator', at: 'x', deputyFor: 'y' },
  ];
  expect(inOrder.map(rankOf)).toEqual([0, 1, 2, 3]);
  const grants: readonly Grant[] = (['coordinator', 'leader'] as const).map((role) => ({ role, at: 'harstad' }));
  const given = capacitiesOf(
    grants,
    asking(
      held('coordinator', 'harstad', { deputyFor: 'y' }),
      held('coordinator', 'harstad'),
      held('leader', 'harstad', { deputyFor: 'y' }),
      held('leader', 'harstad'),
    ),
  );
  expect(given.map(rankOf)).toEqual([0, 1, 2, 3]);
});

describe('who answers for an organisation', () => {
  const { directory } = asking();
  test('its leader, and no leader above it or beside it', () => {
    const leads = (at: string, party: string) => answersFor(held('leader', at), party, directory);
    expect(leads('unn-harstad', 'unn-harstad')).toBe(true);
    expect(leads('unn', 'unn-harstad')).toBe(false);
    expect(leads('harstad', 'unn-harstad')).toBe(false);
  });
  test('its coordinator and those above it, and none below it', () => {
    const coordinates = (at: string, party: string) => answersFor(held('coordinator', at), party, directory);
    expect(coordinates('unn', 'unn-harstad-medisin')).toBe(true);
    expect(coordinates('unn-harstad-medisin', 'unn-harstad-medisin')).toBe(true);
    expect(coordinates('unn-harstad-medisin', 'unn')).toBe(false);
  });
  test('who leads what it was merged into, and no more who led it', () => {
    const organisations = ORGANISATIONS.map((one) => (one.id === 'senja' ? { ...one, successor: 'harstad' } : one));
    const merged = contextOf('somebody', NOW, organisations).directory;
    expect(answersFor(held('leader', 'harstad'), 'senja', merged)).toBe(true);
    expect(answersFor(held('leader', 'senja'), 'senja', merged)).toBe(false);
  });
});

describe('a grant', () => {
  test('to the engine is nobody else’s, and one to anybody is not the engine’s', () => {
    expect(capacitiesOf(['engine'], engine)).toEqual([{ role: 'engine', at: null }]);
    expect(capacitiesOf(['anybody'], engine)).toEqual([]);
    expect(capacitiesOf(['engine'], asking(held('leader', 'harstad')))).toEqual([]);
  });
  test('to anybody is everybody’s who holds a role today, in each of their roles', () => {
    const [now, ended] = [held('leader', 'harstad'), held('chair', 'FSU', { to: '2026-02-01' })];
    expect(capacitiesOf(['anybody'], asking(now, ended))).toEqual([{ role: 'leader', at: 'harstad' }]);
    expect(capacitiesOf(['anybody'], asking(ended))).toEqual([]);
  });
  test('to a role is for who holds that very role there', () => {
    const grant: readonly Grant[] = [{ role: 'chair', at: 'FSU' }];
    expect(capacitiesOf(grant, asking(held('chair', 'FSU')))).toEqual([{ role: 'chair', at: 'FSU' }]);
    expect(capacitiesOf(grant, asking(held('chair', 'SSU'), held('member', 'FSU')))).toEqual([]);
  });
  test('to a person is theirs while they hold a role, once', () => {
    const grant: readonly Grant[] = [{ person: 'somebody', named: 'owner' }];
    expect(capacitiesOf(grant, asking(held('leader', 'harstad'), held('chair', 'FSU')))).toEqual([
      { role: 'leader', at: 'harstad' },
    ]);
    expect(capacitiesOf(grant, asking())).toEqual([]);
    expect(capacitiesOf([{ person: 'another' }], asking(held('leader', 'harstad')))).toEqual([]);
  });
  test('to somebody that was named is theirs as what they were named, for as long as they are that', () => {
    const named = (holds: boolean): readonly Grant[] => [
      { person: 'somebody', as: { role: 'representative', at: 'senja' }, while: () => holds },
    ];
    const by = asking(held('leader', 'harstad'));
    expect(capacitiesOf(named(true), by)).toEqual([{ role: 'representative', at: 'senja' }]);
    expect(capacitiesOf(named(false), by)).toEqual([]);
  });
  test('is called by its role, by what texts call that, or by what single people are', () => {
    const grants: readonly Grant[] = [
      ...['engine', 'anybody'].map((one) => one as Grant),
      { role: 'leader', at: 'harstad' },
      { role: 'leader', at: 'senja' },
      { role: 'leader', at: 'unn', called: 'leader-lead' },
      { person: 'x', named: 'owner' },
      { person: 'y' },
      { person: 'z', as: { role: 'representative', at: 'senja' }, while: () => true },
    ];
    expect(rolesOf(grants)).toEqual(['leader', 'leader-lead', 'owner', 'representative']);
  });
});

test('what is for somebody is found under their own key, and those of each role at each place that they answer for', () => {
  expect(keyOf({ person: 'ida' })).toBe('person:ida');
  expect(keyOf({ role: 'leader', at: 'harstad' })).toBe('leader@harstad');
  expect(keysOf(asking(held('leader', 'harstad'), held('chair', 'FSU')))).toEqual([
    'person:somebody',
    'leader@harstad',
    'chair@FSU',
  ]);
  expect(keysOf(asking(held('coordinator', 'unn-harstad')))).toEqual([
    'person:somebody',
    'coordinator@unn-harstad',
    'coordinator@unn-harstad-medisin',
  ]);
  expect(keysOf(asking(held('leader', 'harstad', { to: '2026-02-01' })))).toEqual([]);
});

test('somebody may see what is under one of all the keys that they see by, and nothing else', () => {
  const organisations = ORGANISATIONS.map((one) => (one.id === 'senja' ? { ...one, successor: 'harstad' } : one));
  const merged = contextOf('somebody', NOW, organisations);
  const places = [...organisations.map(({ id }) => id), 'FSU', 'SSU', 'nowhere'];
  const roles: readonly Role[] = ['leader', 'coordinator', 'chair', 'member'];
  const keys = [
    ...[EVERYBODY, 'person:somebody', 'person:ida'],
    ...places.flatMap((at) => [anybodyAt(at), ...roles.map((role) => ({ role, at }))]).map(keyOf),
  ];
  const holders = [
    [],
    [held('leader', 'harstad', { to: '2026-02-01' })],
    [held('leader', 'harstad'), held('chair', 'FSU')],
    [held('coordinator', 'unn')],
    [held('member', 'SSU', { deputyFor: 'ida' }), held('leader', 'senja')],
  ];
  for (const assignments of holders) {
    const reader = { ...merged, actor: { person: 'somebody', assignments } };
    expect(keys.filter((key) => isSeenBy([key], reader)).toSorted()).toEqual(sightsOf(reader).toSorted());
  }
  expect(isSeenBy([], asking(held('leader', 'harstad')))).toBe(false);
  expect(isSeenBy(['person:ida', 'chair@FSU'], asking(held('chair', 'FSU')))).toBe(true);
  expect(isSeenBy([], engine)).toBe(true);
});

test('anybody at an organisation is who holds a role there, also after it was merged, and who answers for it', () => {
  const organisations = ORGANISATIONS.map((one) => (one.id === 'senja' ? { ...one, successor: 'harstad' } : one));
  const merged = contextOf('somebody', NOW, organisations);
  const sees = (place: string, assignment: Assignment): boolean =>
    isSeenBy([keyOf(anybodyAt(place))], { ...merged, actor: { person: 'somebody', assignments: [assignment] } });
  expect(sees('senja', held('leader', 'senja'))).toBe(true);
  expect(sees('senja', held('leader', 'harstad'))).toBe(true);
  expect(sees('unn-harstad', held('coordinator', 'unn'))).toBe(true);
  expect(sees('unn-harstad', held('leader', 'unn'))).toBe(false);
  expect(sees('narvik', held('leader', 'harstad'))).toBe(false);
});

test('holders of grants are those of roles alone: neither the engine, nor anybody, nor single people', () => {
  const grants: readonly Grant[] = [
    'engine',
    'anybody',
    { person: 'y' },
    { person: 'z', as: { role: 'representative', at: 'senja' }, while: () => true },
    { role: 'leader', at: 'unn', called: 'leader-lead' },
  ];
  expect(holdersOf(grants)).toEqual([{ role: 'leader', at: 'unn' }]);
});
