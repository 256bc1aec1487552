import { CONSENTING } from './consent.js';
import { ENGINES } from './engine.js';
import { EVALUATING } from './evaluation.js';
import { PREPARING } from './preparation.js';
import { PROPOSING } from './proposal.js';
import { REVIEWING } from './review.js';
import { TRYING } from './trial.js';

const { draft, editDraft, discard, submit, ...later } = PROPOSING;
/** All that can be asked of a pilot, in the order in which it is offered. */
export const COMMANDS = {
  ...{ draft, editDraft, discard, submit },
  ...CONSENTING,
  ...later,
  ...REVIEWING,
  ...PREPARING,
  ...TRYING,
  ...EVALUATING,
  ...ENGINES,
};
export type CommandType = keyof typeof COMMANDS;
export const COMMAND_TYPES = Object.keys(COMMANDS) as readonly CommandType[];
