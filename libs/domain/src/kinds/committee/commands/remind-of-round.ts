import { seatsOf } from '../members.js';
import type { RuleOfMeeting } from '../rule.js';
import { openCasesOf } from './close-round.js';
import { awaited } from './counting-answers.js';
import { notDue } from './due.js';

/** Before a round is due, those who have not answered are reminded, and nobody else. */
export const remindOfRound: RuleOfMeeting<'remindOfRound'> = {
  of: 'meeting',
  in: ['frozen'],
  only: 'round',
  decide(round, _, context) {
    const { now, committee, directory } = context;
    const { remindRoundAt, closeRoundAt } = round.dates;
    // Held up until it is due: they get more time, and are told so.
    const isOver = closeRoundAt !== null && Date.parse(closeRoundAt) <= Date.parse(now);
    const seats = seatsOf(committee.id, round, directory);
    const silent = openCasesOf(round, context).flatMap((one) => awaited(one, round, seats));
    return (
      notDue(remindRoundAt, now) ?? [
        {
          type: 'RoundReminded',
          meeting: round.id,
          silent: isOver ? [] : [...new Set(silent)],
          dates: { remindRoundAt: null },
        },
      ]
    );
  },
};
