import { expect, test } from '@jest/globals';
import { pilotEntity } from './pilot.js';
import { words } from './testing/community.js';
import * as story from './testing/story.js';

const { consent } = story;
const LEAD = 'unn-harstad-medisin';
const told = (pilot: story.Story) => {
  const event = pilot.events.at(-1)!;
  return pilotEntity
    .reactions(event, pilot.pilot, null)
    .flatMap((one) => (one.type === 'notify' ? [`${'at' in one.to ? one.to.at : one.to.person} ${one.about}`] : []));
};

test('a proposal that lapsed is mailed to everybody in it, and can be sent again as it was', () => {
  const pilot = story.seen().by('harstad', consent(1, 'harstad')).until('2026-03-01T08:00:00.000Z');
  expect(pilot.pilot.phase).toBe('lapsed');
  const lapsed = pilotEntity.reactions({ type: 'PilotLapsed' }, pilot.pilot, null);
  expect(lapsed.every((one) => one.type === 'notify' && one.mail === true)).toBe(true);

  pilot.by('medisin', { type: 'sendAgain' });
  const { phase, version, answers, dates, proposal } = pilot.pilot;
  expect([phase, version, proposal]).toEqual(['consent', 2, story.proposal()]);
  expect([answers[LEAD], answers['harstad'], answers['kvaefjord']].map((one) => one?.answer)).toEqual([
    'given',
    'given',
    'open',
  ]);
  expect(Date.parse(dates.lapseAt ?? '')).toBeGreaterThan(Date.parse(pilot.now));
  expect(told(pilot)).toEqual(['kvaefjord consent-asked']);
  expect(pilot.by('kvaefjord', consent(2, 'kvaefjord')).types.at(-1)).toBe('ConsentCompleted');
});

test('who said no is asked once more, and whoever has not seen it is asked to see it', () => {
  const said = story
    .seen()
    .by('harstad', { ...consent(1, 'harstad'), type: 'declineConsent', reason: words('Nei') } as never);
  said.until('2026-03-01T08:00:00.000Z').by('medisin', { type: 'sendAgain' });
  expect(said.pilot.answers['harstad']).toMatchObject({ answer: 'open', reason: null, askedAt: said.now });

  const unseen = story.submitted().by('userBody', { type: 'appointUserRepresentative', person: 'user' });
  unseen.until('2026-03-01T08:00:00.000Z').by('medisin', { type: 'sendAgain' });
  expect(told(unseen)).toEqual(['user see-proposal']);
});

test('what the FSU asked to have changed is not passed by sending it again', () => {
  const pilot = story.consented('decide').by('chair', { type: 'returnProposal', reason: words('For få timer') });
  pilot.until('2026-03-01T08:00:00.000Z').by('medisin', { type: 'sendAgain' });
  expect([pilot.pilot.phase, pilot.pilot.mustRevise]).toEqual(['consent', words('For få timer')]);
});

test('only the leader of the unit that led it sends it again', () => {
  const pilot = story.seen().until('2026-03-01T08:00:00.000Z');
  expect(pilot.refusal('harstad', { type: 'sendAgain' })?.code).toBe('NotYours');
  expect(pilot.refusal('coordinator', { type: 'sendAgain' })?.code).toBe('NotYours');
});
