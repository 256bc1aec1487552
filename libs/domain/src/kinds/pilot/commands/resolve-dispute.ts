import { isOverFigureThatHolds, resolverOf } from '../facts.js';
import type { Rule } from '../rule.js';

/** Settles which figure is shown, or that both are. No side of a dispute settles it. */
export const resolveDispute: Rule<'resolveDispute'> = {
  gives: 'DisputeResolved',
  decide(pilot, { dispute: id, shown, reason }, { rights }) {
    const dispute = pilot.disputes.find((disputed) => disputed.id === id);
    if (dispute === undefined) return { code: 'UnknownDispute', dispute: id };
    if (dispute.resolved !== null) return { code: 'AlreadyResolved', dispute: id };
    if (!isOverFigureThatHolds(pilot, dispute)) return { code: 'FigureIsVoid', figure: dispute.figure };
    const resolver = resolverOf(pilot, dispute);
    const may = rights.some(({ target }) => target === resolver.at);
    return may ? [{ type: 'DisputeResolved', dispute: id, shown, reason }] : { code: 'SideInDispute', dispute: id };
  },
};
