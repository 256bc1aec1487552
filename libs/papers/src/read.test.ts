import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lookup } from './read.js';
import { openStage, type Stage } from './testing/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

test('only people whom the facts name are looked up, by whom something is and in what it says', async () => {
  const facts = {
    votes: { for: ['fsu-chair'] },
    disqualified: { 'fsu-member-6': { reason: null } },
    due: '2027-03-01',
  };
  const { people } = await lookup(stage.pool, facts, [{ who: { person: 'leader-harstad' } }]);
  expect([...people.keys()].sort()).toEqual(['fsu-chair', 'fsu-member-6', 'leader-harstad']);
  expect((await lookup(stage.pool)).people.size).toBe(0);
});
