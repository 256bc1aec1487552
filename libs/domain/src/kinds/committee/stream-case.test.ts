import { expect, test } from '@jest/globals';
import * as story from './testing/story.js';
import { words } from '../pilot/testing/community.js';

const booking = {
  of: 'stream',
  title: words('Ny utgave'),
  effects: ['approve', 'return'],
  policy: 'standard',
} as const;
const book = { type: 'bookCase', from: 'edition/1', booking } as const;

test('a stream of any kind asks for a case with what may be decided of it, and asks in vain while it has one', () => {
  const asked = new story.Story().by('engine', book).by('engine', book);
  expect(Object.keys(asked.at().cases)).toEqual(['c1']);
  const { about, kind, proposals } = asked.case('c1');
  expect([kind, about]).toEqual(['decision', { kind: 'stream', stream: 'edition/1', effects: ['approve', 'return'] }]);
  expect(proposals.map(({ effect }) => effect)).toEqual(['approve', 'return']);
  expect(asked.refusal('secretary', { type: 'forwardCase', case: 'c1', reason: null })).toMatchObject({
    code: 'CaseFollows',
  });
  asked.by('engine', { type: 'dropCase', from: 'edition/1' });
  expect(asked.case('c1').status).toBe('withdrawn');
});

const decide = (outcome: 'proposal' | 'amended' | 'returned' | 'noted', more: object = {}) =>
  ({
    type: 'decideCase',
    case: 'c1',
    outcome,
    proposal: null,
    text: null,
    effect: null,
    votes: null,
    reason: null,
    ...more,
  }) as const;
const held = () =>
  story.planned().by('engine', book).until('2027-04-20T09:00:00.000Z').by('secretary', story.held('m1'));

test('what is decided is what the stream is told to do, with the case’s number and day', () => {
  const approved = held().by('secretary', decide('proposal', { proposal: 'approve' }));
  expect(approved.moves.at(-1)).toMatchObject({
    stream: 'edition/1',
    command: { type: 'takeDecision', effect: 'approve', caseNumber: approved.case('c1').number, reason: null },
  });
  expect(approved.case('c1').decision?.moved).toBe('taken');
  approved.by('secretary', { type: 'undoDecision', case: 'c1', reason: words('Feil sak') });
  expect(approved.moves.at(-1)?.command).toEqual({ type: 'takeDecisionBack', effect: 'approve' });
});

test('it is sent back with a reason, and never taken note of', () => {
  expect(held().refusal('secretary', decide('returned'))).toMatchObject({ code: 'ReasonMissing' });
  expect(held().refusal('secretary', decide('noted'))).toMatchObject({ code: 'OutcomeDoesNotFit' });
  const returned = held().by('secretary', decide('returned', { reason: words('For mange') }));
  expect(returned.moves.at(-1)?.command).toMatchObject({ type: 'takeDecision', effect: 'return' });
  expect(held().refusal('secretary', decide('amended', { text: words('Nei'), effect: 'adopt' }))).toMatchObject({
    code: 'EffectDoesNotFit',
  });
});
