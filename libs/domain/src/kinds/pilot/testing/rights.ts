import type { Context } from '../../../context.js';
import { capacitiesOf, rankOf } from '../../../engine/who.js';
import type { Capacity } from '../../../people.js';
import { COMMANDS, type CommandType } from '../commands/index.js';
import type { Pilot } from '../state.js';

/** That an actor may give a command for one organisation or committee, in whatever phase, and in which capacity they then do. */
export const rightsTo = (
  type: CommandType,
  pilot: Pilot,
  context: Context,
): readonly { readonly target: string | null; readonly as: Capacity }[] =>
  COMMANDS[type](type)
    .grants(pilot)
    .flatMap((grant) =>
      capacitiesOf([grant], context).map((as) => ({
        target: typeof grant === 'object' && 'role' in grant ? grant.at : as.at,
        as,
      })),
    )
    .toSorted((a, b) => rankOf(a.as) - rankOf(b.as));
