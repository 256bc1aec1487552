import type { PilotEvent } from './events.js';
import type { Pilot } from './state.js';

/** What happens beside a decision or goes with it: nothing is built on it by that. */
const BESIDE: readonly PilotEvent['type'][] = [
  'Reminded',
  'GraceGiven',
  'ReviewNoticed',
  'InitiativeBegun',
  'NoObjectionSaid',
  'ConflictDeclared',
  'ConflictSettled',
];

/** A committee's decision leaves behind what it changed, as that was, until something is built on it. */
export function withUndo(before: Pilot, after: Pilot, event: PilotEvent): Pilot {
  const { case: { stage, effect } = { stage: 'review', effect: null } } = event;
  if (effect !== null) return { ...after, undo: { stage, effect, before: changedIn(before, after) } };
  const standing = after.undo === null || after.undo.before === null || BESIDE.includes(event.type);
  return standing ? after : { ...after, undo: { ...after.undo, before: null } };
}

/** The facts that differ, as they were. A fact that an event leaves alone is the very same one. */
function changedIn(before: Pilot, after: Pilot): Partial<Omit<Pilot, 'undo'>> {
  const { undo, ...was } = before;
  const facts = Object.entries(was) as [keyof typeof was, unknown][];
  return { since: before.since, ...Object.fromEntries(facts.filter(([fact, value]) => after[fact] !== value)) };
}

/** All that the decision changed is as it was, but for the phase and the dates, which the event says. */
export const takenBack = (pilot: Pilot): Pilot => ({
  ...pilot,
  ...pilot.undo?.before,
  phase: pilot.phase,
  dates: pilot.dates,
  undo: null,
});
