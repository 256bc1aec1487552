import type { Phase } from './phases.js';
import { after, TRANSITIONS, type EventType } from './transitions.js';

/** A time spent in a phase. Moments are RFC 3339 in UTC; `to` is null where the pilot still is. */
export interface Stay {
  readonly phase: Phase;
  readonly from: string;
  readonly to: string | null;
}

/** What of an event tells where it led: its type, when it was, and the phase that a decision taken back led back to. */
export interface Step {
  readonly type: EventType;
  readonly at: string;
  readonly phase: Phase | null;
}

/** The types of events that lead from one phase to another: all that a path is made of. */
export const STEPS: readonly EventType[] = [
  ...new Set(
    Object.entries(TRANSITIONS).flatMap(([phase, moves]) =>
      Object.entries(moves).flatMap(([type, to]) => (to === phase ? [] : [type as EventType])),
    ),
  ),
];

/**
 * The phases a pilot has been in, first to last, from all its events in order, or all its steps. A new round of a trial is a new stay. What
 * a decision led to is no part of the way once the decision is taken back.
 */
export function pathOf(steps: readonly Step[]): readonly Stay[] {
  let path: readonly Stay[] = [];
  for (const step of steps) {
    const last = path.at(-1);
    if (step.type === 'DecisionTakenBack') path = backTo(step.phase, path);
    else {
      const phase = after(last?.phase ?? 'unknown', step.type) ?? last?.phase;
      if (phase !== undefined && phase !== last?.phase) path = entering(phase, path, step.at);
    }
  }
  return path;
}

const entering = (phase: Phase, path: readonly Stay[], at: string): readonly Stay[] => [
  ...path.map((stay, i) => (i === path.length - 1 ? { ...stay, to: at } : stay)),
  { phase, from: at, to: null },
];

function backTo(phase: Phase | null, path: readonly Stay[]): readonly Stay[] {
  const n = path.findLastIndex((stay) => stay.phase === phase);
  return n < 0 ? path : path.slice(0, n + 1).map((stay, i) => (i === n ? { ...stay, to: null } : stay));
}
