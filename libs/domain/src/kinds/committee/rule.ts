import type { Context } from '../../context.js';
import type { CommitteePolicy, Policy } from '../../policy.js';
import type { CommitteeCommandOf, CommitteeCommandType } from './commands.js';
import type { CommitteeEvent } from './events.js';
import type { CommitteeRefusal } from './refusals.js';
import type { Case, Committee, FollowUp, Meeting, MeetingStatus } from './state.js';

/** A decision's surroundings: the committee as it is, and how it works under the policy of what is decided on. */
export interface CommitteeContext extends Context {
  readonly committee: Committee;
  readonly policy: Policy;
  readonly works: CommitteePolicy;
}

export type Outcome = readonly CommitteeEvent[] | CommitteeRefusal;
export const isRefusal = (outcome: Outcome): outcome is CommitteeRefusal => 'code' in outcome;

/** What one kind of command takes, once its giver may give it and what it is about is there. */
interface RuleAbout<Subject, T extends CommitteeCommandType> {
  /** An answer of the engine's to what was asked: where nobody waits for it any more, nothing happens. */
  readonly answers?: true;
  /** Why it cannot be done now, whatever its fields say: also keeps it out of what people are offered. */
  unless?(subject: Subject, context: CommitteeContext): CommitteeRefusal | null;
  decide(subject: Subject, command: CommitteeCommandOf<T>, context: CommitteeContext): Outcome;
}
export interface RuleOfCommittee<T extends CommitteeCommandType> extends RuleAbout<Committee, T> {
  readonly of: 'committee';
}
export interface RuleOfMeeting<T extends CommitteeCommandType> extends RuleAbout<Meeting, T> {
  readonly of: 'meeting';
  /** The statuses of the meeting in which it is possible. */
  readonly in: readonly MeetingStatus[];
  /** Only for rounds, or only for what is no round. */
  readonly only?: 'round' | 'meeting';
}
export interface RuleOfCase<T extends CommitteeCommandType> extends RuleAbout<Case, T> {
  readonly of: 'case';
  /** The statuses its meeting must have; the case must then be on its agenda. */
  readonly in?: readonly MeetingStatus[];
}
export interface RuleOfFollowUp<T extends CommitteeCommandType> extends RuleAbout<FollowUp, T> {
  readonly of: 'follow-up';
}
export type Rule<T extends CommitteeCommandType> =
  RuleOfCommittee<T> | RuleOfMeeting<T> | RuleOfCase<T> | RuleOfFollowUp<T>;
export type Subject = Committee | Meeting | Case | FollowUp;
