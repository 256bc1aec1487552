import { expect, test } from '@jest/globals';
import type { Given } from './testing/story.js';
import type { PilotEvent } from './events.js';
import { pilotEntity } from './pilot.js';
import { INITIAL } from './state.js';
import type { Proposal } from './fields.js';
import { words } from './testing/community.js';
import * as story from './testing/story.js';

const { consent, proposal } = story;
const LEAD = 'unn-harstad-medisin';
const revise = (changes: Partial<Proposal>): Given => ({ type: 'revise', proposal: proposal(changes) });
/** The lead's own terms are otherwise than they were; nobody else's. */
const moreHours = proposal().parties.map((terms) => (terms.party === LEAD ? { ...terms, hours: 99 } : terms));

test('sending a proposal is the lead’s consent, from when the user representative has seen it', () => {
  const pilot = story.submitted();
  expect(pilot.pilot.answers[LEAD]?.answer).toBe('open');
  pilot.by('userBody', { type: 'appointUserRepresentative', person: 'user' });
  pilot.now = '2026-01-07T08:00:00.000Z';
  pilot.by('user', { type: 'confirmSeen' });
  expect(pilot.pilot.answers[LEAD]).toMatchObject({
    answer: 'given',
    version: 1,
    joinedAt: pilot.now,
    decidedBy: null,
  });
  expect(pilot.refusal('medisin', consent(1, LEAD))).toEqual({ code: 'AlreadyAnswered', party: LEAD });
});

test('of a joint initiative, which users need not see, the lead has consented when it is sent', () => {
  expect(story.submitted('decide', story.initiative()).pilot.answers[LEAD]?.answer).toBe('given');
});

test('a lead who changes its own part has consented to that too, and is not asked anew', () => {
  const pilot = story.seen().by('medisin', revise({ parties: moreHours }));
  expect(pilot.pilot.answers[LEAD]).toMatchObject({ answer: 'given', version: 2 });
  expect(pilot.events.at(-1)).toMatchObject({ type: 'ProposalRevised', reopened: [] });
});

test('where a coordinator changes what the lead puts in, its leader is asked', () => {
  const pilot = story.seen().by('coordinator', revise({ parties: moreHours }));
  expect(pilot.pilot.answers[LEAD]?.answer).toBe('open');
  expect(pilot.events.at(-1)).toMatchObject({ type: 'ProposalRevised', reopened: [LEAD] });
});

test('a revision that only touches the lead completes the consent where all others have given theirs', () => {
  const pilot = story.consented('decide').by('chair', { type: 'returnProposal', reason: words('For få timer') });
  pilot.by('medisin', revise({ parties: moreHours }));
  expect(pilot.types.slice(-2)).toEqual(['ProposalRevised', 'ConsentCompleted']);
});

test('a new user representative who sees it may be the last that was waited for', () => {
  const pilot = story.consented('decide').by('chair', { type: 'returnProposal', reason: words('For få timer') });
  // The body may appoint another before the lead has revised it.
  pilot.by('userBody', { type: 'appointUserRepresentative', person: 'other-user' });
  pilot.by('medisin', revise({ parties: moreHours }));
  expect(pilot.pilot.phase).toBe('consent');
  pilot.by('other-user', { type: 'confirmSeen' });
  expect(pilot.types.slice(-2)).toEqual(['ProposalSeen', 'ConsentCompleted']);
});

test('a lead that sent its proposal before this held is asked as it was then', () => {
  const { events, now } = story.seen();
  const older = events.map((event): PilotEvent => {
    if (event.type !== 'ProposalSubmitted') return event;
    const { leadConsents, ...asItWas } = event;
    return asItWas;
  });
  const { answers } = older.reduce((pilot, event) => pilotEntity.evolve(pilot, event, now), INITIAL);
  expect(answers[LEAD]?.answer).toBe('open');
});
