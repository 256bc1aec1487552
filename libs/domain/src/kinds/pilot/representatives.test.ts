import { expect, test } from '@jest/globals';
import { takersOf } from '../../engine/waits.js';
import { keyOf } from '../../engine/who.js';
import { pilotEntity } from './pilot.js';
import * as story from './testing/story.js';
import type { Pilot } from './state.js';
import { waitingFor } from './waiting.js';

const REP = 'person:rep-harstad';
const onDesk = (pilot: Pilot, key: string) =>
  pilotEntity.waits(pilot).filter((wait) => takersOf(wait).map(keyOf).includes(key));

test('whoever is named to report for a party is told so, by mail', () => {
  const { pilot } = story.started();
  const named = { type: 'RepresentativeNamed', party: 'harstad', person: 'rep-harstad' } as const;
  expect(pilotEntity.reactions(named, pilot, null)).toEqual([
    {
      type: 'notify',
      to: { person: 'rep-harstad' },
      about: 'named-representative',
      with: { party: 'harstad' },
      mail: true,
    },
  ]);
});

test('whoever takes it on themselves is not told', () => {
  const pilot = story.prepared().by('harstad', { type: 'nameRepresentative', party: 'harstad', person: 'harstad' });
  expect(pilotEntity.reactions(pilot.events.at(-1)!, pilot.pilot, null)).toEqual([]);
});

test('what a representative may report is on their desk, and still the leader’s turn', () => {
  const called = story.started().until('2026-03-05T08:00:00.000Z');
  const [mine] = onDesk(called.pilot, REP);
  expect(mine).toMatchObject({ who: { role: 'leader', at: 'harstad' }, turn: 'report-status' });
  expect(onDesk(called.pilot, 'leader@harstad')).toHaveLength(1);
  expect(onDesk(story.ended().pilot, REP).map(({ turn }) => turn)).toEqual(['evaluate']);
});

test('a baseline that is missing is on the representative’s desk, a consultation is not', () => {
  const pilot = story.prepared().by('harstad', { type: 'nameRepresentative', party: 'harstad', person: 'rep-harstad' });
  expect(onDesk(pilot.pilot, REP).map(({ turn }) => turn)).toEqual(['prepare']);
  pilot.by('harstad', story.baseline('harstad', 4));
  expect(onDesk(pilot.pilot, REP)).toEqual([]);
  expect(waitingFor(pilot.pilot).some(({ who }) => 'at' in who && who.at === 'harstad')).toBe(true);
});

test('a reminder reaches whoever may do it, and says what is missing', () => {
  const pilot = story.prepared().by('harstad', { type: 'nameRepresentative', party: 'harstad', person: 'rep-harstad' });
  const told = pilotEntity.reactions({ type: 'Reminded' }, pilot.pilot, null);
  const missing = 'consultation|baseline i1';
  for (const to of [{ role: 'leader', at: 'harstad' }, { person: 'rep-harstad' }])
    expect(told).toContainEqual({ type: 'notify', to, about: 'reminder-prepare', with: { missing }, mail: true });
});
