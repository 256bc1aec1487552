import { papersDue, roundReminder } from '../meeting-dates.js';
import { numbersFrom, seriesOf } from '../numbering.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { CommitteeContext, RuleOfCommittee } from '../rule.js';
import type { Case } from '../state.js';
import { lacksReason } from './deciding.js';
import { cannotPrepare } from './preparing.js';

/** Cases decided by e-mail between meetings: frozen and numbered at once, answered by a deadline, recorded like any meeting. */
export const openRound: RuleOfCommittee<'openRound'> = {
  of: 'committee',
  decide(committee, { cases, answersBy, policy }, context) {
    const { now, works } = context;
    const meeting = `m${committee.counts.meetings + 1}`;
    if (cases.length === 0) return { code: 'NoCases', meeting };
    if (Date.parse(answersBy) <= Date.parse(now)) return { code: 'MeetingInThePast', startsAt: answersBy };
    const twice = cases.find((id, nth) => cases.indexOf(id) !== nth);
    if (twice !== undefined) return { code: 'AlreadyOnTheAgenda', case: twice, meeting };
    const fault = cases.map((id) => faultInCase(id, context)).find((found) => found !== null);
    if (fault !== undefined) return fault;
    const number = numbersFrom(committee, now, works);
    const agenda = cases.map((id, nth) => ({ case: id, number: number(nth) }));
    const { clock } = context.policy;
    const remindRoundAt = roundReminder(answersBy, now, clock);
    const dates = { remindRoundAt, closeRoundAt: answersBy, bookDueAt: papersDue(now, clock) };
    const under = policy ?? committee.policy;
    return [{ type: 'RoundOpened', meeting, policy: under, answersBy, agenda, series: seriesOf(now, works), dates }];
  },
};

/** A round answers written proposals, and a pilot is told why: both must be there before it is asked. */
function faultInCase(id: string, { committee }: CommitteeContext): CommitteeRefusal | null {
  const one: Case | undefined = Object.hasOwn(committee.cases, id) ? committee.cases[id] : undefined;
  if (one === undefined) return { code: 'UnknownCase', case: id };
  const hindrance = cannotPrepare(one);
  if (hindrance !== null) return hindrance;
  if (one.proposals.length === 0) return { code: 'ProposalMissing', case: id };
  const silent = one.proposals.some(({ id: proposal, text, effect }) =>
    lacksReason(one, null, { proposal, text, effect }),
  );
  return silent ? { code: 'TextMissing', case: id } : null;
}
