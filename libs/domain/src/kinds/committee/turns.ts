/** What somebody can be waited for to do in a committee. */
export const COMMITTEE_TURNS = [
  'place-case',
  'write-paper',
  'prepare-agenda',
  'freeze-agenda',
  'record-meeting',
  'answer-round',
  'send-minutes',
  'correct-minutes',
  'answer-minutes',
  'settle-decision',
  'follow-up',
] as const;
export type CommitteeTurn = (typeof COMMITTEE_TURNS)[number];
