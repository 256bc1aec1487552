import { isDisqualified, maySit, seatsOf } from '../members.js';
import type { CommitteeContext, RuleOfMeeting } from '../rule.js';
import type { CommitteeEvent } from '../events.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { CommitteeCommandOf } from '../commands.js';
import type { Meeting } from '../state.js';
import { begin, then } from '../unfolding.js';
import { closed, openCasesOf } from './close-round.js';
import { awaited } from './counting-answers.js';

/** A vote by e-mail, which may be changed while the round is open. The last one that is waited for closes it. */
export const answerRound: RuleOfMeeting<'answerRound'> = {
  of: 'meeting',
  in: ['frozen'],
  only: 'round',
  unless: (round, { actor: { person }, committee, directory }) =>
    maySit(seatsOf(committee.id, round, directory), person) ? null : { code: 'NotAMember', person },
  decide(round, command, context) {
    const fault = faultInAnswer(round, command, context);
    if (fault !== null) return fault;
    const { proposal, remark } = command;
    const { person } = context.actor;
    const answered: CommitteeEvent = {
      type: 'RoundAnswered',
      meeting: round.id,
      case: command.case,
      person,
      proposal,
      remark,
    };
    const { committee } = then(begin(context.committee), [answered], context.now);
    const inside = { ...context, committee };
    const after = committee.meetings[round.id] ?? round;
    const seats = seatsOf(committee.id, round, context.directory);
    const all = openCasesOf(after, inside).every((one) => awaited(one, after, seats).length === 0);
    return all ? [answered, ...closed(after, inside)] : [answered];
  },
};

function faultInAnswer(
  { agenda }: Meeting,
  { case: id, proposal }: CommitteeCommandOf<'answerRound'>,
  { committee, actor: { person } }: CommitteeContext,
): CommitteeRefusal | null {
  const one = Object.hasOwn(committee.cases, id) ? committee.cases[id] : undefined;
  if (one === undefined || !agenda.includes(id)) return { code: 'NotOnTheAgenda', case: id };
  if (one.status !== 'placed') return { code: 'CaseIsOver', case: id };
  if (isDisqualified(one, person)) return { code: 'MayNotVote', person };
  const known = proposal === null || one.proposals.some((alternative) => alternative.id === proposal);
  return known ? null : { code: 'UnknownProposal', proposal: String(proposal) };
}
