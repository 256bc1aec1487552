import { onDesk, waitedForAs, waitedIn } from '../../engine/waits.js';
import type { Wait } from '../../entity.js';
import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { committeeEntity } from './index.js';
import { meetingsAhead } from './calls.js';
import { contextOf } from './testing/community.js';
import * as story from './testing/story.js';

const desk = (person: string, of: ReturnType<typeof story.round>) => {
  const { mine, others } = onDesk(waitedIn(committeeEntity, of.at('FSU')), contextOf(person, of.now));
  return { mine: mine.map(({ wait }) => wait.turn), others: others.map(({ wait }) => wait.turn) };
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

test('papers that lack the one thing that people write wait for the secretary until they are written', () => {
  const owed = (fsu: ReturnType<typeof story.opened>) => desk('secretary', fsu).mine;
  expect(owed(story.placed())).not.toContain('write-paper');
  const fsu = story.opened();
  expect(owed(fsu).filter((turn) => turn === 'write-paper')).toHaveLength(fsu.meeting('m1').agenda.length);
  for (const id of fsu.meeting('m1').agenda)
    fsu.by('secretary', {
      type: 'writePaper',
      case: id,
      title: null,
      parts: { assessment: words('Vel avgrenset') },
      proposals: null,
    });
  expect(owed(fsu)).not.toContain('write-paper');
});

test('people are called to the meetings that are still to be held, the next first; a round is none', () => {
  const ahead = (fsu: ReturnType<typeof story.round>) => meetingsAhead(fsu.at(), fsu.now).map(({ id }) => id);
  expect(ahead(story.planned())).toEqual(['m1']);
  expect(ahead(story.cancelled())).toEqual([]);
  expect(ahead(story.sitting())).toEqual([]);
  expect(ahead(story.round())).not.toContain('m2');
});

const turnOf = (who: Wait['who']): Wait => ({ who, turn: 'answer-round', since: '', due: null });

test('whoever holds a role is told in which they are waited for, and whose deputy they then are', () => {
  const as = (person: string, role: string) =>
    waitedForAs(turnOf({ role, at: 'FSU' }), contextOf(person, '2027-02-01T12:00:00.000Z')).map(
      ({ deputyFor }) => deputyFor,
    );
  expect(as('m1', 'member')).toEqual([undefined]);
  expect(as('deputy', 'member')).toEqual(['m1', 'm2']);
  expect(as('m1', 'secretary')).toEqual([]);
  expect(waitedForAs(turnOf({ person: 'm1' }), contextOf('m1', '2027-02-01T12:00:00.000Z'))).toEqual([]);
});

test('a follow-up falls due at a moment like all else: when its day is over in Norway, not when it begins in London', () => {
  const fsu = story.concluded();
  const what = words('Melde tilbake');
  fsu.by('secretary', { type: 'addFollowUp', case: 'c1', owner: 'leader', what, due: '2027-06-15' });
  fsu.until('2027-06-15T12:00:00.000Z');
  const { mine } = onDesk(waitedIn(committeeEntity, fsu.at('FSU')), contextOf('leader', fsu.now));
  expect(mine.find(({ wait }) => wait.turn === 'follow-up')?.wait.due).toBe('2027-06-15T22:00:00.000Z');
});
