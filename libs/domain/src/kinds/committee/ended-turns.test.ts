import { expect, test } from '@jest/globals';
import { waitsOn } from '../../engine/waits.js';
import type { Assignment } from '../../people.js';
import { words } from '../pilot/testing/community.js';
import { committeeEntity } from './index.js';
import type { CommitteeTurn } from './turns.js';
import { contextOf } from './testing/community.js';
import * as story from './testing/story.js';

const ended = (role: Assignment['role'], at: string, now: string): Assignment => ({
  ...{ role, at, from: '2020-01-01' },
  to: new Date(Date.parse(now) - 86_400_000).toISOString().slice(0, 10),
});
/** Whose turn it is, when this person's role ended yesterday. */
function without(person: string, at: string, fsu: ReturnType<typeof story.concluded>, turn: CommitteeTurn) {
  const context = contextOf('secretary', fsu.now);
  const gone = [ended('member', at, fsu.now)];
  const directory = {
    ...context.directory,
    held: (one: string) => (one === person ? gone : context.directory.held(one)),
  };
  return waitsOn(committeeEntity.waits(fsu.at('FSU')), { ...context, directory })
    .filter((wait) => wait.turn === turn)
    .map(({ who }) => who);
}

test('what somebody promised to follow up is the secretary’s when they hold no role any more, who is reminded of it', () => {
  const fsu = story.concluded();
  const due = '2027-06-15';
  fsu.by('secretary', { type: 'addFollowUp', case: 'c1', owner: 'leader', what: words('Melde tilbake'), due });
  fsu.until('2027-06-15T12:00:00.000Z');
  const secretary = { role: 'secretary', at: 'FSU' };
  expect(without('nobody', 'harstad', fsu, 'follow-up')).toEqual([{ person: 'leader' }]);
  expect(without('leader', 'harstad', fsu, 'follow-up')).toEqual([secretary]);
  const [followUp] = fsu.at('FSU').followUps;
  const reminded = { type: 'FollowUpReminded', followUp: followUp!.id, remindAt: fsu.now } as const;
  expect(committeeEntity.reactions(reminded, fsu.at('FSU'), null)).toMatchObject([
    { to: { person: 'leader' }, named: { otherwise: { to: secretary, about: 'follow-up-reminder' } } },
  ]);
});

test('nobody waits for an answer to the minutes from whoever has no seat any more: silence approves', () => {
  const fsu = story.minutesOut();
  expect(without('nobody', 'FSU', fsu, 'answer-minutes')).toContainEqual({ person: 'm1' });
  expect(without('m1', 'FSU', fsu, 'answer-minutes')).not.toContainEqual({ person: 'm1' });
});
