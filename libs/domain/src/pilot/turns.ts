/** What somebody can be waited for to do. */
export const TURNS = [
  'finish-draft',
  'appoint-user-representative',
  'see-proposal',
  'consent',
  'revise',
  'object-or-let-pass',
  'review',
  'prepare',
  'start',
  'report-status',
  'resolve-dispute',
  'run-trial',
  'resume',
  'report-outcome',
  'evaluate',
  'recommend',
  'decide',
  'adopt',
] as const;
export type Turn = (typeof TURNS)[number];
