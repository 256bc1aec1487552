import { isEngine } from '../../../people.js';
import { remindAfter } from '../../../calendar.js';
import { seatsOf } from '../members.js';
import { placedAnew } from '../placing.js';
import type { CommitteeEvent } from '../events.js';
import type { CommitteeContext, RuleOfMeeting } from '../rule.js';
import type { Case, Meeting } from '../state.js';
import { followedBy } from '../unfolding.js';
import { heldUp } from './approving.js';
import { countedAnswers } from './counting-answers.js';
import { disqualifiedFrom } from './decide-case.js';
import { caseDecided } from './deciding.js';
import { notDue } from './due.js';

export const closeRound: RuleOfMeeting<'closeRound'> = {
  of: 'meeting',
  in: ['frozen'],
  only: 'round',
  decide(round, _, context) {
    if (!isEngine(context.actor)) return closed(round, context);
    const { closeRoundAt } = round.dates;
    const given = heldUp(round.id, 'closeRoundAt', closeRoundAt, context);
    return notDue(closeRoundAt, context.now) ?? (given === null ? closed(round, context) : [given]);
  },
};

/** Cases with a majority are decided, the others wait for a meeting. Then the secretary sends the minutes. */
export function closed(round: Meeting, context: CommitteeContext): readonly CommitteeEvent[] {
  const { now, policy, works } = context;
  const decided = openCasesOf(round, context).flatMap((one) => decisionOn(one, round, context));
  const remindAt = remindAfter(now, works.recordWithin, policy.clock);
  const over: CommitteeEvent = {
    type: 'RoundClosed',
    meeting: round.id,
    dates: { closeRoundAt: null, remindRoundAt: null, remindAt },
  };
  return followedBy([...decided, over], placedAnew, context);
}

export const openCasesOf = ({ agenda }: Meeting, { committee }: CommitteeContext): readonly Case[] =>
  agenda.flatMap((id) => (committee.cases[id]?.status === 'placed' ? [committee.cases[id]] : []));

function decisionOn(one: Case, round: Meeting, context: CommitteeContext): readonly CommitteeEvent[] {
  const { committee, directory, works, actor } = context;
  const counted = countedAnswers(one, round, seatsOf(committee.id, round, directory), works.quorum);
  if (counted === null) return [];
  const effect = one.proposals.find(({ id }) => id === counted.proposal)?.effect ?? null;
  return [
    caseDecided({
      case: one.id,
      outcome: 'proposal',
      ...counted,
      text: null,
      effect,
      disqualified: disqualifiedFrom(one),
      reason: null,
      by: actor.person,
    }),
  ];
}
