import type { Effect, Stage } from '../../shared.js';
import { isEngine } from '../../../people.js';
import type { PilotContext } from '../rule.js';

/** Whether a decision is the committee's, given by its case there, or somebody's directly, so that no case is needed. */
export const caseAt = (stage: Stage, effect: Effect, { actor }: PilotContext) => ({
  case: { stage, effect: isEngine(actor) ? effect : null },
});
