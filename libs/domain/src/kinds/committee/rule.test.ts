import { describe, expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { committeeEntity } from './index.js';
import { notDue, office, officeOrSubmitter } from './rule.js';
import { contextOf } from './testing/community.js';
import { ONE_OF_EACH } from './testing/commands.js';
import * as story from './testing/story.js';

describe('a case is also its submitter’s to take back', () => {
  const grants = (at: ReturnType<typeof story.placed>, more: object = {}) =>
    officeOrSubmitter({ ...at.case('c1'), ...more }, at.at());
  const theirs = { person: 'leader', named: 'submitter' };
  test('until it has a number, and again when they hear that it has none any more', () => {
    expect(grants(story.placed())).toContainEqual(theirs);
    expect(grants(story.frozen())).toEqual(office(null, story.frozen().at()));
    const postponed = { outcome: 'postponed', proposal: null, votes: null } as const;
    const put = story.sitting().by('secretary', story.decided('c1', postponed));
    expect(put.case('c1').number).toBeNull();
    expect(grants(put)).toEqual(office(null, put.at()));
    expect(grants(put.by('secretary', { type: 'sendMinutes', meeting: 'm1' }))).toContainEqual(theirs);
  });
  test('where they submitted it to this very committee', () => {
    const at = story.placed();
    const origin = { committee: 'SSU', case: 'c7', number: null };
    expect(grants(at, { origin })).toEqual(office(null, at.at()));
    for (const about of [
      { kind: 'pilot', pilot: 'pilot/A', stage: 'review', measure: 'KOM-07', recommended: null, by: 'leader' },
      { kind: 'standing', standing: 'other', by: 'leader' },
    ])
      expect(grants(at, { about })).toEqual(office(null, at.at()));
  });
});

test('under a policy that is gone nothing is decided nor offered, and whoever gives an answer is told', () => {
  const at = story.frozen();
  const context = (person: string) => ({ ...contextOf(person, at.now), policies: {} });
  const refused = { ok: false, refusal: { code: 'UnknownPolicy', policy: 'standard' } };
  const place = words('Et annet sted');
  const moved = { ...ONE_OF_EACH.moveMeeting[1], place };
  expect(committeeEntity.decide(at.at(), moved, context('secretary'))).toEqual(refused);
  expect(committeeEntity.decide(at.at(), ONE_OF_EACH.noteBook[1], context('engine'))).toEqual(refused);
  expect(committeeEntity.offers(at.at(), context('secretary'))).toEqual([]);
});

test('what has no day, or one that is not over, is not due', () => {
  const now = '2027-03-01T08:00:00.000Z';
  expect(notDue(null, now)).toEqual({ code: 'NotDueYet', due: null });
  expect(notDue('2027-03-01T08:00:01.000Z', now)).toEqual({ code: 'NotDueYet', due: '2027-03-01T08:00:01.000Z' });
  expect(notDue(now, now)).toBeNull();
});
