import type { Rule } from '../rule.js';

/** Another party counts otherwise. Both figures and both methods stand side by side until it is resolved. */
export const disputeFigure: Rule<'disputeFigure'> = {
  gives: 'FigureDisputed',
  decide(pilot, { party, figure: id, value, method }) {
    const figure = pilot.figures.find((one) => one.id === id);
    if (figure === undefined) return { code: 'UnknownFigure', figure: id };
    if (figure.void) return { code: 'FigureIsVoid', figure: id };
    if (figure.party === party) return { code: 'OwnFigure', figure: id };
    if (pilot.disputes.some((dispute) => dispute.figure === id)) return { code: 'AlreadyDisputed', figure: id };
    return [{ type: 'FigureDisputed', dispute: `D${pilot.disputes.length + 1}`, figure: id, party, value, method }];
  },
};
