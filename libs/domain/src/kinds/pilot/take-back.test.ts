import { describe, expect, test } from '@jest/globals';
import type { Given } from './testing/story.js';
import { evidenceCard } from './evidence.js';
import { pilotEntity } from './pilot.js';
import { pilotRow } from './row.js';
import { resultsOf } from './results.js';
import { words } from './testing/community.js';
import * as story from './testing/story.js';
import { initiative } from './testing/story.js';

const reason = words('Fordi');
const recordDecision = (verdict: 'adopt' | 'adapt' | 'stop') =>
  ({ type: 'recordDecision', verdict, caseNumber: '04/26', decidedOn: '2026-02-02', reason }) as const;
const takeBack = (
  stage: 'review' | 'recommendation' | 'decision',
  effect: 'endorse' | 'return' | 'decline' | 'adopt' | 'adapt' | 'stop',
): Given => ({ type: 'takeBackDecision', stage, effect });
const proposedInitiative = () =>
  story.submitted('decide', initiative()).by('both', story.consent(1, 'harstad', 'kvaefjord'));
const review = () => story.consented('decide');

const DECISIONS: readonly [string, () => story.Story, Given, Given][] = [
  ['endorsed', review, { type: 'endorse', note: null }, takeBack('review', 'endorse')],
  ['an initiative begun', proposedInitiative, { type: 'endorse', note: null }, takeBack('review', 'endorse')],
  ['returned', review, { type: 'returnProposal', reason }, takeBack('review', 'return')],
  ['declined', review, { type: 'declineProposal', reason }, takeBack('review', 'decline')],
  [
    'recommended',
    story.evaluated,
    { type: 'recommend', verdict: 'adopt', reason },
    takeBack('recommendation', 'adopt'),
  ],
  ['adopted', story.recommended, recordDecision('adopt'), takeBack('decision', 'adopt')],
  ['adapted', story.recommended, recordDecision('adapt'), takeBack('decision', 'adapt')],
  ['stopped', story.recommended, recordDecision('stop'), takeBack('decision', 'stop')],
];

describe.each(DECISIONS)('a pilot %s by a committee', (_, begin, decision, undoing) => {
  test('is in every way as it was before, when that is taken back', () => {
    const pilot = begin();
    const before = pilot.pilot;
    pilot.by('engine', decision).by('engine', undoing);
    expect(pilot.pilot).toEqual({ ...before, undo: null });
    expect(JSON.parse(JSON.stringify(pilot.pilot))).toEqual(pilot.pilot);
    expect(pilotRow(pilot.pilot)).toEqual(pilotRow(before));
    expect(resultsOf(pilot.pilot, 5)).toEqual(resultsOf(before, 5));
    expect(evidenceCard(pilot.pilot, 5)).toEqual(evidenceCard(before, 5));
    expect(pilotEntity.isClosed(pilot.pilot)).toBe(false);
  });

  test('is as it was after reminders too, and is reminded anew from now', () => {
    const pilot = begin();
    const before = pilot.pilot;
    pilot.by('engine', decision).until('2026-06-15T08:00:00.000Z');
    if (pilot.pilot.phase === 'lapsed') return expect(pilot.refusal('engine', undoing)?.code).toBe('MovedOn');
    pilot.by('engine', undoing);
    const { remindAt } = pilot.pilot.dates;
    expect(Date.parse(remindAt ?? '')).toBeGreaterThan(Date.parse(pilot.now));
    expect(pilot.pilot).toEqual({ ...before, dates: { ...before.dates, remindAt }, undo: null });
  });

  test('can be decided otherwise afterwards, but not taken back twice', () => {
    const pilot = begin().by('engine', decision).by('engine', undoing);
    expect(pilot.refusal('engine', undoing)).toEqual({ code: 'NothingToTakeBack' });
    expect(pilot.by('engine', decision).refusal('engine', undoing)).toBeNull();
  });

  test('keeps no more than what the decision changed, whatever the pilot holds', () => {
    const pilot = begin().by('engine', decision);
    expect(JSON.stringify(pilot.pilot.undo).length).toBeLessThan(1000);
    expect(Object.keys(pilot.pilot.undo?.before ?? {})).not.toEqual(
      expect.arrayContaining(['undo', 'proposal', 'figures']),
    );
  });

  test('is not for anybody else to take back', () => {
    const pilot = begin().by('engine', decision);
    for (const person of ['chair', 'ssuChair', 'ssuSecretary', 'medisin'])
      expect(pilot.refusal(person, undoing)?.code).toBe('NotYours');
  });
});

describe('a decision is not taken back', () => {
  test('when somebody decided it directly, without a case', () => {
    for (const [, begin, decision, undoing] of DECISIONS) {
      const person = decision.type === 'recordDecision' ? 'ssuSecretary' : 'chair';
      expect(begin().by(person, decision).refusal('engine', undoing)).toEqual({ code: 'NothingToTakeBack' });
    }
  });

  test('when a party has begun its preparations', () => {
    const pilot = review().by('engine', { type: 'endorse', note: null });
    pilot.by('harstad', { type: 'nameRepresentative', party: 'harstad', person: 'rep' });
    expect(pilot.refusal('engine', takeBack('review', 'endorse'))).toEqual({ code: 'MovedOn', phase: 'preparation' });
  });

  test('when the trial runs, or the pilot has ended otherwise', () => {
    const withdrawn = review()
      .by('engine', { type: 'endorse', note: null })
      .by('medisin', { type: 'withdraw', reason });
    expect(withdrawn.refusal('engine', takeBack('review', 'endorse'))).toEqual({ code: 'MovedOn', phase: 'withdrawn' });
  });

  test('when a party has recorded its adoption', () => {
    const pilot = story.recommended().by('engine', recordDecision('adopt'));
    const decidedBy = { name: reason, on: '2026-02-02' };
    const adoption = { type: 'recordAdoption', adopted: 'yes', decidedBy, politicalCase: null } as const;
    pilot.by('harstad', { ...adoption, party: 'harstad' });
    expect(pilot.refusal('engine', takeBack('decision', 'adopt'))).toEqual({ code: 'MovedOn', phase: 'concluded' });
  });

  test('when the SSU has decided on what the FSU then wants back, even where both say the same', () => {
    const pilot = story.evaluated().by('engine', { type: 'recommend', verdict: 'adopt', reason });
    pilot.by('engine', recordDecision('adopt'));
    const refusal = pilot.refusal('engine', takeBack('recommendation', 'adopt'));
    expect(refusal).toEqual({ code: 'MovedOn', phase: 'concluded' });
    expect(pilot.by('engine', takeBack('decision', 'adopt')).pilot.phase).toBe('reporting');
    expect(pilot.refusal('engine', takeBack('recommendation', 'adopt'))).toEqual({ code: 'NothingToTakeBack' });
  });

  test('though a question of conflict that was raised meanwhile stands in its way no more than a reminder does', () => {
    const pilot = story.evaluated().by('engine', { type: 'recommend', verdict: 'adopt', reason });
    pilot.by('member', { type: 'declareConflict', person: 'member' });
    pilot.by('engine', takeBack('recommendation', 'adopt'));
    expect(pilot.pilot.recommendation).toBeNull();
    expect(pilot.pilot.conflicts).toEqual({ member: 'declared' });
  });
});

test('parties that have not answered are reminded of it until all have, and then no more', () => {
  const pilot = story.recommended().by('engine', recordDecision('adopt'));
  const adoption = {
    type: 'recordAdoption',
    adopted: 'yes',
    decidedBy: { name: reason, on: '2026-02-02' },
    politicalCase: null,
  } as const;
  const asked = (moment: string) => {
    pilot.until(moment);
    const [last] = pilot.events.slice(-1);
    const told = pilotEntity.reactions(last!, pilot.pilot, null);
    return told.map((one) => (one.type === 'notify' && 'at' in one.to ? `${one.about} ${one.to.at} ${one.mail}` : one));
  };
  const reminded = (...parties: string[]) => parties.map((party) => `reminder-adopt ${party} true`);
  expect(asked('2026-03-10T08:00:00.000Z')).toEqual(reminded('unn-harstad-medisin', 'harstad', 'kvaefjord'));
  pilot.by('harstad', { ...adoption, party: 'harstad' }).by('medisin', { ...adoption, party: 'unn-harstad-medisin' });
  for (const month of ['05', '07', '09'])
    expect(asked(`2026-${month}-20T08:00:00.000Z`)).toEqual(reminded('kvaefjord'));
  pilot.by('kvaefjord', { ...adoption, party: 'kvaefjord' });
  expect(pilotEntity.deadlines(pilot.pilot)).toEqual([]);
  expect(pilotEntity.isClosed(pilot.pilot)).toBe(true);
});
