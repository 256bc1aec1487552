import { expect, test } from '@jest/globals';
import { words } from './testing/community.js';
import * as story from './testing/story.js';
import { waitingFor } from './waiting.js';

const noticed = () => story.consented().by('engine', { type: 'noteReviewNotice' });
const who = (pilot: story.Story) => waitingFor(pilot.pilot).map((one) => ('at' in one.who ? one.who.role : ''));

test('a chair without objections says so, and the members keep their time', () => {
  const pilot = noticed();
  const due = pilot.pilot.dates.passAt;
  expect(who(pilot)).toEqual(['chair']);
  pilot.by('chair', { type: 'letPass' });
  expect([who(pilot), pilot.pilot.phase, pilot.pilot.dates.passAt]).toEqual([['member'], 'review', due]);
  expect(pilot.refusal('chair', { type: 'letPass' })).toEqual({ code: 'AlreadyLetPass' });
  pilot.by('member', { type: 'object', reason: words('Uklart mål') });
  expect([who(pilot), pilot.pilot.reviewMode]).toEqual([['chair'], 'decide']);
  expect(pilot.refusal('chair', { type: 'letPass' })).toEqual({ code: 'ForDecision' });
});

test('it passes by itself when their time is out', () => {
  const pilot = noticed().by('chair', { type: 'letPass' });
  expect(pilot.until('2026-02-10T08:00:00.000Z').pilot.phase).toBe('preparation');
});

test('only the chair lets it pass, and not who proposed it or is disqualified', () => {
  const pilot = noticed();
  expect(pilot.refusal('member', { type: 'letPass' })?.code).toBe('NotYours');
  pilot.by('member', { type: 'declareConflict', person: 'chair' });
  pilot.pilot = { ...pilot.pilot, conflicts: { chair: 'disqualified' } };
  expect(pilot.refusal('chair', { type: 'letPass' })?.code).toBe('Disqualified');
});
