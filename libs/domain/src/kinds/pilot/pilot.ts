import { keyOf } from '../../engine/who.js';
import { earliest } from '../../calendar.js';
import type { Entity } from '../../entity.js';
import type { PilotCommand } from './commands.js';
import { deadlines } from './deadlines.js';
import { decide } from './decide.js';
import type { PilotEvent } from './events.js';
import { evolve } from './evolve.js';
import { adoptionsOwed } from './facts.js';
import { reactions } from './reactions.js';
import type { PilotRefusal } from './refusals.js';
import { INITIAL, type Pilot } from './state.js';
import { waitingFor } from './waiting.js';

const ENDED: readonly Pilot['phase'][] = ['declined', 'lapsed', 'withdrawn', 'discarded'];

/** From a draft between hospital unit and municipality to the SSU's decision and what each party makes of it. */
export const pilotEntity = {
  name: 'pilot',
  fold: 5,
  initial: INITIAL,
  decide,
  evolve,
  deadlines: (pilot) => (isClosed(pilot) ? [] : deadlines(pilot)),
  reactions,
  isClosed,
  standing: (pilot) => ({
    phase: pilot.phase,
    turn: [...new Set(waitingFor(pilot).map(({ who }) => keyOf(who)))],
    due: nextDue(pilot),
  }),
} satisfies Entity<Pilot, PilotCommand, PilotEvent, PilotRefusal>;

export function isClosed(pilot: Pilot): boolean {
  return ENDED.includes(pilot.phase) || (pilot.phase === 'concluded' && adoptionsOwed(pilot).length === 0);
}

/** When the engine next does something by itself. */
const nextDue = (pilot: Pilot): string | null =>
  isClosed(pilot) ? null : earliest(...deadlines(pilot).map(({ at }) => at));
