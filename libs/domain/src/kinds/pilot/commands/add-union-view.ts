import type { Rule } from '../rule.js';

/** Unions may add their view. Nobody waits for it. */
export const addUnionView: Rule<'addUnionView'> = {
  gives: 'UnionViewAdded',
  decide: (_, { view }, { actor }) => [{ type: 'UnionViewAdded', by: actor.person, view }],
};
