import { keyOf } from '../../engine/who.js';
import { earliest } from '../../calendar.js';
import type { Entity } from '../../entity.js';
import type { CommitteeCommand } from './commands.js';
import { created } from './created.js';
import { deadlines } from './deadlines.js';
import { decide } from './decide.js';
import type { CommitteeEvent } from './events.js';
import { evolve } from './evolve.js';
import { reactions } from './reactions.js';
import type { CommitteeRefusal } from './refusals.js';
import { NO_COMMITTEE, type Committee } from './state.js';
import { committeeWaitingFor } from './waiting.js';

/** A committee: its queue of cases, their numbers, its meetings and what is decided there. It never ends. */
export const committeeEntity = {
  name: 'committee',
  fold: 7,
  initial: NO_COMMITTEE,
  decide,
  evolve,
  deadlines,
  reactions,
  created,
  isClosed: ({ id }) => id === '',
  standing: (committee) => ({
    phase: phaseOf(committee),
    turn: [...new Set(committeeWaitingFor(committee).map(({ who }) => keyOf(who)))],
    due: earliest(...deadlines(committee).map(({ at }) => at)),
  }),
} satisfies Entity<Committee, CommitteeCommand, CommitteeEvent, CommitteeRefusal>;

/** The meeting that comes, or is being settled: its id and how far it has come. */
function phaseOf({ meetings }: Committee): string {
  const living = Object.values(meetings).filter(({ status }) => status !== 'approved' && status !== 'cancelled');
  const next = living.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  return next === undefined ? 'no-meeting' : `${next.id} ${next.status}`;
}
