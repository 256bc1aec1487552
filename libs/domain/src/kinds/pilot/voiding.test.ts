import { expect, test } from '@jest/globals';
import { availableCommands } from './pilot.js';
import { effectIsEvaluated, openDisputes, standingFigures, voidedFigures } from './facts.js';
import { nextPeriod } from './next-period.js';
import { reactions } from './tells.js';
import { resultsOf, shownDispute } from './results.js';
import { runChartsOf } from './run-charts.js';
import { contextOf, words } from './testing/community.js';
import * as story from './testing/story.js';
import { baseline, figure } from './testing/story.js';
import { waitingFor } from './waiting.js';

const reason = words('Talt dobbelt');
const voiding = (party: string, of: string) => ({ type: 'voidFigure', party, figure: of, reason }) as const;
/** F1 and F2 are the baselines, F3 is Harstad's. */
const counted = () => story.started().by('harstad', figure('harstad', 133));
const resultOf = ({ pilot }: story.Story) => resultsOf(pilot, 5).find(({ party }) => party === 'harstad');

test('a figure that is voided stays to be seen with the reason, and is in no chart and no result', () => {
  const { pilot, now } = counted().by('harstad', voiding('harstad', 'F3'));
  expect(pilot.figures.find(({ id }) => id === 'F3')).toMatchObject({ value: 133, void: true });
  expect(voidedFigures(pilot)).toMatchObject([{ id: 'F3', voided: { reason, at: now } }]);
  expect(standingFigures(pilot).map(({ id }) => id)).toEqual(['F1', 'F2']);
  expect(resultsOf(pilot, 5)[0]).toMatchObject({ latest: null, change: null, effect: null });
  expect(runChartsOf(pilot, 5)[0]).toMatchObject({ points: [], suppressed: 0 });
});

test('what is right is recorded anew for the same period, under a number of its own', () => {
  const again = counted().by('harstad', voiding('harstad', 'F3')).by('harstad', figure('harstad', 9));
  expect(again.pilot.figures.map(({ id, void: gone }) => [id, gone]).slice(2)).toEqual([
    ['F3', true],
    ['F4', false],
  ]);
  expect(voidedFigures(again.pilot).map(({ id }) => id)).toEqual(['F3']);
  expect(resultOf(again)?.latest?.value).toBe(9);
});

test('the next period is again the one that was not rightly counted', () => {
  const at = counted();
  expect(nextPeriod(at.pilot, 'i1', 'harstad')?.from).toBe('2026-02-01');
  expect(nextPeriod(at.by('harstad', voiding('harstad', 'F3')).pilot, 'i1', 'harstad')?.from).toBe('2026-02-02');
});

test('whoever may report for a party voids its figures, and nobody else does', () => {
  const at = counted();
  for (const person of ['harstad', 'coordinatorHarstad', 'rep-harstad']) {
    const context = contextOf(person, at.now);
    const offered = availableCommands(at.pilot, {
      ...context,
      actor:
        person === 'rep-harstad'
          ? { person, assignments: [{ role: 'observer', at: 'FSU', from: '2020-01-01', to: null }] }
          : context.actor,
    });
    expect([person, offered.find(({ command }) => command === 'voidFigure')?.targets]).toEqual([person, ['harstad']]);
  }
  expect(at.refusal('medisin', voiding('harstad', 'F3'))?.code).toBe('NotYours');
  expect(at.refusal('kvaefjord', voiding('kvaefjord', 'F3'))).toEqual({ code: 'FigureOfAnotherParty', figure: 'F3' });
  expect(at.refusal('harstad', voiding('harstad', 'F9'))).toEqual({ code: 'UnknownFigure', figure: 'F9' });
});

test('of two who void the same figure, the second is told that it no longer holds', () => {
  const at = counted().by('harstad', voiding('harstad', 'F3'));
  expect(at.refusal('coordinatorHarstad', voiding('harstad', 'F3'))).toEqual({ code: 'FigureIsVoid', figure: 'F3' });
});

test('a party with nothing that holds is offered nothing to void', () => {
  const at = story.prepared();
  expect(at.refusal('harstad', voiding('harstad', 'F1'))).toEqual({ code: 'NothingToVoid', party: 'harstad' });
});

test('figures are voided until the evaluation closes, and not after', () => {
  const ended = counted().by('medisin', { type: 'endTrial', reason: null });
  expect(ended.refusal('harstad', voiding('harstad', 'F3'))).toBeNull();
  const closed = ended.until('2026-03-10T00:00:00.000Z');
  expect(closed.pilot.phase).toBe('reporting');
  expect(closed.refusal('harstad', voiding('harstad', 'F3'))?.code).toBe('WrongStatus');
});

test('a baseline that is voided before the trial is owed again', () => {
  const at = story.prepared().by('harstad', baseline('harstad', 4)).by('harstad', voiding('harstad', 'F1'));
  expect(at.refusal('medisin', { type: 'startTrial' })).toMatchObject({
    missing: expect.arrayContaining(['baseline i1:harstad']) as unknown,
  });
  expect(at.refusal('harstad', baseline('harstad', 5))).toBeNull();
});

test('a baseline that was frozen is voided, but not replaced: nothing is measured against it, nor against another', () => {
  const at = counted().by('harstad', voiding('harstad', 'F1'));
  expect(resultOf(at)).toMatchObject({ baseline: null, latest: { value: 133 }, change: null, effect: null });
  expect(runChartsOf(at.pilot, 5)[0]?.baseline).toBeNull();
  expect(at.refusal('harstad', baseline('harstad', 5))?.code).toBe('BaselineFrozen');
});

test('nothing is adopted on figures against a baseline that was voided', () => {
  const at = counted().by('harstad', voiding('harstad', 'F1')).by('medisin', { type: 'endTrial', reason: null });
  at.by('harstad', { type: 'evaluate', party: 'harstad', change: 'better', account: reason, goOn: true });
  expect(effectIsEvaluated(at.pilot)).toBe(false);
});

test('a changed contract asks for a new baseline also where the one before was voided', () => {
  const at = counted().by('harstad', voiding('harstad', 'F1'));
  const indicators = story.proposal().indicators.map((one) => ({ ...one, countingRule: words('Halve dager') }));
  at.by('medisin', { type: 'revise', proposal: story.proposal({ indicators }) }).by(
    'harstad',
    story.consent(2, 'harstad'),
  );
  expect(at.refusal('harstad', baseline('harstad', 5))).toBeNull();
  expect(voidedFigures(at.pilot)).toMatchObject([{ id: 'F1', voided: { reason } }]);
});

const disputed = () =>
  counted().by('kvaefjord', {
    type: 'disputeFigure',
    party: 'kvaefjord',
    figure: 'F3',
    value: 4,
    method: words('Fakturerbare'),
  });
const waits = ({ pilot }: story.Story) => waitingFor(pilot).map(({ turn }) => turn);
const resolved = { type: 'resolveDispute', dispute: 'D1', shown: 'both', reason } as const;

test.each<[string, (at: story.Story) => story.Story]>([
  ['voided', (at) => at.by('harstad', voiding('harstad', 'F3'))],
  ['recorded anew', (at) => at.by('harstad', figure('harstad', 9))],
])('a dispute over a figure that is %s ends: nobody is waited for to settle it', (_, change) => {
  const before = disputed();
  expect(waits(before)).toContain('resolve-dispute');
  const at = change(before);
  expect(openDisputes(at.pilot)).toEqual([]);
  expect(waits(at)).not.toContain('resolve-dispute');
  expect(at.refusal('medisin', resolved)).toEqual({ code: 'FigureIsVoid', figure: 'F3' });
  expect(shownDispute(at.pilot.disputes[0]!, at.pilot, 5)).toMatchObject({ ended: true, resolved: null });
});

test('a dispute that was settled stays settled when the figure is voided', () => {
  const at = disputed().by('medisin', resolved).by('harstad', voiding('harstad', 'F3'));
  expect(shownDispute(at.pilot.disputes[0]!, at.pilot, 5)).toMatchObject({ ended: false, resolved: { shown: 'both' } });
});

test('whoever disputed a figure, and whoever was to settle it, is told that it was voided, and why', () => {
  const at = disputed().by('harstad', voiding('harstad', 'F3'));
  const told = reactions(at.events.at(-1)!, at.pilot);
  const facts = { party: 'harstad', why: reason.ref };
  expect(told).toMatchObject([
    { about: 'dispute-ended', to: { role: 'leader', at: 'kvaefjord' }, with: facts },
    { about: 'dispute-ended', to: { role: 'leader', at: 'unn-harstad-medisin' }, with: facts },
  ]);
  const undisputed = counted().by('harstad', voiding('harstad', 'F3'));
  expect(reactions(undisputed.events.at(-1)!, undisputed.pilot)).toEqual([]);
});
