import type { RuleOfCase } from '../rule.js';
import { undone } from './undo-decision.js';

export const noteUndone: RuleOfCase<'noteUndone'> = {
  of: 'case',
  answers: true,
  decide(one, _, context) {
    const undoing = one.decision?.undoing ?? null;
    return undoing === null || undoing.refused !== null ? [] : undone(one, undoing.reason, undoing.by, context);
  },
};
