import { expect, test } from '@jest/globals';
import { evidenceCard } from './evidence.js';
import { words } from './testing/community.js';
import * as story from './testing/story.js';

const card = (pilot: story.Story) => evidenceCard(pilot.pilot, 5);

test('the evidence card says what was counted by its name, who adopted it, and who has not said', () => {
  const pilot = story.adopted();
  const adoption = { adopted: 'partly', decidedBy: { name: words('Ledelsen'), on: '2026-02-02' } } as const;
  pilot.by('harstad', { type: 'recordAdoption', party: 'harstad', politicalCase: null, ...adoption });
  expect(card(pilot)).toMatchObject({
    indicators: story.proposal().indicators.map(({ id, name }) => ({ id, name })),
    adoptedBy: [{ party: 'harstad', adopted: 'partly' }],
    notYetAnswered: ['unn-harstad-medisin', 'kvaefjord'],
    evaluations: [{ from: 'unn-harstad-medisin' }, { from: 'harstad' }, { from: 'kvaefjord' }, { from: 'users' }],
  });
});

test('nobody is said to owe an answer to a decision that asked for none', () => {
  const pilot = story.recommended();
  const decided = { verdict: 'stop', caseNumber: '04/26', decidedOn: '2026-02-02', reason: words('Nei') } as const;
  pilot.by('ssuSecretary', { type: 'recordDecision', ...decided });
  expect(card(pilot)).toMatchObject({ decision: { verdict: 'stop' }, notYetAnswered: [] });
  const joint = story.begun();
  joint.by('medisin', { type: 'recordOutcome', achieved: 'partly', account: words('Noe'), referrals: null });
  expect(card(joint)).toMatchObject({ outcome: { achieved: 'partly' }, notYetAnswered: [], effect: [] });
});
