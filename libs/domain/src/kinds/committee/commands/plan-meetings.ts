import { datesOf, partOfYear } from '../meeting-dates.js';
import { placedAnew } from '../placing.js';
import type { MeetingPlan } from '../commands.js';
import type { CommitteeEvent } from '../events.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { CommitteeContext, RuleOfCommittee } from '../rule.js';
import { underPolicy } from '../surroundings.js';
import { begin, then, type Unfolding } from '../unfolding.js';
import { statusBooked } from './booking.js';
import { faultInTimes } from './scheduling.js';

/** Meetings of a year, or one more. Cases that waited for one are placed. */
export const planMeetings: RuleOfCommittee<'planMeetings'> = {
  of: 'committee',
  decide(committee, { meetings }, context) {
    let unfolding = begin(committee);
    for (const plan of [...meetings].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
      const planned = withMeeting(unfolding, plan, context);
      if ('code' in planned) return planned;
      unfolding = planned;
    }
    const placed = placedAnew({ ...context, committee: unfolding.committee });
    return [...unfolding.events, ...placed];
  },
};

function withMeeting(
  { committee, events }: Unfolding,
  plan: MeetingPlan,
  outer: CommitteeContext,
): Unfolding | CommitteeRefusal {
  const fault = faultInTimes(plan, outer.now, committee);
  if (fault !== null) return fault;
  const policy = plan.policy ?? committee.policy;
  const context = underPolicy(policy, committee, outer);
  if ('code' in context) return context;
  return then({ committee, events }, planned(plan, policy, context), outer.now);
}

/** One called so late that cases should have been called for by now is open at once. */
function planned(plan: MeetingPlan, policy: string, context: CommitteeContext): readonly CommitteeEvent[] {
  const { committee } = context;
  const meeting = `m${committee.counts.meetings + 1}`;
  const carriesStatus = plan.carriesStatus ?? isFirstOfItsPart(plan, context);
  const dates = datesOf({ ...plan, carriesStatus }, context);
  const events: CommitteeEvent[] = [
    { type: 'MeetingPlanned', plan: { ...plan, meeting, policy, carriesStatus, dates } },
  ];
  if (dates.openAt === null) events.push({ type: 'MeetingOpened', meeting });
  return carriesStatus ? [...events, ...statusBooked('decision', meeting, policy, context)] : events;
}

/** The first ordinary meeting of each part of the year carries the status: with two a year, of each half. */
function isFirstOfItsPart(
  { kind, startsAt }: MeetingPlan,
  { committee, works, policy, policies }: CommitteeContext,
): boolean {
  const parts = works.statusMeetings;
  if (kind !== 'ordinary' || parts <= 0) return false;
  const part = partOfYear(startsAt, parts);
  return !Object.values(committee.meetings).some(
    (other) =>
      other.carriesStatus &&
      other.status !== 'cancelled' &&
      policies[other.policy]?.clock.kind === policy.clock.kind &&
      partOfYear(other.startsAt, parts) === part,
  );
}
