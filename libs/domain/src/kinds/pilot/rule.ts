import type { Context } from '../../context.js';
import type { Policy } from '../../policy.js';
import type { CommandOf, CommandType } from './commands.js';
import type { PilotEvent } from './events.js';
import type { Right } from './permissions.js';
import type { PilotRefusal } from './refusals.js';
import type { Pilot } from './state.js';

/** A decision's surroundings: the policy the pilot keeps to, and the actor's rights for the organisations named. */
export interface PilotContext extends Context {
  readonly policy: Policy;
  readonly rights: readonly Right[];
}

export type Outcome = readonly PilotEvent[] | PilotRefusal;

/** What one kind of command takes, once it is known to be its turn and its giver's right. */
export interface Rule<T extends CommandType> {
  /** Its first event: the phases in which that may happen are the phases the command may be given in. */
  readonly gives: PilotEvent['type'];
  /** Why it cannot be done now, whatever its fields say: also keeps it out of what people are offered. */
  unless?(pilot: Pilot, target: string, context: PilotContext): PilotRefusal | null;
  /** What it answers in a phase where it cannot be done, where there is more to say than that. */
  elsewhere?(pilot: Pilot): PilotRefusal;
  decide(pilot: Pilot, command: CommandOf<T>, context: PilotContext): Outcome;
}

export const isRefusal = (outcome: Outcome): outcome is PilotRefusal => 'code' in outcome;
