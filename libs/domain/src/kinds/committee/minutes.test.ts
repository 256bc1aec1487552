import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { committeeWaitingFor } from './waiting.js';
import { idOf } from './testing/commands.js';
import * as story from './testing/story.js';
import { days, decided, held, Story } from './testing/story.js';

const remark = words('Navnet er feil');
const answer = (approve: boolean) =>
  ({ type: 'answerMinutes', meeting: 'm1', approve, remark: approve ? null : remark }) as const;
const send = (meeting = 'm1') => ({ type: 'sendMinutes', meeting }) as const;

test('minutes wait for the decisions; what was only for information is thereby taken note of', () => {
  const fsu = story.sitting();
  expect(fsu.refusal('secretary', send())).toEqual({ code: 'NotDecidedYet', cases: ['c1'] });
  fsu.by('secretary', decided('c1')).by('secretary', send());
  expect(fsu.meeting('m1').agenda.map((id) => fsu.case(id).decision?.outcome)).toEqual([
    ...['noted', 'noted', 'noted', 'proposal', 'noted'],
  ]);
});

test('silence approves, counted from the recorded delivery', () => {
  const fsu = story.concluded();
  fsu.papers = false;
  fsu.by('secretary', send());
  expect(fsu.meeting('m1').dates.approveAt).toBeNull();
  expect(fsu.refusal('m1', answer(true))?.code).toBe('MinutesNotReady');
  fsu.papers = true;
  fsu.until('2027-04-20T10:30:00.000Z');
  expect(fsu.meeting('m1').minutes?.deliveredAt).toBe('2027-04-20T10:00:00.000Z');
  expect(fsu.meeting('m1').dates.approveAt).toBe('2027-04-27T22:00:00.000Z');
  fsu.until('2027-04-27T22:00:00.000Z');
  expect(fsu.meeting('m1')).toMatchObject({ status: 'approved', minutes: { approvedAt: fsu.now } });
});

test('when everybody who was there has approved, that is enough', () => {
  const fsu = story.minutesOut().by('chair', answer(true)).by('m1', answer(true));
  expect(committeeWaitingFor(fsu.at()).map(({ who }) => who)).toEqual([{ person: 'm2' }]);
  expect(fsu.refusal('m3', answer(true))).toEqual({ code: 'NotAtTheMeeting', person: 'm3' });
  fsu.by('m2', answer(true));
  expect(fsu.meeting('m1').status).toBe('approved');
});

test('an objection holds them until they are corrected, or the objector agrees after all', () => {
  const fsu = story.minutesOut().by('m1', answer(false)).until('2027-06-01T08:00:00.000Z');
  expect(fsu.meeting('m1').status).toBe('minutes-out');
  expect(fsu.refusal('chair', { type: 'approveMinutes', meeting: 'm1' })).toEqual({
    code: 'MinutesObjectedTo',
    by: ['m1'],
  });
  expect(committeeWaitingFor(fsu.at()).map(({ turn }) => turn)).toEqual(['correct-minutes']);
  fsu
    .by('secretary', { type: 'writeMinutes', meeting: 'm1', case: null, text: words('Rettet') })
    .by('secretary', send());
  expect(fsu.meeting('m1').minutes).toMatchObject({ version: 2, answers: [], preface: words('Rettet') });
  fsu.until('2027-06-09T08:00:00.000Z');
  expect(fsu.meeting('m1').status).toBe('approved');
  const agreed = story.minutesOut().by('m1', answer(false)).by('m1', answer(true));
  expect(agreed.meeting('m1').dates.approveAt).toBe('2027-04-27T22:00:00.000Z');
});

test('minutes that hold what they may not are held back, and cannot be approved until they are corrected', () => {
  const fsu = story.concluded();
  fsu.faults = [{ case: 'c1', what: 'phone' }];
  fsu.by('secretary', send());
  expect(fsu.meeting('m1')).toMatchObject({ status: 'held', minutes: { documents: null, faults: fsu.faults } });
  expect(fsu.toldTo('secretary@FSU')).toContain('minutes-held-back');
  expect(fsu.toldTo('member@FSU')).not.toContain('minutes-out');
  expect(fsu.refusal('chair', { type: 'approveMinutes', meeting: 'm1' })?.code).toBe('WrongMeetingStatus');
  fsu.faults = [];
  fsu.by('secretary', send()).by('chair', { type: 'approveMinutes', meeting: 'm1' });
  expect(fsu.meeting('m1').minutes).toMatchObject({ version: 3, faults: [] });
});

test('what the check only suspects may be let stand by whoever sends them, with a reason; a certain finding never', () => {
  const fsu = story.concluded();
  const phone = { case: 'c1', part: 'discussion', text: idOf('t1'), what: 'phone' } as const;
  const number = { case: null, part: 'preface', text: idOf('t2'), what: 'national-id' } as const;
  fsu.faults = [phone, number];
  fsu.by('secretary', send());
  const reason = words('Et beløp');
  const letting = (text: string) => ({ ...send(), letStand: { faults: [{ text, what: 'phone' }], reason } }) as const;
  expect(fsu.refusal('secretary', letting(idOf('t2')))).toEqual({ code: 'NotSuspected', meeting: 'm1' });
  fsu.faults = [];
  fsu.by('secretary', letting(idOf('t1')));
  expect(fsu.meeting('m1')).toMatchObject({
    status: 'minutes-out',
    minutes: { faults: [], letStand: [{ text: idOf('t1'), what: 'phone', reason, by: 'secretary' }] },
  });
  fsu.by('m1', answer(false)).by('secretary', send());
  expect(fsu.meeting('m1').minutes?.letStand).toHaveLength(1);
});

test('a decision undone brings minutes that were out back to the secretary', () => {
  const fsu = story.minutesOut().by('secretary', { type: 'undoDecision', case: 'c1', reason: remark });
  expect(fsu.meeting('m1')).toMatchObject({ status: 'held', dates: { approveAt: null } });
  fsu.until('2027-05-30T08:00:00.000Z');
  expect(fsu.meeting('m1').status).toBe('held');
  expect(fsu.toldTo('secretary@FSU').at(-1)).toBe('minutes-to-send');
  fsu.by('secretary', decided('c1')).by('secretary', send());
  expect(fsu.meeting('m1').minutes).toMatchObject({ version: 2, documents: { pdf: 'minutes-m1-2' } });
});

test('where the next meeting approves, its case of the minutes does, and silence does not', () => {
  const fsu = new Story('next').by('secretary', days('2027-03-02', '2027-04-20'));
  for (const pilot of ['A', 'B']) fsu.by('engine', story.booking(pilot, 'review'));
  fsu.by('secretary', { type: 'placeCase', case: 'c2', meeting: 'm2' }).until('2027-03-02T11:00:00.000Z');
  fsu
    .by('secretary', held('m1'))
    .by('secretary', decided('c1', { proposal: 'endorse' }))
    .by('secretary', send());
  fsu
    .until('2027-04-20T09:00:00.000Z')
    .by('secretary', held('m2'))
    .by('secretary', decided('c2', { proposal: 'endorse' }));
  expect(fsu.meeting('m1').status).toBe('minutes-out');
  const minutes = fsu.meeting('m2').agenda[1] ?? '';
  expect(fsu.refusal('secretary', send('m2'))).toEqual({ code: 'NotDecidedYet', cases: [minutes] });
  fsu.by('secretary', decided(minutes, { outcome: 'noted', proposal: null }));
  expect(fsu.meeting('m1').status).toBe('approved');
  expect(fsu.case('c1', 'SSU').about).toEqual({
    kind: 'minutes',
    committee: 'FSU',
    meeting: 'm1',
    startsAt: '2027-03-02T08:00:00.000Z',
  });
});

test('an approval by silence that an outage held up gives people more time first', () => {
  const fsu = story.minutesOut();
  fsu.now = '2027-04-29T12:00:00.000Z';
  fsu.by('engine', { type: 'approveMinutes', meeting: 'm1' });
  expect(fsu.meeting('m1')).toMatchObject({ status: 'minutes-out', dates: { approveAt: '2027-05-04T22:00:00.000Z' } });
  expect(fsu.until('2027-05-05T08:00:00.000Z').meeting('m1').status).toBe('approved');
});

test('the secretary is reminded to record a meeting, and then to send its minutes', () => {
  const fsu = story.frozen().until('2027-04-23T08:00:00.000Z');
  expect(fsu.toldTo('secretary@FSU').at(-1)).toBe('meeting-to-record');
  fsu.by('secretary', held('m1')).by('secretary', decided('c1')).until('2027-04-27T08:00:00.000Z');
  expect(fsu.toldTo('secretary@FSU').at(-1)).toBe('minutes-to-send');
});

test('what is approved is made anew in a next version, and everybody is told when it is there', () => {
  const fsu = story.minutesOut();
  const sent = fsu.meeting('m1').minutes;
  fsu.papers = false;
  fsu.now = '2027-04-21T09:00:00.000Z';
  fsu.by('chair', { type: 'approveMinutes', meeting: 'm1' });
  const approved = { version: 2, documents: null, approvedAt: fsu.now, answers: sent?.answers };
  // It is told as what was approved was, whatever has been written since.
  expect(fsu.meeting('m1').minutes).toMatchObject({ ...approved, askedAt: sent?.askedAt });
  expect(fsu.toldTo('member@FSU')).not.toContain('minutes-approved');
  fsu.until('2027-04-21T11:00:00.000Z');
  expect(fsu.types.at(-1)).toBe('MinutesAsked');
  expect(fsu.meeting('m1').minutes).toMatchObject({ ...approved, askedAt: sent?.askedAt });
  fsu.papers = true;
  fsu.until('2027-04-21T13:00:00.000Z');
  expect(fsu.meeting('m1')).toMatchObject({
    status: 'approved',
    minutes: { version: 2, documents: { pdf: 'minutes-m1-2' } },
    dates: { minutesDueAt: null },
  });
  expect(fsu.toldTo('member@FSU').filter((about) => about.startsWith('minutes-'))).toEqual([
    'minutes-out',
    'minutes-approved',
  ]);
});

test('what was checked before it went out is not held back once it is approved', () => {
  const fsu = story.minutesOut();
  fsu.faults = [{ case: 'c1', what: 'phone' }];
  fsu.by('chair', { type: 'approveMinutes', meeting: 'm1' });
  expect(fsu.meeting('m1')).toMatchObject({ status: 'approved', minutes: { documents: { pdf: 'minutes-m1-2' } } });
});

test('whoever is asked is told until when, and never more than they have', () => {
  const asked = story.minutesOut();
  const told = asked.told.find(({ about }) => about === 'minutes-out');
  expect(told?.with?.['due']).toBe('2027-04-27T22:00:00.000Z');
  expect(asked.meeting('m1').dates.approveAt).toBe('2027-04-27T22:00:00.000Z');
  const next = story.minutesOut('next').told.find(({ about }) => about === 'minutes-out');
  expect(next?.with).toMatchObject({ due: null });
});
