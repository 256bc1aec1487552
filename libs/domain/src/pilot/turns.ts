import type { CommandType } from './commands.js';

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

/** Which commands do what a turn waits for. */
export const DOES: Readonly<Record<Turn, readonly CommandType[]>> = {
  'finish-draft': ['editDraft', 'submit'],
  'appoint-user-representative': ['appointUserRepresentative'],
  'see-proposal': ['confirmSeen'],
  consent: ['giveConsent', 'declineConsent', 'requestChange'],
  revise: ['revise', 'withdraw'],
  'object-or-let-pass': ['object', 'letPass'],
  review: ['endorse', 'returnProposal', 'declineProposal'],
  prepare: ['setPlan', 'nameRepresentative', 'recordConsultation', 'recordBaseline'],
  start: ['startTrial'],
  'report-status': ['reportStatus'],
  'resolve-dispute': ['resolveDispute'],
  'run-trial': ['reachMilestone'],
  resume: ['resumeTrial'],
  'report-outcome': ['recordOutcome'],
  evaluate: ['evaluate', 'evaluateAsUser'],
  recommend: ['recommend'],
  decide: ['recordDecision'],
  adopt: ['recordAdoption'],
};
