import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { stoodWith } from './stood.js';
import { days, Story, submission } from './testing/story.js';

const reason = words('Fordi');
const DAYS = ['2027-02-09', '2027-03-09', '2027-04-20', '2027-05-11', '2027-06-08', '2027-09-14'] as const;
/** More meetings end than a committee keeps in its state, and a case that was withdrawn goes with them. */
const told = new Story('standard', 'FSU');
told.by('secretary', days(...DAYS)).by('leader', submission());
told.by('secretary', { type: 'withdrawCase', case: 'c1', reason });
for (const n of DAYS.keys()) told.by('secretary', { type: 'cancelMeeting', meeting: `m${n + 1}`, reason });
const events = told.events.map(({ event }) => ({ event, at: told.now }));

test('a meeting that has left the state is found as it stood when it was last told of, and all else as it stood then', () => {
  expect(told.at().meetings).not.toHaveProperty('m1');
  expect(stoodWith(events, { meeting: 'm1' })?.meetings).toMatchObject({
    m1: { status: 'cancelled' },
    m2: { status: 'planned' },
  });
});

test('so is a case, also one that no meeting took up', () => {
  expect(told.at().cases).not.toHaveProperty('c1');
  const stood = stoodWith(events, { case: 'c1', meeting: null });
  expect(stood).toMatchObject({ cases: { c1: { status: 'withdrawn' } }, meetings: { m2: { status: 'planned' } } });
});

test('a case is told of in the events of the meeting that took it up, too', () => {
  const frozen = { type: 'AgendaFrozen', meeting: 'm1', agenda: [], version: 1, series: '2027' } as const;
  const later = [...events.slice(0, -6), { event: frozen, at: told.now }];
  expect(stoodWith(later, { case: 'c1', meeting: 'm1' })?.meetings['m1']?.status).toBe('frozen');
  expect(stoodWith(later, { case: 'c1', meeting: 'm2' })?.meetings['m1']?.status).not.toBe('frozen');
});

test('what never was is not found', () => {
  expect(stoodWith(events, { meeting: 'm99' })).toBeNull();
  expect(stoodWith(events, { case: 'c99', meeting: null })).toBeNull();
});
