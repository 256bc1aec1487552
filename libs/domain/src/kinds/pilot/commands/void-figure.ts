import { standingFigures } from '../facts.js';
import type { Rule } from '../rule.js';

/**
 * A party says that a figure or a baseline it gave is wrong. Both are still seen, the figure and the reason, and count nowhere;
 * what is right is recorded anew. Whoever may report for the party may do it, as long as the evaluation lasts.
 */
export const voidFigure: Rule<'voidFigure'> = {
  gives: 'FigureVoided',
  unless: (pilot, party) =>
    standingFigures(pilot).some((figure) => figure.party === party) ? null : { code: 'NothingToVoid', party },
  decide(pilot, { party, figure: id, reason }) {
    const figure = pilot.figures.find((one) => one.id === id);
    if (figure === undefined) return { code: 'UnknownFigure', figure: id };
    if (figure.party !== party) return { code: 'FigureOfAnotherParty', figure: id };
    if (figure.void) return { code: 'FigureIsVoid', figure: id };
    return [{ type: 'FigureVoided', figure: id, party, reason }];
  },
};
