import { placedAnew } from '../placing.js';
import type { CommitteeEvent } from '../events.js';
import type { CommitteeContext, RuleOfCase } from '../rule.js';
import type { Case, Meeting } from '../state.js';
import { followedBy } from '../unfolding.js';
import { approved } from './approving.js';
import { caseDecided, faultInQuorum, faultInVotes, lacksReason, madeOf } from './deciding.js';

/** One of the proposals, another wording, a postponement, a return, or taken note of. */
export const decideCase: RuleOfCase<'decideCase'> = {
  of: 'case',
  in: ['held'],
  unless({ id, status }) {
    if (status === 'decided') return { code: 'AlreadyDecided', case: id };
    return status === 'withdrawn' ? { code: 'CaseIsOver', case: id } : null;
  },
  decide(one, given, context) {
    const { outcome, votes, reason } = given;
    const meeting = context.committee.meetings[one.meeting ?? ''];
    if (meeting === undefined) return { code: 'NotOnTheAgenda', case: one.id };
    const made = madeOf(one, given);
    if ('code' in made) return made;
    if (lacksReason(one, reason, made)) return { code: 'ReasonMissing', case: one.id };
    const fault = faultInVotes(one, meeting, votes, context) ?? faultInQuorum(one, meeting, outcome, made, context);
    if (fault !== null) return fault;
    const disqualified = disqualifiedFrom(one);
    const by = context.actor.person;
    const events: CommitteeEvent[] = [
      caseDecided({ case: one.id, outcome, ...made, votes, disqualified, reason, by }),
      ...approvals(one, meeting, context),
    ];
    return followedBy(events, placedAnew, context);
  },
};

export const disqualifiedFrom = ({ disqualified }: Case): readonly string[] =>
  Object.entries(disqualified)
    .filter(([, settled]) => settled.disqualified)
    .map(([person]) => person);

/** Where minutes are approved at the next meeting, its case of the minutes approves those that are out. */
function approvals(one: Case, { id }: Meeting, context: CommitteeContext): readonly CommitteeEvent[] {
  const { committee, works } = context;
  if (!isMinutesCase(one) || works.approval.by !== 'next-meeting') return [];
  return minutesAwaiting(committee.meetings, id).map((meeting) => approved(meeting, context));
}

export const isMinutesCase = ({ about }: Case): boolean => about.kind === 'standing' && about.standing === 'minutes';

export const minutesAwaiting = (meetings: Readonly<Record<string, Meeting>>, except: string): readonly Meeting[] =>
  Object.values(meetings).filter(
    ({ id, status, minutes }) => id !== except && status === 'minutes-out' && minutes?.documents != null,
  );
