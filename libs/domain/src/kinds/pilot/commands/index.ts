import type { Named, RefusalOf } from '../../../engine/kind.js';
import type { PilotEvent } from '../events.js';
import type { Pilot } from '../state.js';
import { CONSENTING } from './consent.js';
import { ENGINES } from './engine.js';
import { EVALUATING } from './evaluation.js';
import { PREPARING } from './preparation.js';
import { PROPOSING } from './proposal.js';
import { REVIEWING } from './review.js';
import { TRYING } from './trial.js';

const { draft, editDraft, discard, submit, ...later } = PROPOSING;
const ALL = {
  ...{ draft, editDraft, discard, submit },
  ...CONSENTING,
  ...later,
  ...REVIEWING,
  ...PREPARING,
  ...TRYING,
  ...EVALUATING,
  ...ENGINES,
};
export type CommandType = keyof typeof ALL;
/** All that a pilot can answer instead of doing what it was asked, besides what every kind can. */
export type PilotRefusal = RefusalOf<(typeof ALL)[CommandType]>;
/** All that can be asked of a pilot, in the order in which it is offered. */
export const COMMANDS: Readonly<Record<CommandType, Named<Pilot, PilotEvent, PilotRefusal>>> = ALL;
