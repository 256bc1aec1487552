import type { Clock, Span } from './calendar.js';

export interface Policy {
  readonly id: string;
  readonly clock: Clock;
  /** Who reviews, who decides, who appoints user representatives, and whom unions are heard through. */
  readonly bodies: Bodies;
  readonly consent: { readonly remindAfter: Span; readonly lapseAfter: Span };
  readonly review: { readonly mode: 'notify' | 'decide'; readonly objectWithin: Span; readonly remindAfter: Span };
  readonly preparation: { readonly remindAfter: Span };
  readonly trial: { readonly statusEvery: Span; readonly remindAfter: Span };
  readonly evaluation: { readonly dueAfter: Span; readonly remindAfter: Span };
  readonly reporting: { readonly remindAfter: Span };
  readonly adoption: { readonly remindAfter: Span };
  /** A deadline given later than `noticedAfter` seconds was held up by an outage: people get `grace` before it bites. */
  readonly outage: { readonly noticedAfter: number; readonly grace: Span };
  /** Figures that concern fewer people than this are not shown. */
  readonly smallGroup: number;
  /** By id of the committee. */
  readonly committees: Readonly<Record<string, CommitteePolicy>>;
}

/** The policy that the community's bodies keep to, unless something of theirs is planned under another. */
export const BODIES_POLICY = 'standard';
/** Which of the community's bodies have which roles, as its policy says. */
export const bodiesUnder = (policies: Policies): Bodies | null => policies[BODIES_POLICY]?.bodies ?? null;

/** How one committee works. */
export interface CommitteePolicy {
  /** The committee that takes note of its minutes, and to which its cases may be forwarded. */
  readonly reportsTo: string | null;
  /** How long before a meeting cases are called for, and how long before it the agenda freezes. */
  readonly openBefore: Span;
  readonly cutOff: { readonly ordinary: Span; readonly extraordinary: Span };
  /** The share of the voting seats that must be filled for a decision, from 0 to 1. */
  readonly quorum: number;
  /** Whether case numbers begin anew each year, or run on. */
  readonly numbering: 'yearly' | 'running';
  /** Minutes are approved by an e-mail round, in which silence is approval, or at the next meeting. */
  readonly approval: { readonly by: 'round' | 'next-meeting'; readonly within: Span };
  /** How long a meeting's record may take before the secretary is reminded. */
  readonly recordWithin: Span;
  /** Whether approved minutes are public. */
  readonly publishes: boolean;
  /** How many meetings a year carry the status of recruitment and retention as a case. */
  readonly statusMeetings: number;
  /** Standing cases in the order they open and close an agenda. */
  readonly template: { readonly first: readonly string[]; readonly last: readonly string[] };
}

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
