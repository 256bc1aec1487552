import { describe, expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { agendaFor, caseFor, committeeFor } from './record.js';
import type { Case } from './state.js';
import * as story from './testing/story.js';
import { decided, held } from './testing/story.js';

const reason = words('Fordi');
const OUTSIDE = { all: false };
const seen = (one: Case): Case => caseFor(OUTSIDE, one);
/** Nothing of the record of a meeting that is being held. */
const UNSAID = { status: 'placed', meeting: 'm1', decision: null, undone: [], discussion: null, disqualified: {} };
const settled = {
  type: 'settleDisqualification',
  case: 'c1',
  person: 'm3',
  disqualified: true,
  reason,
  deputy: null,
} as const;
const said = { type: 'writeMinutes', meeting: 'm1', case: 'c1', text: words('Det ble uenighet') } as const;
const votes = { for: ['chair', 'm1'], against: [], abstained: [] };

describe('to others than the committee’s people', () => {
  test('discussion, decision, votes and disqualification come with the minutes', () => {
    const fsu = story.sitting().by('secretary', settled).by('secretary', said);
    expect(seen(fsu.case('c1'))).toMatchObject(UNSAID);
    fsu.by('secretary', decided('c1', { votes }));
    expect(seen(fsu.case('c1'))).toMatchObject(UNSAID);
    expect(caseFor({ all: true }, fsu.case('c1'))).toBe(fsu.case('c1'));
    fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    expect(seen(fsu.case('c1'))).toEqual(fsu.case('c1'));
    expect(fsu.case('c1')).toMatchObject({ status: 'decided', decision: { votes, toldIn: 1 } });
  });

  test('minutes that are not made yet, or are held back, are not out', () => {
    const fsu = story.concluded();
    fsu.papers = false;
    fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    expect(seen(fsu.case('c1'))).toMatchObject(UNSAID);
    const back = story.concluded();
    back.faults = [{ case: 'c1', what: 'phone' }];
    back.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    expect(seen(back.case('c1'))).toMatchObject(UNSAID);
  });

  test('a case that is postponed stays on its agenda, with the number it had there, until the minutes are out', () => {
    const fsu = story.sitting().by('secretary', decided('c1', { outcome: 'postponed', proposal: null, reason }));
    expect(fsu.case('c1')).toMatchObject({ status: 'queued', meeting: null, number: null });
    expect(seen(fsu.case('c1'))).toMatchObject({ ...UNSAID, number: '04/27', earlier: [] });
    for (const { id, status } of Object.values(fsu.at().cases))
      if (status === 'placed' && id !== 'c1') fsu.by('secretary', decided(id, { outcome: 'noted', proposal: null }));
    fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    expect(seen(fsu.case('c1'))).toEqual(fsu.case('c1'));
    expect(fsu.case('c1').earlier).toMatchObject([{ outcome: 'postponed', toldIn: 1 }]);
  });

  test('what is written of a discussion after the minutes were out comes with the next', () => {
    const fsu = story.concluded().by('secretary', said).by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    expect(seen(fsu.case('c1')).discussion).toEqual(said.text);
    fsu.by('secretary', { ...said, text: words('Det ble enighet') });
    expect(seen(fsu.case('c1'))).toMatchObject({ status: 'decided', discussion: null });
    fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    expect(seen(fsu.case('c1')).discussion).toEqual(words('Det ble enighet'));
  });

  test('that a decision may be taken back is told when it is', () => {
    const fsu = story.minutesOut();
    const asked = { type: 'UndoingAsked', case: 'c1', reason, by: 'secretary' } as const;
    fsu.record(asked);
    expect(fsu.case('c1').decision?.undoing).not.toBeNull();
    expect(seen(fsu.case('c1')).decision).toMatchObject({ toldIn: 1, undoing: null });
  });

  test('that a meeting was cancelled is told at once', () => {
    const fsu = story.frozen().by('secretary', { type: 'cancelMeeting', meeting: 'm1', reason });
    expect(seen(fsu.case('c1'))).toMatchObject({ status: 'queued', earlier: [{ outcome: 'cancelled' }] });
  });

  test('a decision taken anew after the minutes were out comes with the next', () => {
    const fsu = story.minutesOut().by('secretary', { type: 'undoDecision', case: 'c1', reason });
    expect(seen(fsu.case('c1'))).toMatchObject(UNSAID);
    fsu.by('secretary', decided('c1'));
    expect(seen(fsu.case('c1'))).toMatchObject(UNSAID);
    fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    expect(seen(fsu.case('c1'))).toMatchObject({ decision: { toldIn: 2 }, undone: [{ toldIn: 1 }] });
  });

  test('what was decided when everybody was told at once stays told', () => {
    const { events, committees } = story.sitting();
    expect(events.length).toBeGreaterThan(0);
    const then = story.concluded();
    const last = then.events.findLast(({ event }) => event.type === 'CaseDecided');
    expect(last?.event).toMatchObject({ told: 'with-minutes' });
    const fsu = story.sitting();
    expect(committees).toEqual(fsu.committees);
    const { told: _, ...old } = last?.event as { readonly told?: unknown };
    fsu.record(old as never);
    expect(seen(fsu.case('c1'))).toMatchObject({ status: 'decided', decision: { toldIn: 0 } });
  });
});

describe('a committee as others read it', () => {
  const reader = (person: string) => ({ person, all: false, pilots: new Set<string>() });
  const own = { person: 'secretary', all: true, pilots: new Set<string>() };

  test('has in its queue no case that was postponed before the minutes say so', () => {
    const fsu = story.sitting().by('secretary', decided('c1', { outcome: 'postponed', proposal: null, reason }));
    expect(fsu.at().queue).toEqual(['c1']);
    expect(committeeFor(reader('leader'), fsu.at()).queue).toEqual([]);
    expect(committeeFor(own, fsu.at())).toBe(fsu.at());
  });

  test('has what is to be done for its owner, and with the minutes for whoever may see the case', () => {
    const fsu = story.concluded();
    const what = words('Rapporter til høsten');
    fsu.by('secretary', { type: 'addFollowUp', case: 'c1', owner: 'm1', what, due: '2027-06-15' });
    const seenBy = (person: string) => committeeFor(reader(person), fsu.at()).followUps.map(({ id }) => id);
    expect([seenBy('m1'), seenBy('leader'), seenBy('nobody')]).toEqual([['f1'], [], []]);
    fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    expect([seenBy('m1'), seenBy('leader'), seenBy('nobody')]).toEqual([['f1'], ['f1'], []]);
  });

  test('shows of an agenda what is theirs, until its minutes are public', () => {
    const fsu = story.minutesOut();
    const shown = (who = reader('leader'), publishes = true) =>
      agendaFor(who, fsu.meeting('m1'), fsu.at(), { publishes }).map(({ id }) => id);
    expect(shown()).toEqual(['c1']);
    expect([shown(reader('nobody')), shown(own)]).toEqual([[], fsu.meeting('m1').agenda]);
    fsu.by('chair', { type: 'approveMinutes', meeting: 'm1' });
    expect([shown(), shown(reader('leader'), false)]).toEqual([fsu.meeting('m1').agenda, ['c1']]);
  });
});

describe('whoever submitted a case', () => {
  test('hears what was decided with the minutes, and once', () => {
    const fsu = story.concluded();
    expect(fsu.toldTo('leader')).toEqual([]);
    fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    expect(fsu.toldTo('leader')).toEqual(['case-decided']);
    fsu.by('secretary', said).by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    fsu.by('chair', { type: 'approveMinutes', meeting: 'm1' });
    expect(fsu.toldTo('leader')).toEqual(['case-decided']);
  });

  test('hears that it was postponed by the number and the meeting it was postponed in', () => {
    const fsu = story.sitting().by('secretary', decided('c1', { outcome: 'postponed', proposal: null, reason }));
    for (const { id, status } of Object.values(fsu.at().cases))
      if (status === 'placed' && id !== 'c1') fsu.by('secretary', decided(id, { outcome: 'noted', proposal: null }));
    expect(fsu.toldTo('leader')).toEqual([]);
    fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    const told = fsu.told.filter(({ about }) => about === 'case-decided');
    expect(told.map((one) => one.with)).toMatchObject([{ meeting: 'm1', number: '04/27', outcome: 'postponed' }]);
  });

  test('goes on with a case that was postponed when the minutes say that it was', () => {
    const fsu = story.sitting().by('secretary', decided('c1', { outcome: 'postponed', proposal: null, reason }));
    const write = { type: 'writePaper', case: 'c1', title: words('Nytt'), parts: {}, proposals: null } as const;
    expect(fsu.refusal('leader', write)?.code).toBe('NotYours');
    expect(fsu.refusal('secretary', write)).toBeNull();
    for (const { id, status } of Object.values(fsu.at().cases))
      if (status === 'placed' && id !== 'c1') fsu.by('secretary', decided(id, { outcome: 'noted', proposal: null }));
    fsu.by('secretary', { type: 'sendMinutes', meeting: 'm1' });
    expect(fsu.refusal('leader', write)).toBeNull();
  });

  test('hears that a decision was taken back only where it had been told', () => {
    const undo = { type: 'undoDecision', case: 'c1', reason } as const;
    expect(story.concluded().by('secretary', undo).toldTo('leader')).toEqual([]);
    expect(story.minutesOut().by('secretary', undo).toldTo('leader')).toEqual(['case-decided', 'decision-undone']);
    expect(story.concluded().by('secretary', undo).toldTo('secretary@FSU')).toContain('decision-undone');
  });
});

test('the committee that a case came from hears what became of it with the minutes', () => {
  const both = story.minutesOut().by('secretary', { type: 'forwardCase', case: 'c1', reason });
  const one = Object.values(both.at('SSU').cases).find(({ origin }) => origin !== null)?.id ?? '';
  both
    .by('ssu-secretary', story.days('2027-06-22'), 'SSU')
    .until('2027-06-22T09:00:00.000Z')
    .by('ssu-secretary', held('m1', ['ssu-chair', 's1', 's2']), 'SSU')
    .by('ssu-secretary', decided(one), 'SSU');
  for (const { id, status, kind } of Object.values(both.at('SSU').cases))
    if (status === 'placed' && kind !== 'information')
      both.by('ssu-secretary', decided(id, { outcome: 'noted', proposal: null }), 'SSU');
  expect(both.toldTo('secretary@FSU')).not.toContain('forwarded-decided');
  both.by('ssu-secretary', { type: 'sendMinutes', meeting: 'm1' }, 'SSU');
  expect(both.toldTo('secretary@FSU')).toContain('forwarded-decided');
});
