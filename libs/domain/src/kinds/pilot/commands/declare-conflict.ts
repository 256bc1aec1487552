import type { Rule } from '../rule.js';

/** A member of a committee says that somebody, perhaps they themselves, may be too close to the case. */
export const declareConflict: Rule<'declareConflict'> = {
  gives: 'ConflictDeclared',
  decide: (pilot, { person }) =>
    Object.hasOwn(pilot.conflicts, person)
      ? { code: 'ConflictAlreadyDeclared', person }
      : [{ type: 'ConflictDeclared', person }],
};
