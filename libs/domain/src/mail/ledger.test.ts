import { expect, test } from '@jest/globals';
import { afterAttempt, afterSettlement, MAIL_PACE, MAIL_STATES, type MailAttempt } from './ledger.js';

const SINCE = '2027-01-04T08:00:00.000Z';
const attempt = (more: Partial<MailAttempt> = {}): MailAttempt => ({
  route: 'smtp',
  attempts: 1,
  since: SINCE,
  now: SINCE,
  ...more,
});
const after = (ms: number): string => new Date(Date.parse(SINCE) + ms).toISOString();
const MINUTE = 60_000;

test.each([
  ['smtp', 'sent'],
  ['folder', 'folder'],
] as const)('what is accepted by way of %s is %s', (route, state) => {
  expect(afterAttempt({ kind: 'accepted' }, attempt({ route }))).toEqual({ state, again: null, says: null });
});

test('what may have left is never sent again by itself', () => {
  expect(afterAttempt({ kind: 'unanswered', says: 'x' }, attempt())).toEqual({
    state: 'uncertain',
    again: null,
    says: 'x',
  });
});

test('a file may be written again, since it is then still one', () => {
  expect(afterAttempt({ kind: 'unanswered', says: 'x' }, attempt({ route: 'folder' }))).toMatchObject({
    state: 'queued',
  });
});

test.each([
  [1, MINUTE],
  [2, 2 * MINUTE],
  [5, 16 * MINUTE],
  [9, 240 * MINUTE],
  [5000, 240 * MINUTE],
])('after failure %s it waits %s ms', (attempts, pause) => {
  for (const outcome of [
    { kind: 'not-sent', says: 'x' } as const,
    { kind: 'refused', final: false, says: 'x' } as const,
  ])
    expect(afterAttempt(outcome, attempt({ attempts }))).toEqual({ state: 'queued', again: after(pause), says: 'x' });
});

test('it is given up when the next attempt would be later than three days', () => {
  const last = MAIL_PACE.giveUpAfter - 240 * MINUTE;
  const tried = (ms: number) =>
    afterAttempt({ kind: 'not-sent', says: 'x' }, attempt({ attempts: 30, now: after(ms) })).state;
  expect([tried(last), tried(last + 1)]).toEqual(['queued', 'failed']);
});

test('a final refusal, or nobody to send to, is a failure at once', () => {
  expect(afterAttempt({ kind: 'refused', final: true, says: 'no' }, attempt()).state).toBe('failed');
  expect(afterAttempt({ kind: 'nobody', says: 'no' }, attempt()).state).toBe('failed');
});

test('what was for somebody who is redacted is cancelled', () => {
  expect(afterAttempt({ kind: 'withdrawn' }, attempt())).toEqual({ state: 'cancelled', again: null, says: null });
});

test('only what is uncertain or held can have arrived, and only that or what failed is sent again', () => {
  const settled = MAIL_STATES.map((state) => [
    state,
    afterSettlement(state, 'arrived'),
    afterSettlement(state, 'send-again'),
  ]);
  expect(settled.filter(([, ...becomes]) => becomes.some((state) => state !== null))).toEqual([
    ['uncertain', 'sent', 'queued'],
    ['held', 'sent', 'queued'],
    ['failed', null, 'queued'],
  ]);
});
