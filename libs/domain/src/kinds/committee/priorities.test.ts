import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import type { GivenPriority } from './values.js';
import { calledBy, prioritiesOf } from './priorities.js';
import * as story from './testing/story.js';

const area: GivenPriority = { id: 'competence', title: null, areas: ['competence'], measures: [] };
const own: GivenPriority = { id: 'p2', title: words('Felles introduksjon'), areas: [], measures: ['KOM-07', 'KOM-01'] };
const set = (...priorities: readonly GivenPriority[]) => ({ type: 'setPriorities', priorities }) as const;

test('chair and secretary say what the mandate puts first, as a whole and in order', () => {
  const fsu = story.planned().by('secretary', set(area)).by('chair', set(own, area));
  expect(fsu.at().priorities).toEqual([own, area]);
  expect(fsu.refusal('chair', set(own, area))).toEqual({ code: 'NothingChanged' });
  expect(fsu.refusal('chair', set(area, own))).toBeNull();
  for (const person of ['m1', 'observer', 'leader', 'ssu-chair', 'ssu-secretary'])
    expect(fsu.refusal(person, set())).toEqual({
      code: 'NotYours',
      command: 'setPriorities',
      roles: ['secretary', 'chair'],
    });
});

test('a priority is about what there is, is named once, and has words where it is no single area or measure', () => {
  const fsu = story.planned();
  const refused = (...all: readonly GivenPriority[]) => fsu.refusal('chair', set(...all));
  expect(refused({ ...area, areas: ['x'] })).toEqual({ code: 'UnknownArea', area: 'x' });
  expect(refused({ ...own, measures: ['XXX-99'] })).toEqual({ code: 'UnknownMeasure', measure: 'XXX-99' });
  expect(refused(area, { ...own, id: area.id })).toEqual({ code: 'PriorityNamedTwice', priority: 'competence' });
  expect(refused({ ...own, title: null })).toEqual({ code: 'PriorityWithoutTitle', priority: 'p2' });
  expect(refused({ ...own, title: null, measures: [] })).toEqual({ code: 'PriorityWithoutTitle', priority: 'p2' });
  expect(refused({ ...own, measures: [] })).toBeNull();
});

test('the community’s data holds until the committee has said what comes first, also where that is nothing', () => {
  const seeded = [{ id: 'stay', title: { nb: 'Bli', en: 'Stay' }, areas: ['working-life'], measures: [] }];
  const fsu = story.planned();
  expect(prioritiesOf(fsu.at(), seeded)).toBe(seeded);
  expect(prioritiesOf(null, seeded)).toBe(seeded);
  expect(prioritiesOf(fsu.by('chair', set(own)).at(), seeded)).toEqual([own]);
  expect(prioritiesOf(fsu.by('chair', set()).at(), seeded)).toEqual([]);
});

test('a priority without words is called by its area, or by its measure', () => {
  expect(calledBy(area)).toEqual({ area: 'competence' });
  expect(calledBy({ areas: [], measures: ['KOM-07'] })).toEqual({ measure: 'KOM-07' });
  expect(calledBy({ areas: [], measures: [] })).toBeNull();
});
