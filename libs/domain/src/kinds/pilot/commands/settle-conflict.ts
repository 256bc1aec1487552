import type { Rule } from '../rule.js';

/** The committee decides, by its chair, whether a declared conflict disqualifies. Nobody settles their own. */
export const settleConflict: Rule<'settleConflict'> = {
  gives: 'ConflictSettled',
  decide(pilot, { person, disqualified }, { actor }) {
    if (!Object.hasOwn(pilot.conflicts, person)) return { code: 'NoConflictDeclared', person };
    if (person === actor.person) return { code: 'OwnConflict' };
    return [{ type: 'ConflictSettled', person, disqualified }];
  },
};
