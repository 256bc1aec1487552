import { expect, test } from '@jest/globals';
import { pathOf, STEPS, type Step } from './path.js';

const day = (n: number) => `2027-01-${String(n).padStart(2, '0')}T08:00:00.000Z`;
const step = (type: Step['type'], n: number, phase: Step['phase'] = null): Step => ({ type, at: day(n), phase });
const toReview = [
  step('PilotDrafted', 1),
  step('DraftEdited', 2),
  step('ProposalSubmitted', 3),
  step('ConsentGiven', 4),
  step('ConsentCompleted', 5),
];

test('a stay lasts from the event that led into the phase to the one that led out of it', () => {
  expect(pathOf(toReview)).toEqual([
    { phase: 'draft', from: day(1), to: day(3) },
    { phase: 'consent', from: day(3), to: day(5) },
    { phase: 'review', from: day(5), to: null },
  ]);
});

test('a pilot that is sent back has been there twice', () => {
  const path = pathOf([...toReview, step('ProposalReturned', 6), step('ConsentCompleted', 9)]);
  expect(path.map(({ phase }) => phase)).toEqual(['draft', 'consent', 'review', 'consent', 'review']);
  expect(path.at(-1)).toEqual({ phase: 'review', from: day(9), to: null });
});

test('what a decision led to is gone when the decision is taken back', () => {
  const path = pathOf([...toReview, step('PilotEndorsed', 6), step('DecisionTakenBack', 7, 'review')]);
  expect(path).toEqual(pathOf(toReview));
});

test('only the steps among its events need be known: the rest leads nowhere', () => {
  const all = [...toReview, step('GraceGiven', 6), step('PilotEndorsed', 7), step('DecisionTakenBack', 8, 'review')];
  const steps = all.filter(({ type }) => STEPS.includes(type));
  expect(steps.map(({ type }) => type)).toEqual([
    'PilotDrafted',
    'ProposalSubmitted',
    'ConsentCompleted',
    'PilotEndorsed',
    'DecisionTakenBack',
  ]);
  expect(pathOf(steps)).toEqual(pathOf(all));
});

test('nothing has happened: there is no path', () => {
  expect(pathOf([])).toEqual([]);
});
