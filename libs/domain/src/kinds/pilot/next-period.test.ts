import { describe, expect, test } from '@jest/globals';
import { nextPeriod, periodAfter } from './next-period.js';
import { words } from './testing/community.js';
import * as story from './testing/story.js';

test('a month is followed by a month, a quarter by a quarter, a half year by a half year, over New Year and February too', () => {
  expect(periodAfter({ from: '2026-01-01', to: '2026-01-31' })).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(periodAfter({ from: '2028-01-01', to: '2028-01-31' })).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(periodAfter({ from: '2026-10-01', to: '2026-12-31' })).toEqual({ from: '2027-01-01', to: '2027-03-31' });
  expect(periodAfter({ from: '2026-07-01', to: '2026-12-31' })).toEqual({ from: '2027-01-01', to: '2027-06-30' });
});

test('other periods are followed by as many days', () => {
  expect(periodAfter({ from: '2026-03-02', to: '2026-03-08' })).toEqual({ from: '2026-03-09', to: '2026-03-15' });
  expect(periodAfter({ from: '2026-03-02', to: '2026-03-02' })).toEqual({ from: '2026-03-03', to: '2026-03-03' });
  expect(periodAfter({ from: '2026-03-02', to: '2026-03-31' })).toEqual({ from: '2026-04-01', to: '2026-04-30' });
  expect(periodAfter({ from: '2026-03-01', to: '2026-03-30' })).toEqual({ from: '2026-03-31', to: '2026-04-29' });
  expect(periodAfter({ from: '2026-01-15', to: '2026-03-31' })).toEqual({ from: '2026-04-01', to: '2026-06-15' });
});

describe('the period that a next figure is most likely for', () => {
  const january = { from: '2026-01-01', to: '2026-01-31' };
  const next = (pilot: story.Story, party = 'harstad') => nextPeriod(pilot.pilot, 'i1', party);

  test('is the one after the last figure', () => {
    const pilot = story.started().by('harstad', story.figure('harstad', 9));
    expect(next(pilot)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  test('is one as long as the baseline’s from the day the trial starts, where this cycle has no figure yet', () => {
    expect(next(story.started())).toEqual({ from: '2026-02-02', to: '2026-03-04' });
    const decision = { type: 'recordDecision', caseNumber: '04/26', decidedOn: '2026-02-02' } as const;
    const again = story
      .recommended()
      .by('ssuSecretary', { ...decision, verdict: 'adapt', reason: words('En runde til') });
    expect(again.pilot.figures).toContainEqual(
      expect.objectContaining({ kind: 'trial', party: 'harstad', cycle: 1, period: january }),
    );
    expect(next(again)).toBeNull();
    again.by('medisin', { type: 'setPlan', startOn: '2026-06-01', endOn: '2026-09-30', milestones: [] });
    expect(next(again)).toEqual({ from: '2026-06-01', to: '2026-06-30' });
  });

  test('is unknown of a party that has left, and of one without a baseline', () => {
    const pilot = story.started();
    expect(next(pilot, 'unn-harstad-medisin')).toBeNull();
    pilot.by('kvaefjord', { type: 'leave', party: 'kvaefjord', reason: words('Mangler folk') });
    expect(next(pilot, 'kvaefjord')).toBeNull();
  });
});
