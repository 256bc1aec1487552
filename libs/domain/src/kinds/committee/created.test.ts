import { expect, test } from '@jest/globals';
import { words } from '../pilot/testing/community.js';
import { committeeEntity } from './index.js';
import { days, decided, held, Story, submission } from './testing/story.js';

const text = words('Fordi');

test('whoever plans meetings, submits a case, adds a follow-up or opens a round is answered with its id, in order', () => {
  const told = new Story('standard', 'FSU');
  const made = (person: string, command: Parameters<Story['by']>[1]) => {
    const before = told.events.length;
    told.by(person, command);
    return told.events.slice(before).flatMap(({ event }) => committeeEntity.created(event));
  };
  const meetings = ['m1', 'm2'].map((id) => ({ what: 'meeting', id }));
  expect(made('secretary', days('2027-02-09', '2027-03-09'))).toEqual(meetings);
  expect(made('leader', submission())).toEqual([{ what: 'case', id: 'c1' }]);
  expect(made('secretary', { type: 'placeCase', case: 'c1', meeting: 'm1' })).toEqual([]);
  told.until('2027-02-09T12:00:00.000Z').by('secretary', held('m1', ['chair', 'm1', 'm2', 'both']));
  told.by('secretary', decided('c1'));
  const asked = { type: 'addFollowUp', case: 'c1', owner: 'leader', what: text, due: '2027-12-01' } as const;
  expect(made('secretary', asked)).toEqual([{ what: 'follow-up', id: 'f1' }]);

  const [second] = made('leader', submission());
  const round = { answersBy: '2027-03-01T12:00:00.000Z', policy: null } as const;
  expect(made('secretary', { type: 'openRound', cases: [second?.id ?? ''], ...round })).toEqual([
    { what: 'meeting', id: 'm3' },
  ]);
});
