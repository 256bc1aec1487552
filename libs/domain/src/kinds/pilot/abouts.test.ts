import { expect, test } from '@jest/globals';
import { dueOf, turnStillAskedBy } from './tells.js';
import * as story from './testing/story.js';

test('what one was asked falls due when the pilot says, and no more once it is done', () => {
  const asked = story.seen();
  expect(dueOf('consent-asked', asked.pilot)).toBe(asked.pilot.dates.lapseAt);
  expect(dueOf('reminder-consent', asked.pilot)).toBe(asked.pilot.dates.lapseAt);
  const review = story.consented();
  expect(dueOf('consent-asked', review.pilot)).toBeNull();
  expect(dueOf('review-notice', review.pilot)).toBeNull();
  review.by('engine', { type: 'noteReviewNotice' });
  expect(dueOf('review-notice', review.pilot)).toBe(review.pilot.dates.passAt);
});

test('what one was told of asks for something as long as the pilot waits for it, and leads nowhere else when it is done', () => {
  const asked = story.seen();
  expect(turnStillAskedBy('consent-asked', asked.pilot)).toBe('consent');
  expect(turnStillAskedBy('trial-started', asked.pilot)).toBeNull();
  expect(turnStillAskedBy('consent-asked', story.consented().pilot)).toBeNull();
});

test('what is only told, and what nobody knows, falls due never', () => {
  expect(dueOf('trial-started', story.started().pilot)).toBeNull();
  expect(dueOf('constructor', story.started().pilot)).toBeNull();
});
