import { INITIAL, NO_DATES, type Dates, type Pilot } from './state.js';
import type { Effect, Stage } from '../shared.js';
import type { Phase } from './phases.js';
import { after, type EventType } from './transitions.js';

/** As much of an event as says where it leads. */
interface Leading {
  readonly type: EventType;
  readonly dates?: Partial<Dates>;
  readonly case?: { readonly stage: Stage; readonly effect: Effect | null };
  readonly phase?: Phase;
}

/** A pilot in the phase that an event leads to, and as it is changed there. Entering a phase forgets the dates of the one before. */
export function entering(before: Pilot | null, event: Leading, at: string, changed: (pilot: Pilot) => Pilot): Pilot {
  const was = before ?? INITIAL;
  const phase = event.phase ?? after(was.phase, event.type) ?? was.phase;
  const entered = phase !== was.phase;
  const dates = { ...(entered ? NO_DATES : was.dates), ...event.dates };
  return withUndo(was, changed({ ...was, phase, since: entered ? at : was.since, dates }), event);
}

/** What happens beside a decision or goes with it: nothing is built on it by that. */
const BESIDE: readonly EventType[] = [
  'Reminded',
  'GraceGiven',
  'ReviewNoticed',
  'InitiativeBegun',
  'NoObjectionSaid',
  'ConflictDeclared',
  'ConflictSettled',
];

/** A committee's decision leaves behind what it changed, as that was, until something is built on it. */
function withUndo(before: Pilot, after: Pilot, event: Leading): Pilot {
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
