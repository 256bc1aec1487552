import type { Policies } from '../../policy.js';
import type { CommitteeEvent } from './events.js';
import type { Placement } from './events/cases.js';
import type { CommitteeContext } from './rule.js';
import type { Case, Committee, Meeting } from './state.js';

const byStart = (a: Meeting, b: Meeting): number => Date.parse(a.startsAt) - Date.parse(b.startsAt);

/** Meetings that still take cases, the next first. */
export const openMeetings = ({ meetings }: Committee): readonly Meeting[] =>
  Object.values(meetings)
    .filter(({ status }) => status === 'planned' || status === 'open')
    .sort(byStart);

/** Whether a case can make a meeting's cut-off. A meeting without one takes only what a person places there. */
const canMake = (one: Case, { policy, dates: { cutOffAt } }: Meeting, { policies, now }: CommitteeContext): boolean =>
  cutOffAt !== null && Date.parse(cutOffAt) > Date.parse(now) && sameDays(policy, one.policy, policies);

/** Days that last seconds do not meet real ones. */
const sameDays = (a: string, b: string, policies: Policies): boolean =>
  policies[a]?.clock.kind === policies[b]?.clock.kind;

/** Cases in the queue that wait for no person go to the first meeting they can make, in order. A meeting takes one status. */
export function placedAnew(context: CommitteeContext): readonly CommitteeEvent[] {
  const { committee } = context;
  const meetings = openMeetings(committee);
  const withStatus = new Set(meetings.filter((meeting) => carriesStatusCase(committee, meeting)));
  const placements: Placement[] = [];
  const surplus: CommitteeEvent[] = [];
  for (const id of committee.queue) {
    const one = committee.cases[id];
    const meeting = one === undefined || one.parked ? undefined : meetings.find((next) => canMake(one, next, context));
    if (meeting === undefined) continue;
    const isStatus = one?.about.kind === 'status';
    if (isStatus && withStatus.has(meeting)) surplus.push({ type: 'CaseWithdrawn', case: id, reason: null });
    else placements.push({ case: id, meeting: meeting.id });
    if (isStatus) withStatus.add(meeting);
  }
  return placements.length === 0 ? surplus : [...surplus, { type: 'CasesPlaced', placements }];
}

export const carriesStatusCase = ({ cases }: Committee, { agenda }: Meeting): boolean =>
  agenda.some((id) => cases[id]?.about.kind === 'status');

/** Why a case can no longer be placed, written for or decided otherwise than on its agenda. */
export const isLiving = ({ status }: Case): boolean => status === 'queued' || status === 'placed';
