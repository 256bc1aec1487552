import type { Bodies, CommitteePolicy, Policy, Span } from '@tiltaksmotor/domain';
import closedDays from '../catalogue/data/closed-days.json' with { type: 'json' };

const workingDays = (n: number): Span => ({ n, unit: 'working-days' });
const days = (n: number): Span => ({ n, unit: 'days' });
const bodies: Bodies = { review: 'FSU', decision: 'SSU', users: 'brukerutvalg-unn', unions: 'tillitsvalgte' };

const FSU: CommitteePolicy = {
  reportsTo: 'SSU',
  openBefore: days(42),
  cutOff: { ordinary: workingDays(7), extraordinary: workingDays(2) },
  quorum: 0.5,
  numbering: 'yearly',
  approval: { by: 'round', within: workingDays(7) },
  recordWithin: workingDays(2),
  publishes: true,
  statusMeetings: 0,
  template: { first: ['call-and-agenda', 'minutes', 'follow-ups'], last: ['any-other-business'] },
};
const SSU: CommitteePolicy = { ...FSU, reportsTo: null, statusMeetings: 2 };

/** What the community has agreed on. Data from the moment it is seeded: it is changed there, not here. */
export const STANDARD: Policy = {
  id: 'standard',
  clock: { kind: 'calendar', closedDays, remindAtHour: 7 },
  bodies,
  consent: { remindAfter: workingDays(5), lapseAfter: days(21) },
  review: { mode: 'notify', objectWithin: workingDays(10), remindAfter: workingDays(5) },
  preparation: { remindAfter: workingDays(15) },
  trial: { statusEvery: days(30), remindAfter: workingDays(5) },
  evaluation: { dueAfter: days(30), remindAfter: workingDays(10) },
  reporting: { remindAfter: workingDays(15) },
  adoption: { remindAfter: workingDays(20) },
  outage: { noticedAfter: 6 * 3600, grace: workingDays(2) },
  smallGroup: 5,
  committees: { FSU, SSU },
};

/** The same, with every day a second long: for exercises and demonstrations. */
export const EXERCISE: Policy = {
  ...STANDARD,
  id: 'exercise',
  clock: { kind: 'countdown', secondsPerDay: 1 },
  outage: { noticedAfter: 60, grace: days(5) },
};
