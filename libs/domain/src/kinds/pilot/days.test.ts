import { expect, test } from '@jest/globals';
import type { Given } from './testing/story.js';
import { words } from './testing/community.js';
import { ONE_OF_EACH } from './testing/commands.js';
import * as story from './testing/story.js';

const period = (from: string, to: string) => ({ from, to });
const counted = (type: 'recordBaseline' | 'recordFigure', of: { from: string; to: string }): Given => ({
  ...story.figure('harstad', 7),
  type,
  period: of,
});
const reported = (of: { from: string; to: string }): Given => {
  const { type, party, ...figure } = counted('recordFigure', of);
  return { type: 'reportStatus', party, standing: 'on-plan', note: null, figures: [figure] };
};
const RUNNING = period('2026-02-01', '2026-02-28');

test('there is no figure or baseline for a period that is not over, however it is given', () => {
  const refused = { code: 'PeriodNotOver', ...RUNNING };
  expect(story.prepared().refusal('harstad', counted('recordBaseline', RUNNING))).toEqual(refused);
  expect(story.started().refusal('harstad', counted('recordFigure', RUNNING))).toEqual(refused);
  expect(story.started().refusal('harstad', reported(RUNNING))).toEqual(refused);
  const evaluation = story.started().by('medisin', { type: 'endTrial', reason: null });
  expect(evaluation.refusal('harstad', counted('recordFigure', RUNNING))).toEqual(refused);
});

test('a period is over on its last day in Norway, when it is still the day before in Greenwich', () => {
  const pilot = story.started();
  pilot.now = '2026-02-27T22:59:00.000Z';
  expect(pilot.refusal('harstad', counted('recordFigure', RUNNING))?.code).toBe('PeriodNotOver');
  pilot.now = '2026-02-27T23:01:00.000Z';
  expect(pilot.refusal('harstad', counted('recordFigure', RUNNING))).toBeNull();
});

test('a period ends after it begins, and did not begin so long ago that the year must be mistyped', () => {
  const pilot = story.started();
  const code = (of: { from: string; to: string }) => pilot.refusal('harstad', counted('recordFigure', of))?.code;
  expect(code(period('2026-01-31', '2026-01-01'))).toBe('DatesInWrongOrder');
  expect(code(period('2006-01-01', '2026-01-31'))).toBe('DateTooLongAgo');
  expect(code(period('2016-02-02', '2016-03-01'))).toBeUndefined();
});

const decidedBy = (on: string) => ({ name: words('Kommunedirektøren'), on });
const consulted = (on: string): Given => ({ ...ONE_OF_EACH.recordConsultation[1], on });
test.each<[string, () => story.Story, string, (on: string) => Given]>([
  ['a consultation', story.prepared, 'harstad', consulted],
  ['a milestone', story.started, 'medisin', (on) => ({ type: 'reachMilestone', milestone: 'm1', on })],
  [
    'a registered answer',
    story.seen,
    'coordinatorHarstad',
    (on) => ({ type: 'giveConsent', parties: ['harstad'], version: 1, decidedBy: decidedBy(on) }),
  ],
  ['a decision', story.recommended, 'ssuSecretary', (on) => ({ ...ONE_OF_EACH.recordDecision[1], decidedOn: on })],
  [
    'what a party decides itself',
    story.adopted,
    'harstad',
    (on) => ({ ...ONE_OF_EACH.recordAdoption[1], decidedBy: decidedBy(on) }),
  ],
])('the day of %s has come, and is not long past', (_, tell, person, command) => {
  const pilot = tell();
  const today = pilot.now.slice(0, 10);
  expect(pilot.refusal(person, command(today))).toBeNull();
  expect(pilot.refusal(person, command('2026-09-01'))).toEqual({ code: 'DateInFuture', date: '2026-09-01' });
  expect(pilot.refusal(person, command('2002-01-20'))).toEqual({
    code: 'DateTooLongAgo',
    date: '2002-01-20',
    years: 10,
  });
});

test('a trial is not planned from a year that must be mistyped', () => {
  const plan = { type: 'setPlan', startOn: '2006-02-02', endOn: '2026-05-29', milestones: [] } as const;
  expect(story.prepared().refusal('medisin', plan)?.code).toBe('DateTooLongAgo');
});

test('an initiative is followed up on a day to come', () => {
  const past = { recipient: words('Utdanningene'), followUpOn: '2026-01-04' };
  const passed = { code: 'DateHasPassed', date: '2026-01-04' };
  const draft = story.drafted('standard', { ...story.initiative(), initiative: past });
  expect(draft.refusal('medisin', { type: 'submit' })).toEqual(passed);
  const sent = story.submitted('standard', story.initiative());
  expect(sent.refusal('medisin', { type: 'revise', proposal: { ...story.initiative(), initiative: past } })).toEqual(
    passed,
  );
  // One that passed while others answered stands.
  sent.now = '2026-06-05T08:00:00.000Z';
  const titled = { ...story.initiative(), title: words('Ny tittel') };
  expect(sent.refusal('medisin', { type: 'revise', proposal: titled })).toBeNull();
});
