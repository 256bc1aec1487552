import type { PilotEvent } from './events.js';
import type { Proposal } from './fields.js';

/** What puts a version of a proposal before its parties, and what answers one. */
export const PUT_AND_ANSWERED = [
  'ProposalSubmitted',
  'ProposalRevised',
  'ProposalSentAgain',
  'ConsentGiven',
  'ConsentDeclined',
  'ChangeRequested',
] as const satisfies readonly PilotEvent['type'][];
export type PutOrAnswered = Extract<PilotEvent, { readonly type: (typeof PUT_AND_ANSWERED)[number] }>;

/** The version that a party answered last, by all that was put and answered, in order. Null for one that never has. */
export const lastAnswered = (events: readonly PutOrAnswered[], party: string): number | null =>
  events.findLast((event) => 'party' in event && event.party === party)?.version ?? null;

/** A proposal as it was put before the parties in a version: every version is an event. */
export function versionPut(events: readonly PutOrAnswered[], version: number): Proposal | null {
  const put = events.find((event) => 'proposal' in event && event.version === version);
  return put !== undefined && 'proposal' in put ? put.proposal : null;
}
