import type { Clock, Span } from './calendar.js';

/** What the community has agreed on, for all kinds; a kind says in its folder what else it is timed by. */
export interface Policy {
  readonly id: string;
  readonly clock: Clock;
  /** Who reviews, who decides, who appoints user representatives, and whom unions are heard through. */
  readonly bodies: Bodies;
  /** A deadline given later than `noticedAfter` seconds was held up by an outage: people get `grace` before it bites. */
  readonly outage: { readonly noticedAfter: number; readonly grace: Span };
  /** Figures that concern fewer people than this are not shown. */
  readonly smallGroup: number;
}

/** The policy that the community's bodies keep to, unless something of theirs is planned under another. */
export const BODIES_POLICY = 'standard';
/** Which of the community's bodies have which roles, as its policy says. */
export const bodiesUnder = (policies: Policies): Bodies | null => policies[BODIES_POLICY]?.bodies ?? null;

/** Ids of two committees (`FSU`, `SSU`) and two organisations. */
export interface Bodies {
  readonly review: string;
  readonly decision: string;
  readonly users: string;
  readonly unions: string;
}

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
