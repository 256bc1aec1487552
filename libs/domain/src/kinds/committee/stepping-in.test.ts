import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { participants, seatsOf, steppedIn, takingPart } from './members.js';
import { contextOf } from './testing/community.js';
import { committeeWaitingFor } from './waiting.js';
import * as story from './testing/story.js';
import { decided, held, submission, type Story } from './testing/story.js';

const reason = words('Leder enheten');
const settle = (person: string, deputy: string | null, one = 'c1') =>
  ({ type: 'settleDisqualification', case: one, person, disqualified: true, reason, deputy }) as const;
const seats = (fsu: Story, meeting = 'm1') =>
  seatsOf('FSU', fsu.meeting(meeting), contextOf('secretary', fsu.now).directory);

test('a deputy steps in for whoever is disqualified in one case: the quorum of that case is whole, and they vote in it', () => {
  const fsu = story.sitting().by('chair', settle('m2', 'deputy'));
  expect(takingPart(fsu.case('c1'), fsu.meeting('m1').attendance, seats(fsu))).toEqual(['chair', 'm1', 'deputy']);
  const votes = { for: ['chair', 'deputy'], against: ['m1'], abstained: [] };
  fsu.by('secretary', decided('c1', { votes }));
  expect(fsu.case('c1').decision).toMatchObject({ votes, disqualified: ['m2'] });
  expect(steppedIn(fsu.case('c1'), fsu.meeting('m1'), seats(fsu))).toEqual([{ person: 'deputy', deputyFor: 'm2' }]);
});

test('in the other cases of the meeting the deputy has no vote, and does not count', () => {
  const both = story.placed().by('leader', submission('Nummer to'));
  both.by('secretary', { type: 'placeCase', case: 'c2', meeting: 'm1' }).until('2027-04-20T09:00:00.000Z');
  both.by('secretary', held('m1')).by('chair', settle('m2', 'deputy'));
  const votes = { for: ['chair', 'm1', 'deputy'], against: [], abstained: [] };
  expect(both.refusal('secretary', decided('c2', { votes }))).toEqual({ code: 'NotPresent', person: 'deputy' });
  both.by('secretary', decided('c2', { votes: { ...votes, for: ['chair', 'm1', 'm2'] } }));
});

test('only a deputy of that seat steps in, who is not in another and not disqualified', () => {
  const fsu = story.sitting();
  const code = (command: ReturnType<typeof settle>) => fsu.refusal('chair', command)?.code ?? null;
  expect(code(settle('m1', 'm2'))).toBe('NotAMember');
  expect(code(settle('chair', 'deputy'))).toBe('NotAMember');
  expect(code(settle('m1', 'observer'))).toBe('NotAMember');
  fsu.by('chair', settle('m2', 'deputy'));
  expect(code(settle('m1', 'deputy'))).toBe('SeatTakenTwice');
  expect(code(settle('m2', 'deputy'))).toBe('NothingChanged');
  fsu.by('chair', settle('m2', null)).by('chair', settle('deputy', null));
  expect(code(settle('m1', 'deputy'))).toBe('MayNotVote');

  const seated = story.frozen().until('2027-04-20T09:00:00.000Z');
  const present = [
    ...['chair', 'm2', 'm3'].map((person) => ({ person, deputyFor: null })),
    { person: 'deputy', deputyFor: 'm1' },
  ];
  seated.by('secretary', { ...held('m1'), present });
  expect(seated.refusal('chair', settle('m2', 'deputy'))).toEqual({ code: 'SeatTakenTwice', person: 'deputy' });
});

test('a deputy who was named before the meeting and then takes a seat in it counts once', () => {
  const fsu = story.frozen().by('chair', settle('m2', 'deputy')).until('2027-04-20T09:00:00.000Z');
  const present = [
    ...['chair', 'm2'].map((person) => ({ person, deputyFor: null })),
    { person: 'deputy', deputyFor: 'm1' },
  ];
  fsu.by('secretary', { ...held('m1'), present });
  expect(fsu.refusal('secretary', decided('c1'))).toMatchObject({ code: 'NoQuorum', present: 2, needed: 3 });
});

test('who stepped in answers for the minutes with those who were there', () => {
  const fsu = story.sitting().by('chair', settle('m2', 'deputy')).by('secretary', decided('c1'));
  fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
  expect(participants(fsu.meeting('m1'), fsu.at())).toEqual(['chair', 'm1', 'm2', 'deputy']);
  expect(committeeWaitingFor(fsu.at()).map(({ who }) => who)).toContainEqual({ person: 'deputy' });
  fsu.by('deputy', { type: 'answerMinutes', meeting: 'm1', approve: true, remark: null });
});

test('in a round the deputy who steps in is waited for, and the disqualified is not', () => {
  const vote = { type: 'answerRound', meeting: 'm2', case: 'c1', proposal: 'p1', remark: null } as const;
  const fsu = story.round().by('chair', settle('m2', 'deputy'));
  for (const person of ['chair', 'm1', 'm3', 'both']) fsu.by(person, vote);
  expect(fsu.meeting('m2').status).toBe('frozen');
  const [waiting] = committeeWaitingFor(fsu.at()).filter(({ turn }) => turn === 'answer-round');
  expect(waiting?.done).toEqual(['chair', 'm1', 'm3', 'both', 'm2']);
  fsu.by('deputy', vote);
  expect(fsu.case('c1').decision).toMatchObject({ votes: { for: ['chair', 'm1', 'deputy', 'm3', 'both'] } });
  expect(steppedIn(fsu.case('c1'), fsu.meeting('m2'), [])).toEqual([{ person: 'deputy', deputyFor: 'm2' }]);
});
