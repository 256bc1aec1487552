import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CommandType } from './commands/index.js';
import type { Given } from './testing/story.js';
import { pilotEntity } from './pilot.js';
import { COMMANDS } from './commands/index.js';
import type { Pilot } from './state.js';
import { ONE_OF_EACH } from './testing/commands.js';
import * as story from './testing/story.js';
import { waitingFor } from './waiting.js';

const COMMAND_TYPES = Object.keys(COMMANDS) as readonly CommandType[];
const BEGINNINGS = [
  story.seen,
  story.consented,
  () => story.consented('decide'),
  story.evaluated,
  story.prepared,
  story.started,
  story.ended,
  story.recommended,
  story.begun,
];
const step = fc.oneof(
  fc.record({ give: fc.constantFrom(...COMMAND_TYPES), byCommittee: fc.boolean() }),
  fc.record({ days: fc.integer({ min: 1, max: 40 }) }),
);

test('in any life of a pilot, what falls due is accepted, somebody’s turn is named, and a decision taken back leaves all as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEGINNINGS), fc.array(step, { maxLength: 40 }), (begin, steps) => {
      const pilot = begin();
      for (const one of steps) {
        if ('days' in one) pilot.until(new Date(Date.parse(pilot.now) + one.days * 86_400_000).toISOString());
        else attempt(pilot, one.give, one.byCommittee);
        if (!pilotEntity.isClosed(pilot.pilot)) expect(waitingFor(pilot.pilot)).not.toEqual([]);
        // Whoever is waited for by name may be gone tomorrow: it is said whose turn it is then.
        expect(waitingFor(pilot.pilot).filter(({ who, named }) => 'person' in who && named === undefined)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

const DECISIONS: readonly CommandType[] = [
  'endorse',
  'returnProposal',
  'declineProposal',
  'recommend',
  'recordDecision',
];
/** What of a pilot a decision that is taken back leaves as it was. */
const lasting = ({ dates, conflicts, undo, ...rest }: Pilot) => rest;
const decidedFrom = new WeakMap<story.Story, Pilot>();

function attempt(pilot: story.Story, type: CommandType, byCommittee: boolean): void {
  const [person, command] = type === 'takeBackDecision' ? ['engine', takingBack(pilot.pilot)] : ONE_OF_EACH[type];
  const actor = byCommittee && DECISIONS.includes(type) ? 'engine' : person;
  if (pilot.refusal(actor, command) !== null) return;
  const before = pilot.pilot;
  pilot.by(actor, command);
  if (actor === 'engine' && DECISIONS.includes(type)) decidedFrom.set(pilot, before);
  if (type === 'takeBackDecision') expect(lasting(pilot.pilot)).toEqual(lasting(decidedFrom.get(pilot)!));
}

const takingBack = ({ undo }: Pilot): Given => ({
  type: 'takeBackDecision',
  stage: undo?.stage ?? 'review',
  effect: undo?.effect ?? 'endorse',
});
