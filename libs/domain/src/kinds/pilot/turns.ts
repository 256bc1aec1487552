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

/** Which commands bring what is missing before a trial, by what it is called where somebody is waited for. */
const BRINGS: Readonly<Record<string, readonly CommandType[]>> = {
  plan: ['setPlan'],
  representative: ['nameRepresentative'],
  consultation: ['recordConsultation'],
  baseline: ['recordBaseline'],
};

/** Which commands do what a turn waits for. */
export const DOES: Readonly<Record<Turn, readonly CommandType[]>> = {
  'finish-draft': ['editDraft', 'submit'],
  'appoint-user-representative': ['appointUserRepresentative'],
  'see-proposal': ['confirmSeen'],
  consent: ['giveConsent', 'declineConsent', 'requestChange'],
  revise: ['revise', 'withdraw'],
  'object-or-let-pass': ['object', 'letPass'],
  review: ['endorse', 'returnProposal', 'declineProposal'],
  prepare: Object.values(BRINGS).flat(),
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

/** Whether a command does what is waited for: of preparations, only what is missing still. `baseline I1` is a baseline. */
export const doesWhat = (command: CommandType, turn: Turn, what: readonly string[] = []): boolean =>
  turn === 'prepare'
    ? what.some((missing) => BRINGS[missing.split(' ')[0] ?? '']?.includes(command) === true)
    : DOES[turn].includes(command);
