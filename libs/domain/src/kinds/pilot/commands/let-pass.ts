import type { Rule } from '../rule.js';
import { mayNotReview } from './reviewing.js';

/** The FSU's chair has no objection. Its members keep the time they were given to object; then it passes by itself. */
export const letPass: Rule<'letPass'> = {
  gives: 'NoObjectionSaid',
  unless(pilot, _, context) {
    if (pilot.reviewMode === 'decide') return { code: 'ForDecision' };
    return pilot.noObjectionSince === undefined ? mayNotReview(pilot, context) : { code: 'AlreadyLetPass' };
  },
  decide: (_pilot, _command, { actor }) => [{ type: 'NoObjectionSaid', by: actor.person }],
};
