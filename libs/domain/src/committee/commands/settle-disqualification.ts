import { maySit, seatsOf } from '../members.js';
import { isLiving } from '../placing.js';
import type { RuleOfCase } from '../rule.js';

/** Habilitet: the committee settles who does not take part in a case. */
export const settleDisqualification: RuleOfCase<'settleDisqualification'> = {
  of: 'case',
  in: ['frozen', 'held'],
  unless: (one) => (isLiving(one) ? null : { code: 'CaseIsOver', case: one.id }),
  decide(one, { person, disqualified, reason }, { committee, directory }) {
    const meeting = committee.meetings[one.meeting ?? ''];
    if (meeting === undefined || !maySit(seatsOf(committee.id, meeting, directory), person))
      return { code: 'NotAMember', person };
    const known = Object.hasOwn(one.disqualified, person) ? one.disqualified[person] : undefined;
    return known?.disqualified === disqualified
      ? { code: 'NothingChanged' }
      : [{ type: 'DisqualificationSettled', case: one.id, person, disqualified, reason }];
  },
};
