import { expect, test } from '@jest/globals';
import type { Assignment, Role } from '../../people.js';
import { contextOf } from './testing/community.js';
import { waitedForAs } from '../../engine/waits.js';
import { pilotEntity } from './pilot.js';
import type { Pilot } from './state.js';
import { drafted } from './testing/story.js';
import { peopleOf } from './visibility.js';

const NOW = '2026-02-02T08:00:00.000Z';
const seen = (phase: Pilot['phase']): Pilot => ({ ...drafted().pilot, phase, proposedBy: 'narvik' });
const turnOf = (who: { readonly role: string; readonly at: string } | { readonly person: string }) => ({
  ...{ who, turn: 'consent', since: NOW, due: null },
});
const held = (role: Role, at: string): Assignment => ({ role, at, from: '2020-01-01', to: null });

test('what is not there is seen by nobody, whoever would have proposed or led it', () => {
  for (const person of ['narvik', 'medisin', 'harstad'])
    expect(pilotEntity.maySee(seen('unknown'), contextOf(person, NOW))).toBe(false);
});

test('a draft is also its proposer’s, who leads the unit no more', () => {
  expect(
    ['narvik', 'medisin', 'harstad'].map((person) => pilotEntity.maySee(seen('draft'), contextOf(person, NOW))),
  ).toEqual([...[true, true, false]]);
  expect(pilotEntity.maySee(seen('consent'), contextOf('harstad', NOW))).toBe(true);
});

test('a turn is taken in that very role, at a place that it answers for; nobody who is named takes it in a role', () => {
  const [leader, coordinator, elsewhere] = [
    held('leader', 'harstad'),
    held('coordinator', 'harstad'),
    held('leader', 'senja'),
  ];
  const asking = { ...contextOf('x', NOW), actor: { person: 'x', assignments: [leader, coordinator, elsewhere] } };
  expect(waitedForAs(turnOf({ role: 'leader', at: 'harstad' }), asking)).toEqual([leader]);
  expect(waitedForAs(turnOf({ role: 'coordinator', at: 'harstad' }), asking)).toEqual([coordinator]);
  expect(waitedForAs(turnOf({ person: 'x' }), asking)).toEqual([]);
});

test('a draft is a pilot of its proposer’s alone, one that is submitted of anybody’s at its parties too', () => {
  const parties = drafted().pilot.proposal.parties.map(({ party }) => `anybody@${party}`);
  expect(parties.length).toBeGreaterThan(1);
  expect(peopleOf(seen('draft'))).toEqual(['person:narvik']);
  expect(peopleOf(seen('discarded'))).toEqual(['person:narvik']);
  expect(peopleOf(seen('consent'))).toEqual(['person:narvik', ...parties]);
});
