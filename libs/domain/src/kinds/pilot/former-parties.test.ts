import { expect, test } from '@jest/globals';
import { evidenceCard } from './evidence.js';
import { resultsOf } from './results.js';
import { runChartsOf } from './run-charts.js';
import { words } from './testing/community.js';
import * as story from './testing/story.js';

const reason = words('Mangler folk');
const left = () =>
  story
    .started()
    .by('kvaefjord', story.figure('kvaefjord', 3))
    .by('kvaefjord', { type: 'leave', party: 'kvaefjord', reason });

test('what a party reported before it left stays in results and charts', () => {
  const { pilot } = left();
  expect(resultsOf(pilot, 5).find(({ party }) => party === 'kvaefjord')).toMatchObject({
    baseline: { value: 2 },
    latest: { value: 3 },
    effect: 'better',
  });
  expect(runChartsOf(pilot, 5).find(({ party }) => party === 'kvaefjord')).toMatchObject({
    points: [{ value: 3 }],
    next: null,
  });
});

test('the pilot keeps what the party was in it, why it left and when', () => {
  const { pilot, now } = left();
  const terms = story.proposal().parties.find(({ party }) => party === 'kvaefjord');
  expect(pilot.left['kvaefjord']).toMatchObject({ reason, at: now, terms, reported: ['i1'] });
});

test('the evidence card names who left on the way', () => {
  const pilot = left().by('medisin', { type: 'endTrial', reason: null });
  for (const party of ['unn-harstad-medisin', 'harstad'])
    pilot.by(story.leaderOf(party), { type: 'evaluate', party, change: 'worse', account: reason, goOn: false });
  pilot.by('user', { type: 'evaluateAsUser', change: 'worse', account: reason, goOn: false });
  pilot.by('chair', { type: 'recommend', verdict: 'stop', reason });
  const decided = { verdict: 'stop', caseNumber: '04/26', decidedOn: '2026-02-02', reason } as const;
  pilot.by('ssuSecretary', { type: 'recordDecision', ...decided });
  expect(evidenceCard(pilot.pilot, 5)).toMatchObject({
    triedBy: ['unn-harstad-medisin', 'harstad', 'kvaefjord'],
    leftOnTheWay: ['kvaefjord'],
    notYetAnswered: [],
  });
});

test('a party that is invited again is no former party', () => {
  const pilot = left().by('medisin', { type: 'revise', proposal: story.proposal() });
  expect(pilot.pilot.left).toEqual({});
});
