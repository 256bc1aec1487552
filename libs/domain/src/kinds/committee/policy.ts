import type { Span } from '../../calendar.js';

declare module '../../policy.js' {
  interface Policy {
    /** By id of the committee. */
    readonly committees: Readonly<Record<string, CommitteePolicy>>;
  }
}

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
