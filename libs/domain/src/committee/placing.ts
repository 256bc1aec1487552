import type { Policies } from '../policy.js';
import type { CommitteeEvent, Placement } from './events.js';
import type { CommitteeContext } from './rule.js';
import type { Case, Committee, Meeting } from './state.js';
import { begin, then } from './unfolding.js';

const byStart = (a: Meeting, b: Meeting): number => Date.parse(a.startsAt) - Date.parse(b.startsAt);

/** Meetings that still take cases, the next first. */
export const openMeetings = ({ meetings }: Committee): readonly Meeting[] =>
  Object.values(meetings)
    .filter(({ status }) => status === 'planned' || status === 'open')
    .sort(byStart);

/** The first meeting whose cut-off a case can make. One without a cut-off takes only what a person places there. */
export const meetingFor = (one: Case, { committee, policies, now }: CommitteeContext): Meeting | undefined =>
  openMeetings(committee).find(
    ({ policy, dates: { cutOffAt } }) =>
      cutOffAt !== null && Date.parse(cutOffAt) > Date.parse(now) && sameDays(policy, one.policy, policies),
  );

/** Days that last seconds do not meet real ones. */
const sameDays = (a: string, b: string, policies: Policies): boolean =>
  policies[a]?.clock.kind === policies[b]?.clock.kind;

/** Cases in the queue that wait for no person are placed, in order. A meeting takes one status. */
export function placedAnew(context: CommitteeContext): readonly CommitteeEvent[] {
  const placements: Placement[] = [];
  const surplus: CommitteeEvent[] = [];
  let { committee } = context;
  for (const id of context.committee.queue) {
    const one = committee.cases[id];
    const meeting = one === undefined || one.parked ? undefined : meetingFor(one, { ...context, committee });
    if (one === undefined || meeting === undefined) continue;
    if (one.about.kind === 'status' && carriesStatusCase(committee, meeting)) {
      surplus.push({ type: 'CaseWithdrawn', case: id, reason: null });
      continue;
    }
    const placement = { case: id, meeting: meeting.id };
    placements.push(placement);
    ({ committee } = then(begin(committee), [{ type: 'CasesPlaced', placements: [placement] }], context.now));
  }
  return placements.length === 0 ? surplus : [...surplus, { type: 'CasesPlaced', placements }];
}

export const carriesStatusCase = ({ cases }: Committee, { agenda }: Meeting): boolean =>
  agenda.some((id) => cases[id]?.about.kind === 'status');

/** Why a case can no longer be placed, written for or decided otherwise than on its agenda. */
export const isLiving = ({ status }: Case): boolean => status === 'queued' || status === 'placed';
