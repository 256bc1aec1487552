import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { keysOf } from '../pilot/visibility.js';
import { committeeOnDesk } from './desk.js';
import { contextOf } from './testing/community.js';
import * as story from './testing/story.js';

const desk = (person: string, of: ReturnType<typeof story.round>) => {
  const { mine, others } = committeeOnDesk(of.at('FSU'), { person, keys: keysOf(contextOf(person, of.now)) });
  return { mine: mine.map(({ turn }) => turn), others: others.map(({ turn }) => turn) };
};

test('an e-mail round is on the desk of those who have not voted, and of those who see to it that they do', () => {
  const fsu = story.round();
  expect(desk('m1', fsu)).toEqual({ mine: ['answer-round'], others: [] });
  expect(desk('leader', fsu)).toEqual({ mine: [], others: [] });
  expect(desk('secretary', fsu).others).toEqual(['answer-round', 'answer-round']);
  fsu.by('m1', { type: 'answerRound', meeting: 'm2', case: 'c1', proposal: 'p1', remark: null });
  expect(desk('m1', fsu).mine).toEqual([]);
  expect(desk('m3', fsu).mine).toEqual(['answer-round']);
});

test('what somebody submitted is the secretary’s to place', () => {
  const fsu = story.round().by('leader', {
    type: 'submitCase',
    title: words('Felles introduksjonsuke'),
    summary: words('Kort'),
    background: words('Langt'),
    proposal: null,
    wantedBy: null,
  });
  expect(desk('secretary', fsu).mine).toContain('place-case');
  expect(desk('observer', fsu)).toEqual({ mine: [], others: [] });
});
