import { isDisqualified, maySit, seatOfPerson, seatsOf, type Seat } from '../members.js';
import { isLiving } from '../placing.js';
import type { CommitteeCommandOf } from '../commands.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { RuleOfCase } from '../rule.js';
import type { Case, Meeting } from '../state.js';

/** Habilitet: the committee settles who does not take part in a case, and which deputy steps in for them there. */
export const settleDisqualification: RuleOfCase<'settleDisqualification'> = {
  of: 'case',
  in: ['frozen', 'held'],
  unless: (one) => (isLiving(one) ? null : { code: 'CaseIsOver', case: one.id }),
  decide(one, command, { committee, directory }) {
    const { person, disqualified, reason, deputy } = command;
    const meeting = committee.meetings[one.meeting ?? ''];
    if (meeting === undefined) return { code: 'NotAMember', person };
    const seats = seatsOf(committee.id, meeting, directory);
    if (!maySit(seats, person)) return { code: 'NotAMember', person };
    const fault = deputy == null ? null : faultInDeputy(one, { ...command, deputy }, meeting, seats);
    if (fault !== null) return fault;
    const known = Object.hasOwn(one.disqualified, person) ? one.disqualified[person] : undefined;
    return known?.disqualified === disqualified && known.deputy === (deputy ?? null)
      ? { code: 'NothingChanged' }
      : [
          {
            type: 'DisqualificationSettled',
            case: one.id,
            person,
            disqualified,
            reason,
            ...(deputy == null ? {} : { deputy }),
          },
        ];
  },
};

/** A deputy of the seat, who takes part and has no other. */
function faultInDeputy(
  one: Case,
  { person, disqualified, deputy }: CommitteeCommandOf<'settleDisqualification'> & { readonly deputy: string },
  { attendance }: Meeting,
  seats: readonly Seat[],
): CommitteeRefusal | null {
  if (!disqualified) return { code: 'DeputyNotNeeded', person };
  const seat = seatOfPerson(person, attendance, seats);
  if (deputy === person || seat?.deputies.includes(deputy) !== true) return { code: 'NotAMember', person: deputy };
  if (isDisqualified(one, deputy)) return { code: 'MayNotVote', person: deputy };
  const elsewhere =
    attendance?.present.some((other) => other.person === deputy) === true ||
    Object.entries(one.disqualified).some(([other, settled]) => other !== person && settled.deputy === deputy);
  return elsewhere ? { code: 'SeatTakenTwice', person: deputy } : null;
}
