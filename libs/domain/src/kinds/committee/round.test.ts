import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import * as story from './testing/story.js';
import { booking, days, Story } from './testing/story.js';

const vote = (proposal: string | null = 'p1', one = 'c1') =>
  ({ type: 'answerRound', meeting: 'm2', case: one, proposal, remark: null }) as const;

test('a round numbers its cases at once, and closes when every seat has answered', () => {
  const fsu = story.round();
  expect(fsu.case('c1')).toMatchObject({ number: '01/27', meeting: 'm2' });
  expect(fsu.toldTo('member@FSU')).toEqual(expect.arrayContaining(['round-opened', 'book-ready']));
  for (const person of ['chair', 'm1', 'm3', 'both']) fsu.by(person, vote());
  expect(fsu.meeting('m2').status).toBe('frozen');
  // The seat of m2 is answered for by its deputy.
  fsu.by('deputy', vote(null));
  expect(fsu.meeting('m2').status).toBe('held');
  expect(fsu.case('c1').decision).toMatchObject({
    proposal: 'p1',
    votes: { for: ['chair', 'm1', 'm3', 'both'], against: ['deputy'], abstained: [] },
  });
  fsu.by('secretary', { type: 'sendMinutes', meeting: 'm2' });
  expect(fsu.meeting('m2').status).toBe('minutes-out');
  expect(fsu.until('2027-01-20T08:00:00.000Z').meeting('m2').status).toBe('approved');
});

test('at its deadline a case without quorum or majority goes to the next meeting, under another number', () => {
  const alone = story.round().by('m1', vote()).by('chair', vote()).until('2027-01-11T12:00:00.000Z');
  expect(alone.case('c1')).toMatchObject({
    status: 'placed',
    meeting: 'm1',
    number: null,
    earlier: [{ meeting: 'm2', number: '01/27', outcome: 'no-majority' }],
  });
  const even = story.round().by('m1', vote()).by('chair', vote()).by('m2', vote(null)).by('m3', vote(null));
  expect(even.until('2027-01-11T12:00:00.000Z').case('c1').decision).toBeNull();
  const enough = story.round().by('m1', vote()).by('chair', vote()).by('m2', vote(null));
  expect(enough.until('2027-01-11T12:00:00.000Z').case('c1').status).toBe('decided');
});

test('an answer may be changed, and a holder’s counts before the deputy’s', () => {
  const fsu = story.round().by('deputy', vote(null)).by('m1', vote()).by('chair', vote(null)).by('chair', vote());
  fsu.by('m3', vote()).by('secretary', { type: 'closeRound', meeting: 'm2' });
  expect(fsu.case('c1').decision?.votes).toEqual({ for: ['chair', 'm1', 'm3'], against: ['deputy'], abstained: [] });
});

test('a round moves a pilot like any meeting, with the judgement of the paper as its reason', () => {
  const fsu = new Story().by('engine', booking('A'));
  const open = { type: 'openRound', cases: ['c1'], answersBy: '2027-01-11T12:00:00.000Z', policy: null } as const;
  expect(fsu.refusal('secretary', open)?.code).toBe('TextMissing');
  fsu.by('secretary', {
    type: 'writePaper',
    case: 'c1',
    title: null,
    parts: { assessment: words('Godt') },
    proposals: null,
  });
  fsu.by('secretary', open);
  for (const person of ['chair', 'm1', 'm2', 'm3', 'both'])
    fsu.by(person, { type: 'answerRound', meeting: 'm1', case: 'c1', proposal: 'return', remark: null });
  expect(fsu.moves[0]?.command).toEqual({ type: 'returnProposal', reason: words('Godt') });
});

test('who is disqualified neither answers nor is waited for; a decision undone waits for a meeting', () => {
  const fsu = story.round();
  const settled = {
    type: 'settleDisqualification',
    case: 'c1',
    disqualified: true,
    reason: words('Slekt'),
    deputy: null,
  } as const;
  fsu.by('chair', { ...settled, person: 'both' });
  expect(fsu.refusal('both', vote())).toEqual({ code: 'MayNotVote', person: 'both' });
  for (const person of ['chair', 'm1', 'm2', 'm3']) fsu.by(person, vote());
  expect(fsu.case('c1').decision?.disqualified).toEqual(['both']);
  fsu.by('secretary', { type: 'undoDecision', case: 'c1', reason: words('Feil') });
  expect(fsu.case('c1')).toMatchObject({ meeting: 'm1', status: 'placed', earlier: [{ outcome: 'undone' }] });
});

test('a deadline that an outage held up gives more time to answer', () => {
  const fsu = story.round();
  fsu.now = '2027-01-13T12:00:00.000Z';
  fsu.by('engine', { type: 'closeRound', meeting: 'm2' });
  expect(fsu.meeting('m2')).toMatchObject({ status: 'frozen', dates: { closeRoundAt: '2027-01-18T23:00:00.000Z' } });
});

test('what is for meetings is not for rounds, and the other way', () => {
  const fsu = story.round().by('secretary', days('2027-02-02'));
  expect(fsu.refusal('secretary', story.held('m2'))?.code).toBe('WrongKindOfMeeting');
  expect(fsu.refusal('secretary', { type: 'closeRound', meeting: 'm1' })?.code).toBe('WrongKindOfMeeting');
  expect(fsu.refusal('secretary', { type: 'placeCase', case: 'c1', meeting: 'm2' })?.code).toBe('CaseIsFrozen');
});
