import { expect, test } from '@jest/globals';
import type { Context } from '../../context.js';
import type { Holder } from '../../organisations.js';
import { committeeEntity } from './index.js';
import { seatsOf } from './members.js';
import { contextOf } from './testing/community.js';
import * as story from './testing/story.js';
import { held, type Story } from './testing/story.js';

const vote = (proposal: string | null = 'p1') =>
  ({ type: 'answerRound', meeting: 'm2', case: 'c1', proposal, remark: null }) as const;

test('a seat has its own deputies and nobody else’s, and the command takes them and no others', () => {
  const fsu = story.frozen().until('2027-04-20T09:00:00.000Z');
  const seats = seatsOf('FSU', fsu.meeting('m1'), contextOf('secretary', fsu.now).directory);
  expect(Object.fromEntries(seats.map(({ holder, deputies }) => [holder, deputies]))).toEqual({
    chair: [],
    m1: ['deputy'],
    m2: ['deputy'],
    m3: [],
    both: [],
  });
  for (const { holder, deputies } of seats)
    for (const person of [...seats.map((seat) => seat.holder), 'deputy', 'observer']) {
      const present = [{ person, deputyFor: holder }];
      const code = fsu.refusal('secretary', { ...held('m1'), present, chairedBy: person })?.code ?? null;
      expect({ holder, person, code }).toEqual({
        holder,
        person,
        code: deputies.includes(person) ? null : 'NotAMember',
      });
    }
});

test('whoever has a seat of their own takes nobody else’s', () => {
  const fsu = story.frozen().until('2027-04-20T09:00:00.000Z');
  const context = withDeputies(fsu, ['m1', 'm2'], ['m1', 'm1']);
  const seats = seatsOf('FSU', fsu.meeting('m1'), context.directory);
  expect(seats.find(({ holder }) => holder === 'm1')?.deputies).toEqual(['deputy']);
  expect(seats.find(({ holder }) => holder === 'm2')?.deputies).toEqual(['deputy']);
  const present = ['chair', 'm3', 'm1'].map((person) => ({ person, deputyFor: person === 'm1' ? 'm2' : null }));
  expect(committeeEntity.decide(fsu.at(), { ...held('m1'), present }, context)).toMatchObject({
    refusal: { code: 'NotAMember', person: 'm1' },
  });
});

/** With more deputies: whose, and for whom. */
function withDeputies(fsu: Story, ...more: readonly (readonly [string, string])[]): Context {
  const context = contextOf('secretary', fsu.now);
  const added = more.map(([person, deputyFor]): Holder => ({
    ...{ person, deputyFor, role: 'member', at: 'FSU', from: '2020-01-01', to: null },
  }));
  const holders = (id: string) => [...context.directory.holders(id), ...(id === 'FSU' ? added : [])];
  return { ...context, directory: { ...context.directory, holders } };
}

test('by e-mail too a deputy of several counts for one seat, and the others are still waited for', () => {
  const fsu = story.round().by('chair', vote()).by('both', vote()).by('m3', vote(null)).by('deputy', vote(null));
  expect(fsu.meeting('m2').status).toBe('frozen'); // m1 or m2 is still to answer
  fsu.by('secretary', { type: 'closeRound', meeting: 'm2' });
  // Two against two: the deputy’s one answer is no majority, nor two votes against.
  expect(fsu.case('c1').decision).toBeNull();
  const other = story.round().by('chair', vote()).by('both', vote()).by('deputy', vote(null));
  other.by('secretary', { type: 'closeRound', meeting: 'm2' });
  expect(other.case('c1').decision?.votes).toEqual({ for: ['chair', 'both'], against: ['deputy'], abstained: [] });
});

test('who answers first for a seat does not keep its holder from answering', () => {
  const fsu = story.round().by('deputy', vote(null)).by('m1', vote()).by('m2', vote()).by('chair', vote());
  fsu.by('secretary', { type: 'closeRound', meeting: 'm2' });
  expect(fsu.case('c1').decision?.votes).toEqual({ for: ['chair', 'm1', 'm2'], against: [], abstained: [] });
});
