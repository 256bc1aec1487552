import { keyOf, keysOf } from '../../engine/who.js';
import type { Context } from '../../context.js';
import type { Capacity } from '../../people.js';
import type { CommandType } from './commands.js';
import { isOffered } from './decide.js';
import { rightsTo } from './permissions.js';
import { COMMAND_TYPES } from './rules.js';
import type { Pilot } from './state.js';
import { doesWhat } from './turns.js';
import { takersOf, waitingFor, type Waiting } from './waiting.js';

/** Something a person may do now, for whom, and in which capacities. */
export interface Offer {
  readonly command: CommandType;
  /** Parties or employers, where the command names them; else the organisation or committee it is the right of. */
  readonly targets: readonly string[];
  readonly as: readonly Capacity[];
  /** Whether it does what the pilot waits for, of this person or of the unit or committee they have it from. */
  readonly awaited: boolean;
}

/** What an actor may do with a pilot now: by the same rights, phases and hindrances that decide. */
export function availableCommands(pilot: Pilot, context: Context): readonly Offer[] {
  const waiting = waitingFor(pilot);
  const keys = keysOf(context);
  return COMMAND_TYPES.filter((type) => type !== 'draft').flatMap((command) => {
    const rights = rightsTo(command, pilot, context).filter((right) => isOffered(pilot, command, right, context));
    const targets = [...new Set(rights.map(({ target }) => target))];
    const as = rights.map((right) => right.as);
    const awaited = waiting.some(
      (one) => doesWhat(command, one.turn, one.what) && takersOf(one).some((who) => isOf(who, keys, as)),
    );
    return rights.length === 0 ? [] : [{ command, targets, as, awaited }];
  });
}

/** A committee waits for its leader, and its members may do it too. */
const isOf = (who: Waiting['who'], keys: readonly string[], as: readonly Capacity[]): boolean =>
  keys.includes(keyOf(who)) || ('at' in who && as.some(({ at }) => at === who.at));
