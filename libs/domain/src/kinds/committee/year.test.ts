import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import * as story from './testing/story.js';
import { booking, days, decided, held, Story, submission } from './testing/story.js';

const reason = words('Fordi');
const SSU = ['ssu-chair', 's1', 's2'];

/** Records a meeting: everybody there, each case decided as proposed or noted, minutes sent. */
function record(told: Story, meeting: string, at: 'FSU' | 'SSU', choose: (about: string) => string): void {
  const secretary = at === 'FSU' ? 'secretary' : 'ssu-secretary';
  told.by(secretary, held(meeting, at === 'FSU' ? ['chair', 'm1', 'm2', 'both'] : SSU), at);
  for (const id of told.meeting(meeting, at).agenda) {
    const one = told.case(id, at);
    if (one.kind !== 'decision') continue;
    const proposal = choose(one.about.kind === 'pilot' ? one.about.stage : one.about.kind);
    told.by(secretary, decided(id, { proposal, reason }), at);
  }
  told.by(secretary, { type: 'sendMinutes', meeting }, at);
}

const choose = (about: string): string =>
  ({ review: 'endorse', recommendation: 'adopt', decision: 'adopt', status: 'status' })[about] ?? 'p1';

test('a year of the FSU and the SSU: planned once, the rest is judgement and the calendar', () => {
  const told = new Story();
  told.changed = 2;
  told.by('secretary', days('2027-02-09', '2027-04-20', '2027-09-14', '2027-11-16'));
  told.by('ssu-secretary', days('2027-03-16', '2027-06-08', '2027-10-19', '2027-12-14'), 'SSU');
  told.by('engine', booking('A')).by('leader', submission());
  told.by('secretary', { type: 'placeCase', case: 'c2', meeting: 'm1' });

  told.until('2027-02-09T12:00:00.000Z');
  expect(told.numbers('m1')).toEqual(['01/27', '02/27', '03/27', '04/27', '05/27', '06/27']);
  record(told, 'm1', 'FSU', choose);
  expect(told.moves.map(({ command }) => command.type)).toEqual(['endorse']);

  // Its minutes are approved by silence, and stand on the SSU's next agenda.
  told.until('2027-03-16T12:00:00.000Z');
  expect(told.meeting('m1').status).toBe('approved');
  const first = told.meeting('m1', 'SSU').agenda.map((id) => told.case(id, 'SSU').about.kind);
  expect(first).toEqual(['standing', 'standing', 'standing', 'status', 'minutes', 'standing']);
  record(told, 'm1', 'SSU', choose);

  // The pilot has run: the FSU recommends, the SSU decides.
  told.by('engine', booking('A', 'recommendation')).until('2027-04-20T12:00:00.000Z');
  record(told, 'm2', 'FSU', choose);
  told.by('engine', booking('A', 'decision'), 'SSU').until('2027-06-08T12:00:00.000Z');
  const about = told.meeting('m2', 'SSU').agenda.map((id) => told.case(id, 'SSU').about.kind);
  expect(about.filter((kind) => kind !== 'standing')).toEqual(['pilot', 'minutes', 'status']);
  record(told, 'm2', 'SSU', choose);
  expect(told.moves.map(({ command }) => command.type)).toEqual(['endorse', 'recommend', 'recordDecision']);
  expect(told.moves[2]?.command).toMatchObject({ verdict: 'adopt', decidedOn: '2027-06-08' });

  // A meeting with nothing to decide is cancelled; the last of the year takes what came meanwhile.
  told.until('2027-09-10T08:00:00.000Z');
  expect(told.toldTo('chair@FSU')).toContain('agenda-empty');
  told.by('secretary', { type: 'cancelMeeting', meeting: 'm3', reason });
  told.by('engine', booking('B')).until('2027-11-16T12:00:00.000Z');
  record(told, 'm4', 'FSU', choose);
  told.until('2027-12-31T12:00:00.000Z');
  expect(Object.values(told.at().meetings).map(({ status }) => status)).toEqual([
    ...['approved', 'approved', 'cancelled', 'approved'],
  ]);
  expect(told.at().numbers).toEqual({ '2027': 16 });
});

test('what ended long ago falls out of the state, and what lives stays', () => {
  const told = story.placed();
  for (let nth = 0; nth < 6; nth++) {
    const day = `2028-0${nth + 1}-18`;
    told.by('secretary', days(day)).by('secretary', { type: 'cancelMeeting', meeting: `m${nth + 2}`, reason });
  }
  expect(Object.keys(told.at().meetings)).toEqual(['m1', 'm4', 'm5', 'm6', 'm7']);
  expect(told.at().ended).toEqual(['m4', 'm5', 'm6', 'm7']);
  expect(told.case('c1').status).toBe('placed');
  told.until('2027-04-20T09:00:00.000Z').by('secretary', held('m1')).by('secretary', decided('c1'));
  told.by('secretary', { type: 'sendMinutes', meeting: 'm1' }).by('chair', { type: 'approveMinutes', meeting: 'm1' });
  expect(told.case('c1').status).toBe('decided');
  for (let nth = 1; nth <= 4; nth++) {
    const planned = `m${told.at().counts.meetings + 1}`;
    told.by('secretary', days(`2029-0${nth}-18`)).by('secretary', { type: 'cancelMeeting', meeting: planned, reason });
  }
  expect(told.at().cases).toEqual({});
  expect(told.at().counts.cases).toBe(5);
});

test('a pilot that needs its case no longer takes it off the agenda; one that is frozen keeps its number', () => {
  const told = new Story().by('secretary', days('2027-04-20')).by('engine', booking('A')).by('engine', booking('B'));
  const drop = (pilot: string) => ({ type: 'dropCase', from: `pilot/${pilot}`, stage: 'review' }) as const;
  told.by('engine', drop('A'));
  expect([told.case('c1').status, told.meeting('m1').agenda]).toEqual(['withdrawn', ['c2']]);
  told.until('2027-04-12T08:00:00.000Z').by('engine', drop('B')).by('engine', drop('B'));
  expect(told.case('c2')).toMatchObject({ status: 'withdrawn', number: '04/27', meeting: 'm1' });
  told.by('engine', booking('B')).by('engine', booking('B'));
  expect(told.at().queue).toHaveLength(1);
});
