import { expect, test } from '@jest/globals';
import type { Direction } from './fields.js';
import { resultsOf } from './results.js';
import * as story from './testing/story.js';

const of = (direction: Direction, before: number, after: number) => {
  const proposal = story.proposal();
  const indicators = proposal.indicators.map((indicator) => ({ ...indicator, direction }));
  const { pilot } = story.started({ ...proposal, indicators }, before).by('harstad', story.figure('harstad', after));
  const { change, effect } = resultsOf(pilot, 5).find(({ party }) => party === 'harstad') ?? {};
  return [change, effect];
};

test('a change has the decimals that the figures have', () => {
  expect(of('up', 2.2, 2.3)).toEqual([0.1, 'better']);
  expect(of('down', 0.3, 0.1)).toEqual([-0.2, 'better']);
  expect(of('down', 4, 9)).toEqual([5, 'worse']);
  expect(of('up', 4.5, 4.5)).toEqual([0, 'unchanged']);
});

test('what should hold and moved is changed, neither better nor worse', () => {
  expect(of('hold', 4, 9)).toEqual([5, 'changed']);
  expect(of('hold', 4, 3)).toEqual([-1, 'changed']);
  expect(of('hold', 4, 4)).toEqual([0, 'unchanged']);
});
