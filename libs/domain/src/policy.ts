import { z } from 'zod';
import type { Clock, Span } from './calendar.js';

export const span: z.ZodType<Span> = z.object({
  n: z.int().min(0).max(100_000),
  unit: z.enum(['working-days', 'days']),
});
const clock: z.ZodType<Clock> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('calendar'), closedDays: z.array(z.iso.date()), remindAtHour: z.int().min(0).max(23) }),
  z.object({ kind: z.literal('countdown'), secondsPerDay: z.number().positive() }),
]);
/** Ids of two committees (`FSU`, `SSU`) and two organisations. */
const bodies = z.object({ review: z.string(), decision: z.string(), users: z.string(), unions: z.string() });
export type Bodies = Readonly<z.output<typeof bodies>>;

/** What the community has agreed on, for all kinds; a kind says in its folder what else it is timed by. */
export const POLICY = {
  clock,
  /** Who reviews, who decides, who appoints user representatives, and whom unions are heard through. */
  bodies,
  /** A deadline given later than `noticedAfter` seconds was held up by an outage: people get `grace` before it bites. */
  outage: z.object({ noticedAfter: z.number().min(0), grace: span }),
  /** Figures that concern fewer people than this are not shown. */
  smallGroup: z.int().min(0),
};
type Common = Readonly<z.output<z.ZodObject<typeof POLICY>>>;
export interface Policy extends Common {
  readonly id: string;
}

/** The policy that the community's bodies keep to, unless something of theirs is planned under another. */
export const BODIES_POLICY = 'standard';
/** Which of the community's bodies have which roles, as its policy says. */
export const bodiesUnder = (policies: Policies): Bodies | null => policies[BODIES_POLICY]?.bodies ?? null;

/** The policies of a health community by id. A pilot keeps to the one it was drafted under. */
export type Policies = Readonly<Record<string, Policy>>;

/** Where days are seconds: nothing that is shown of it is about the real world. */
export const isExercise = (policies: Policies, policy: string): boolean =>
  Object.hasOwn(policies, policy) && policies[policy]?.clock.kind === 'countdown';

/** Where a policy is gone, nothing small is shown. */
const STRICTEST = 10;
/** Figures that concern fewer people than this are not shown. */
export const smallGroupUnder = (policies: Policies, policy: string): number =>
  policies[policy]?.smallGroup ?? STRICTEST;
