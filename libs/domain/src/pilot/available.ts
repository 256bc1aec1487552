import type { Context } from '../context.js';
import type { Capacity } from '../entity.js';
import type { CommandType } from './commands.js';
import { isOffered } from './decide.js';
import { rightsTo } from './permissions.js';
import { COMMAND_TYPES } from './rules.js';
import type { Pilot } from './state.js';

/** Something a person may do now, for whom, and in which capacities. */
export interface Offer {
  readonly command: CommandType;
  /** Parties or employers, where the command names them; else the organisation or committee it is the right of. */
  readonly targets: readonly string[];
  readonly as: readonly Capacity[];
}

/** What an actor may do with a pilot now: by the same rights, phases and hindrances that decide. */
export function availableCommands(pilot: Pilot, context: Context): readonly Offer[] {
  return COMMAND_TYPES.filter((type) => type !== 'draft').flatMap((command) => {
    const rights = rightsTo(command, pilot, context).filter((right) => isOffered(pilot, command, right, context));
    const targets = [...new Set(rights.map(({ target }) => target))];
    return rights.length === 0 ? [] : [{ command, targets, as: rights.map(({ as }) => as) }];
  });
}
