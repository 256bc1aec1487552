import type { Bodies, Policy, Span } from '@tiltaksmotor/domain';
import closedDays from '../catalogue/data/closed-days.json' with { type: 'json' };
import { KIND_POLICIES } from '../kinds/index.js';

const workingDays = (n: number): Span => ({ n, unit: 'working-days' });
const days = (n: number): Span => ({ n, unit: 'days' });
const bodies: Bodies = { review: 'FSU', decision: 'SSU', users: 'brukerutvalg-unn', unions: 'tillitsvalgte' };

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
  ...KIND_POLICIES,
};

/** The same, with every day a second long: for exercises and demonstrations. */
export const EXERCISE: Policy = {
  ...STANDARD,
  id: 'exercise',
  clock: { kind: 'countdown', secondsPerDay: 1 },
  outage: { noticedAfter: 60, grace: days(5) },
};
