import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { caseAt } from './record.js';
import { agendaFor, committeeFor } from './record.js';
import * as story from './testing/story.js';
import { booking, days, meeting, plan, Story, submission } from './testing/story.js';

test('cases are called for, the agenda freezes seven working days before, over Easter and the clock change', () => {
  const fsu = new Story().by('secretary', days('2027-04-06'));
  const { dates } = fsu.meeting('m1');
  // 25, 26 and 29 March are closed, and so are two weekends.
  expect(dates.cutOffAt).toBe('2027-03-23T06:00:00.000Z');
  expect(dates.openAt).toBe('2027-02-20T06:00:00.000Z');
  fsu.until('2027-02-20T05:59:59.000Z');
  expect(fsu.meeting('m1').status).toBe('planned');
  fsu.until('2027-02-20T06:00:00.000Z').by('engine', booking('A'));
  expect(fsu.meeting('m1')).toMatchObject({ status: 'open', agenda: ['c1'] });
  fsu.until('2027-03-23T05:59:59.000Z');
  expect(fsu.meeting('m1').status).toBe('open');
  fsu.until('2027-03-23T06:00:00.000Z');
  expect(fsu.meeting('m1').status).toBe('frozen');
  expect(fsu.numbers('m1')).toEqual(['01/27', '02/27', '03/27', '04/27', '05/27']);
});

test('a holiday period stops the clock before a meeting in August', () => {
  const fsu = new Story().by('secretary', days('2027-08-05'));
  expect(fsu.meeting('m1').dates.cutOffAt).toBe('2027-06-25T05:00:00.000Z');
});

test('an exercise counts days as seconds, and its cases meet no real meeting', () => {
  const fsu = new Story().by('secretary', days('2027-02-01'));
  const at = '2027-01-04T08:01:00.000Z';
  fsu.by('secretary', plan(meeting('', { startsAt: at, endsAt: '2027-01-04T08:01:05.000Z', policy: 'exercise' })));
  expect(fsu.meeting('m2').dates.cutOffAt).toBe('2027-01-04T08:00:53.000Z');
  fsu.by('engine', booking('exercise', 'review', 'exercise')).by('engine', booking('real'));
  expect([fsu.meeting('m1').agenda, fsu.meeting('m2').agenda]).toEqual([['c2'], ['c1']]);
});

test('one called at short notice is open at once, and only a person freezes it', () => {
  const fsu = new Story();
  const soon = meeting('2027-01-05', { kind: 'extraordinary' });
  fsu.by('engine', booking('A')).by('secretary', plan(soon));
  expect(fsu.meeting('m1')).toMatchObject({ status: 'open', agenda: [], dates: { cutOffAt: null } });
  expect(fsu.refusal('secretary', { type: 'freezeAgenda', meeting: 'm1' })?.code).toBe('NoCases');
  fsu.by('secretary', { type: 'placeCase', case: 'c1', meeting: 'm1' });
  fsu.by('secretary', { type: 'freezeAgenda', meeting: 'm1' });
  expect(fsu.meeting('m1').status).toBe('frozen');
  const forgotten = new Story().by('secretary', plan(soon)).until('2027-01-08T08:00:00.000Z');
  expect(forgotten.toldTo('secretary@FSU')).toContain('agenda-to-freeze');
});

test('a cut-off that nobody has cases for freezes nothing, and tells chair and secretary', () => {
  const fsu = story.planned().until('2027-04-15T08:00:00.000Z');
  expect(fsu.meeting('m1')).toMatchObject({ status: 'open', frozenAt: null });
  expect(fsu.toldTo('chair@FSU')).toContain('agenda-empty');
  expect(fsu.toldTo('secretary@FSU')).toContain('agenda-empty');
  expect(fsu.at().numbers).toEqual({});
});

test('a meeting that moves takes its dates along, counts its moves, and keeps its numbers', () => {
  const move = { type: 'moveMeeting', meeting: 'm1', place: null } as const;
  const to = (day: string) => ({ ...move, startsAt: `${day}T08:00:00.000Z`, endsAt: `${day}T09:00:00.000Z` });
  const fsu = story.opened().by('secretary', to('2027-05-04'));
  expect(fsu.meeting('m1')).toMatchObject({ status: 'open', sequence: 1, dates: { openAt: null } });
  expect(fsu.meeting('m1').dates.cutOffAt).toBe('2027-04-23T05:00:00.000Z');
  fsu.until('2027-04-23T05:00:00.000Z').by('secretary', to('2027-05-11'));
  expect(fsu.meeting('m1')).toMatchObject({ status: 'frozen', sequence: 2, book: { version: 2 } });
  expect(fsu.numbers('m1')).toHaveLength(5);
  expect(fsu.refusal('secretary', to('2027-05-11'))?.code).toBe('NothingChanged');
  expect(fsu.toldTo('member@FSU').filter((about) => about === 'meeting-moved')).toHaveLength(2);
});

test('the cases of a cancelled meeting go first in the queue, in order, and on to the next one with another number', () => {
  const fsu = new Story().by('secretary', days('2027-03-02', '2027-04-20'));
  for (const pilot of ['A', 'B', 'C']) fsu.by('engine', booking(pilot));
  fsu.by('secretary', { type: 'orderAgenda', meeting: 'm1', cases: ['c3', 'c1', 'c2'] });
  fsu.by('secretary', { type: 'placeCase', case: 'c2', meeting: 'm2' });
  fsu.until('2027-02-22T08:00:00.000Z');
  expect(fsu.case('c3').number).toBe('04/27');
  fsu.by('secretary', { type: 'cancelMeeting', meeting: 'm1', reason: words('Sykdom') });
  expect(fsu.meeting('m2').agenda).toEqual(['c2', 'c3', 'c1']);
  expect(fsu.case('c3')).toMatchObject({ number: null, earlier: [{ number: '04/27', outcome: 'cancelled' }] });
  fsu.until('2027-04-12T08:00:00.000Z');
  expect(fsu.case('c3').number).toBe('11/27');
  expect(fsu.at().queue).toEqual([]);
});

test('a frozen meeting that is cancelled goes on telling its numbers, and where each case went', () => {
  const fsu = new Story().by('secretary', days('2027-03-02', '2027-04-20')).by('leader', submission());
  fsu.by('engine', booking('A')).by('secretary', { type: 'placeCase', case: 'c1', meeting: 'm1' });
  fsu.until('2027-02-22T08:00:00.000Z');
  const { agenda } = fsu.meeting('m1');
  const numbers = agenda.map((id) => fsu.case(id).number);
  fsu.by('secretary', { type: 'cancelMeeting', meeting: 'm1', reason: words('Sykdom') });
  expect(fsu.meeting('m1').agenda).toEqual(agenda);
  expect(agenda.map((id) => caseAt('m1', fsu.case(id)).number)).toEqual(numbers);
  expect(caseAt('m1', fsu.case('c2'))).toMatchObject({
    left: { outcome: 'cancelled' },
    went: { meeting: 'm2', number: null, withdrawn: false },
  });
  expect(caseAt('m1', fsu.case(agenda[0] ?? ''))).toMatchObject({ left: null, withdrawn: true });
  fsu.by('secretary', { type: 'withdrawCase', case: 'c1', reason: words('Løst') }).until('2027-04-12T08:00:00.000Z');
  expect(caseAt('m1', fsu.case('c1')).went).toEqual({ meeting: null, number: null, withdrawn: true });
  expect(caseAt('m1', fsu.case('c2')).went).toMatchObject({ meeting: 'm2', number: fsu.case('c2').number });

  // Its pilot’s people knew of it there, under its number.
  const theirs = { person: 'x', all: false, pilots: new Set(['pilot/A']) };
  const seen = agendaFor(theirs, fsu.meeting('m1'), committeeFor(theirs, fsu.at()), { publishes: true });
  expect(seen.map(({ id }) => id)).toEqual(['c2']);
});

test('what no coming meeting can take waits in the queue until one is planned', () => {
  const fsu = new Story().by('engine', booking('A')).by('leader', submission());
  expect(fsu.at().queue).toEqual(['c1', 'c2']);
  fsu.by('secretary', days('2027-04-20'));
  expect(fsu.meeting('m1').agenda).toEqual(['c1']);
  expect(fsu.at().queue).toEqual(['c2']);
  const late = story.frozen().by('engine', booking('A'));
  expect(late.at().queue).toEqual(['c6']);
});

test('the first ordinary meeting of each half of the year carries the status, unless the plan says otherwise', () => {
  const ssu = new Story('standard', 'SSU');
  ssu.by('ssu-secretary', days('2027-09-07', '2027-03-16', '2027-05-04', '2027-11-09'), 'SSU');
  const carrying = Object.values(ssu.at('SSU').meetings).filter(({ carriesStatus }) => carriesStatus);
  expect(carrying.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(['2027-03-16', '2027-09-07']);
  expect(ssu.meeting('m1', 'SSU').agenda.map((id) => ssu.case(id, 'SSU').about.kind)).toEqual(['status']);
});

test.each([
  [0, []],
  [3, ['status']],
])('other meetings get the status for information where %s pilots changed', (changed, about) => {
  const ssu = new Story('standard', 'SSU');
  ssu.changed = changed;
  ssu.by('ssu-secretary', plan(meeting('2027-04-20', { carriesStatus: false })), 'SSU');
  ssu.until('2027-04-08T04:59:59.000Z');
  expect(ssu.types).not.toContain('ChangesAsked');
  ssu.until('2027-04-09T06:00:00.000Z');
  const { agenda } = ssu.meeting('m1', 'SSU');
  expect(agenda.map((id) => ssu.case(id, 'SSU').about.kind).filter((kind) => kind !== 'standing')).toEqual(about);
});

test('a late case needs the chair, gets the next number and a new version of the book', () => {
  const fsu = story.frozen().by('leader', submission('Ny'));
  const late = { type: 'addLateCase', case: 'c6', meeting: 'm1' } as const;
  expect(fsu.refusal('secretary', late)?.code).toBe('NotYours');
  expect(fsu.refusal('secretary', { type: 'placeCase', case: 'c6', meeting: 'm1' })?.code).toBe('CutOffHasPassed');
  fsu.by('chair', late);
  expect(fsu.case('c6')).toMatchObject({ number: '06/27', late: true });
  expect(fsu.meeting('m1').book).toMatchObject({ version: 2, documents: { pdf: 'meeting-book-m1-2' } });
  expect(fsu.toldTo('observer@FSU')).toEqual(expect.arrayContaining(['late-case', 'book-ready']));
});

test('a book that does not come is asked for again each hour, and an old version is not taken for it', () => {
  const fsu = story.placed();
  fsu.papers = false;
  fsu.until('2027-04-09T07:30:00.000Z');
  expect(fsu.types.filter((type) => type === 'BookAsked')).toHaveLength(2);
  expect(fsu.decision('engine', { type: 'noteBook', meeting: 'm1', version: 7, documents: {} })).toMatchObject({
    events: [],
  });
  fsu.by('engine', { type: 'noteBook', meeting: 'm1', version: 1, documents: { pdf: 'd' } });
  expect(fsu.decision('engine', { type: 'noteBook', meeting: 'm1', version: 1, documents: {} })).toMatchObject({
    events: [],
  });
  expect(fsu.meeting('m1').dates.bookDueAt).toBeNull();
});

test('numbers run on over New Year where the policy says so, and begin anew where it does not', () => {
  for (const [policy, second] of [
    ['standard', '01/28'],
    ['running', '06/28'],
  ] as const) {
    const fsu = new Story(policy).by('secretary', days('2027-12-07', '2028-01-18'));
    fsu.by('engine', booking('A')).until('2027-12-20T12:00:00.000Z').by('engine', booking('B'));
    fsu.until('2028-01-12T12:00:00.000Z');
    expect([fsu.numbers('m1')[0], fsu.numbers('m2')[0]]).toEqual(['01/27', second]);
  }
});
