import { expect, test } from '@jest/globals';
import { evaluationsOwed } from './facts.js';
import { words } from './testing/community.js';
import * as story from './testing/story.js';

const evaluation = (party: string) =>
  ({ type: 'evaluate', party, change: 'better', account: words('Det hjalp'), goOn: true }) as const;
/** Senja is invited while the trial goes on, and has not answered when it ends. */
const withOneInvited = () => {
  const [first] = story.proposal().parties;
  const invited = [...story.proposal().parties, { ...first!, party: 'senja', paidBy: 'senja' }];
  return story
    .started()
    .by('medisin', { type: 'revise', proposal: story.proposal({ parties: invited }) })
    .by('medisin', { type: 'endTrial', reason: null });
};

test('a party that was invited and has not joined evaluates nothing, and nobody waits for it to', () => {
  const pilot = withOneInvited();
  expect(pilot.pilot.proposal.parties.map(({ party }) => party)).toContain('senja');
  expect(pilot.refusal('senja', evaluation('senja'))).toEqual({ code: 'NotJoined', party: 'senja' });
  expect(evaluationsOwed(pilot.pilot)).toEqual(['unn-harstad-medisin', 'harstad', 'kvaefjord', 'users']);
  expect(pilot.refusal('harstad', evaluation('harstad'))).toBeNull();
});

test('the last evaluation that was owed, and none before it, sends the pilot on', () => {
  const pilot = story.ended();
  for (const party of ['unn-harstad-medisin', 'harstad', 'kvaefjord']) {
    pilot.by(story.leaderOf(party), evaluation(party));
    expect(pilot.pilot.phase).toBe('evaluation');
  }
  pilot.by('user', { type: 'evaluateAsUser', change: 'better', account: words('Tryggere'), goOn: true });
  expect(pilot.pilot.phase).toBe('reporting');
});

test('an evaluation of an earlier cycle is none of this one', () => {
  const pilot = story.recommended().by('ssuSecretary', {
    type: 'recordDecision',
    verdict: 'adapt',
    caseNumber: '04/26',
    decidedOn: '2026-02-02',
    reason: words('En runde til'),
  });
  expect(pilot.pilot.evaluations).toHaveLength(4);
  expect(evaluationsOwed(pilot.pilot)).toEqual(['unn-harstad-medisin', 'harstad', 'kvaefjord', 'users']);
});
