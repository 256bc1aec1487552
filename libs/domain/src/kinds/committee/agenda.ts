import { localDate } from '../../calendar.js';
import type { Policies } from '../../policy.js';
import type { CommitteeEvent } from './events.js';
import type { Placement } from './events/cases.js';
import type { Numbered } from './events/meetings.js';
import type { CommitteePolicy } from './policy.js';
import type { CommitteeContext } from './rule.js';
import type { Case, Committee, Meeting } from './state.js';
import { STANDING, type StandingCase } from './values.js';

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

/** The series a number is given in: of the year in which the meeting begins, or one that runs on. */
export const seriesOf = (startsAt: string, { numbering }: CommitteePolicy): string =>
  numbering === 'yearly' ? localDate(startsAt).slice(0, 4) : 'all';

/** `NN/YY`, counting on from the last of the series. */
export function numbersFrom(committee: Committee, startsAt: string, works: CommitteePolicy) {
  const last = committee.numbers[seriesOf(startsAt, works)] ?? 0;
  const year = localDate(startsAt).slice(2, 4);
  return (nth: number): string => `${String(last + 1 + nth).padStart(2, '0')}/${year}`;
}

/** An agenda as it freezes: the template's standing cases around the others, all numbered in order. */
export function numberedAgenda(
  cases: readonly string[],
  startsAt: string,
  { committee, works }: CommitteeContext,
): readonly Numbered[] {
  const standing = (names: readonly string[]): readonly StandingCase[] =>
    names.flatMap((name) => STANDING.filter((one) => one === name));
  const first = standing(works.template.first);
  const last = standing(works.template.last);
  const number = numbersFrom(committee, startsAt, works);
  const made = (name: StandingCase, nth: number) => ({
    case: `c${committee.counts.cases + 1 + nth}`,
    about: { kind: 'standing' as const, standing: name },
  });
  const opening = first.map((name, nth) => made(name, nth));
  const closing = last.map((name, nth) => made(name, first.length + nth));
  return [...opening, ...cases.map((id) => ({ case: id })), ...closing].map((one, nth) => ({
    ...one,
    number: number(nth),
  }));
}
