import { describe, expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { committeeEntity } from './index.js';
import * as story from './testing/story.js';
import { booking } from './testing/story.js';
import { contextOf } from './testing/community.js';
import {
  isPublished,
  isTheirPilot,
  maySeeCase,
  maySeeFollowUp,
  organisationsOf,
  readerOf,
  type CommitteeReader,
} from './visibility.js';

const reader = (person: string, pilots: readonly string[] = [], all = false): CommitteeReader => ({
  person,
  all,
  pilots: new Set(pilots),
});
const about = {
  submitted: { kind: 'submitted', by: 'leader', wantedBy: null },
  pilot: { kind: 'pilot', pilot: 'pilot/A', stage: 'review', measure: 'KOM-07', recommended: null },
} as const;

describe('a case is seen', () => {
  test('by all of the committee’s people, whatever it is about', () => {
    for (const one of [about.submitted, about.pilot])
      expect(maySeeCase({ about: one, number: null }, reader('m1', [], true))).toBe(true);
  });
  test('by who submitted it, with a number and without, and by no other who may submit', () => {
    for (const number of [null, '04/27']) {
      expect(maySeeCase({ about: about.submitted, number }, reader('leader'))).toBe(true);
      expect(maySeeCase({ about: about.submitted, number }, reader('nobody', ['pilot/A']))).toBe(false);
    }
  });
  test('by the people of the pilot it is about from when it has a number, and by nobody of another', () => {
    expect(maySeeCase({ about: about.pilot, number: '04/27' }, reader('leader', ['pilot/A']))).toBe(true);
    expect(maySeeCase({ about: about.pilot, number: null }, reader('leader', ['pilot/A']))).toBe(false);
    expect(maySeeCase({ about: about.pilot, number: '04/27' }, reader('leader', ['pilot/B']))).toBe(false);
    expect(maySeeCase({ about: about.pilot, number: '04/27' }, reader('leader'))).toBe(false);
  });
});

test('of whom it is not known whose pilots are theirs, it is taken that any is; of other cases they see no more', () => {
  const anybody = readerOf('FSU', contextOf('leader', '2027-03-01T08:00:00.000Z'));
  expect(maySeeCase({ about: about.pilot, number: '04/27' }, anybody)).toBe(true);
  expect(maySeeCase({ about: about.pilot, number: null }, anybody)).toBe(false);
  expect(maySeeCase({ about: { kind: 'status' }, number: '04/27' }, anybody)).toBe(false);
});

test('what is to be done is seen by the committee’s people and its owner', () => {
  expect(maySeeFollowUp({ owner: 'leader' }, reader('leader'))).toBe(true);
  expect(maySeeFollowUp({ owner: 'leader' }, reader('nobody'))).toBe(false);
  expect(maySeeFollowUp({ owner: 'leader' }, reader('m1', [], true))).toBe(true);
});

describe('what somebody names', () => {
  const followUp = { type: 'addFollowUp', case: 'c1', owner: 'leader', what: words('Undersøke') } as const;
  const fsu = story.concluded().by('secretary', { ...followUp, due: '2027-12-01' });
  fsu.by('secretary', { ...followUp, owner: 'm2', due: '2027-12-01' });
  const isThereFor = (who: string, type: string, named: object = {}) =>
    committeeEntity.isThere(fsu.at(), { ...named, type }, contextOf(who, fsu.now));
  const [own, stranger, member] = ['leader', 'ssu-chair', 'm1'] as const;

  test('is there where they may see it, and the committee and its meetings for everybody who holds a role', () => {
    for (const who of [own, stranger, member]) {
      expect(isThereFor(who, 'planMeetings')).toBe(true);
      expect(isThereFor(who, 'moveMeeting', { meeting: 'm1' })).toBe(true);
    }
    const all = [own, stranger, member];
    expect(all.map((who) => isThereFor(who, 'writePaper', { case: 'c1' }))).toEqual([true, false, true]);
    expect(all.map((who) => isThereFor(who, 'completeFollowUp', { followUp: 'f1' }))).toEqual([true, false, true]);
    expect(isThereFor('nobody', 'planMeetings')).toBe(false);
  });
  test('is not there where it is not, whoever asks', () => {
    expect(isThereFor(member, 'moveMeeting', { meeting: 'm99' })).toBe(false);
    expect(isThereFor(member, 'writePaper', { case: 'c99' })).toBe(false);
    expect(isThereFor(member, 'completeFollowUp', { followUp: 'f99' })).toBe(false);
  });
  test('is not there where it only looks so, as what every object has', () => {
    for (const id of ['constructor', 'toString', '__proto__']) {
      expect(isThereFor(member, 'moveMeeting', { meeting: id })).toBe(false);
      expect(isThereFor(member, 'writePaper', { case: id })).toBe(false);
    }
  });
  test('and is about a pilot is there for the pilot’s people, as far as it is known whose people they are', () => {
    const life = story.opened().by('engine', booking('A')).by('secretary', { type: 'freezeAgenda', meeting: 'm1' });
    const id = Object.values(life.at().cases).find(({ about: matter }) => matter.kind === 'pilot')?.id ?? '';
    const seen = (...theirs: readonly string[]) =>
      committeeEntity.isThere(
        life.at(),
        { type: 'writePaper', case: id },
        { ...contextOf('ssu-chair', life.now), theirs: new Set(theirs) },
      );
    expect([seen('pilot/A'), seen('pilot/B'), seen()]).toEqual([true, false, false]);
  });
});

test('minutes are everybody’s once they are approved, where the committee publishes them', () => {
  const [approved, out, frozen] = [story.approved(), story.minutesOut(), story.frozen()].map((fsu) =>
    fsu.meeting('m1'),
  );
  expect(isPublished(approved!, { publishes: true })).toBe(true);
  expect(isPublished(approved!, { publishes: false })).toBe(false);
  expect(isPublished(out!, { publishes: true })).toBe(false);
  expect(isPublished(frozen!, { publishes: true })).toBe(false);
});

test('a pilot is its proposer’s, and its parties’ people’s while they hold a role there', () => {
  const reading = (person: string, now = '2027-03-01T08:00:00.000Z') => contextOf(person, now);
  expect(isTheirPilot({ proposedBy: 'nobody', parties: [] }, reading('nobody'))).toBe(true);
  expect(isTheirPilot({ proposedBy: 'x', parties: ['senja', 'harstad'] }, reading('leader'))).toBe(true);
  expect(isTheirPilot({ proposedBy: 'x', parties: ['senja'] }, reading('leader'))).toBe(false);
  expect(isTheirPilot({ proposedBy: 'x', parties: ['harstad'] }, reading('nobody'))).toBe(false);
  expect(isTheirPilot({ proposedBy: 'x', parties: ['harstad'] }, reading('leader', '2019-03-01T08:00:00.000Z'))).toBe(
    false,
  );
  expect(organisationsOf(reading('leader'))).toEqual(['harstad']);
  expect(organisationsOf(reading('nobody'))).toEqual([]);
});

test('a case that a pilot books is its people’s to see when its agenda froze, and not while it waits', () => {
  const fsu = story.opened().by('engine', booking('A'));
  const id = Object.values(fsu.at().cases).find(({ about: matter }) => matter.kind === 'pilot')?.id ?? '';
  expect(maySeeCase(fsu.case(id), reader('leader', ['pilot/A']))).toBe(false);
  fsu.by('secretary', { type: 'freezeAgenda', meeting: 'm1' });
  expect(fsu.case(id).number).not.toBeNull();
  expect(maySeeCase(fsu.case(id), reader('leader', ['pilot/A']))).toBe(true);
});
