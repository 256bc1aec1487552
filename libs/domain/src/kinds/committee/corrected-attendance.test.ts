import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { committeeWaitingFor } from './waiting.js';
import * as story from './testing/story.js';
import { booking, days, decided, held, Story } from './testing/story.js';

const reason = words('m3 kom klokken ti');
const there = (...present: readonly string[]) =>
  ({ ...held('m1', present), type: 'recordAttendance', reason: null }) as const;
const corrected = (...present: readonly string[]) => ({ ...there(...present), reason }) as const;
const ALL = ['chair', 'm1', 'm2', 'm3'] as const;

test('who was there is put right while minutes are out: they are made anew, say why, and whoever had them is told', () => {
  const fsu = story.minutesOut().by('m1', { type: 'answerMinutes', meeting: 'm1', approve: true, remark: null });
  fsu.until('2027-04-22T08:00:00.000Z').by('secretary', corrected(...ALL));
  expect(fsu.meeting('m1')).toMatchObject({
    status: 'minutes-out',
    attendance: { present: ALL.map((person) => ({ person, deputyFor: null })) },
    corrections: [{ reason, at: '2027-04-22T08:00:00.000Z' }],
    minutes: { version: 2, documents: { pdf: 'minutes-m1-2' }, answers: [], correction: reason },
  });
  for (const who of ['chair@FSU', 'member@FSU', 'secretary@FSU', 'observer@FSU'])
    expect(fsu.toldTo(who).slice(-1)).toEqual(['minutes-corrected']);
  expect(fsu.told.at(-1)?.with).toMatchObject({ version: 2, why: reason.ref });
  // They are answered anew, from when they came, and by whoever is now known to have been there.
  expect(fsu.meeting('m1').dates.approveAt).toBe('2027-04-29T22:00:00.000Z');
  expect(committeeWaitingFor(fsu.at()).map(({ who }) => who)).toEqual(ALL.map((person) => ({ person })));
});

test('a correction needs a reason once minutes are out, something that changes, and none after they are approved', () => {
  const fsu = story.minutesOut();
  expect(fsu.refusal('secretary', there(...ALL))).toEqual({ code: 'CorrectionReasonMissing', meeting: 'm1' });
  expect(fsu.refusal('secretary', corrected('chair', 'm1', 'm2'))?.code).toBe('NothingChanged');
  expect(fsu.refusal('m1', corrected(...ALL))?.code).toBe('NotYours');
  expect(story.approved().refusal('secretary', corrected(...ALL))?.code).toBe('WrongMeetingStatus');
});

test('before minutes are out nobody has to say why; a reason that is given is kept all the same', () => {
  const fsu = story.sitting().by('secretary', there(...ALL));
  expect(fsu.meeting('m1').corrections).toEqual([]);
  fsu.by('secretary', corrected('chair', 'm1', 'm3'));
  expect(fsu.meeting('m1').corrections).toMatchObject([{ reason }]);
  fsu.by('secretary', decided('c1')).by('secretary', { type: 'sendMinutes', meeting: 'm1' });
  expect(fsu.toldTo('member@FSU').at(-1)).toBe('minutes-out');
});

test('what was decided stands with it: enough were there, and whoever voted was', () => {
  const fsu = story.minutesOut();
  expect(fsu.refusal('secretary', corrected('chair', 'm1'))).toEqual({
    ...{ code: 'NoQuorum', case: 'c1', present: 2, needed: 3 },
  });
  const votes = { for: ['chair', 'm2'], against: ['m1', 'm3'], abstained: [] };
  const counted = story.frozen().until('2027-04-20T09:00:00.000Z').by('secretary', held('m1', ALL));
  counted.by('secretary', decided('c1', { votes })).by('secretary', { type: 'sendMinutes', meeting: 'm1' });
  expect(counted.refusal('secretary', corrected('chair', 'm1', 'm2'))).toEqual({ code: 'NotPresent', person: 'm3' });
  // The chair’s vote settled a tie: led by another, there was no majority.
  const led = { ...corrected(...ALL), chairedBy: 'm1' };
  expect(counted.refusal('secretary', led)).toEqual({ code: 'NoMajority', case: 'c1' });
});

test('a document of before the correction comes too late, and nothing is corrected while a pilot is asked', () => {
  const fsu = story.concluded();
  fsu.papers = false;
  fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' }).by('secretary', corrected(...ALL));
  const old = { type: 'noteMinutes', meeting: 'm1', version: 1, documents: { pdf: 'd' } } as const;
  expect(fsu.decision('engine', old)).toMatchObject({ events: [] });
  fsu.by('engine', { ...old, version: 2 });
  expect(fsu.toldTo('member@FSU').at(-1)).toBe('minutes-corrected');

  const asking = new Story().by('engine', booking('A')).by('secretary', days('2027-04-20'));
  asking.until('2027-04-20T09:00:00.000Z').by('secretary', held('m1'));
  asking
    .by('secretary', decided('c1', { proposal: 'endorse' }))
    .by('secretary', { type: 'sendMinutes', meeting: 'm1' });
  asking.pilotsAreAway = true;
  asking.by('secretary', { type: 'undoDecision', case: 'c1', reason });
  expect(asking.refusal('secretary', corrected(...ALL))?.code).toBe('UndoingUnderWay');
});
