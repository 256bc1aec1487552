import type { Me, Offer, Recipient } from '../api/types.gen.js';

/** Which commands answer a turn. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'finish-draft': ['editDraft'],
  'appoint-user-representative': ['appointUserRepresentative'],
  'see-proposal': ['confirmSeen'],
  consent: ['giveConsent'],
  revise: ['revise', 'withdraw'],
  'object-or-let-pass': ['object'],
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
export const answers = (turn: string, command: string): boolean => ANSWERS[turn]?.includes(command) === true;

export const isMine = (who: Recipient, { id, active }: Me): boolean =>
  'person' in who ? who.person === id : active.some(({ role, at }) => role === who.role && at === who.at);

/** Commands with a page of their own. */
export const PAGES: Readonly<Record<string, { readonly to: string; readonly words?: string }>> = {
  editDraft: { to: '/forslag/$id', words: 'turn.finish-draft' },
  revise: { to: '/forslag/$id' },
  giveConsent: { to: '/piloter/$id/samtykke', words: 'turn.consent' },
  reportStatus: { to: '/piloter/$id/status' },
  evaluate: { to: '/piloter/$id/evaluering' },
  evaluateAsUser: { to: '/piloter/$id/evaluering' },
};
/** What is done on the page of another command. */
const BESIDE: Readonly<Record<string, string>> = {
  submit: 'editDraft',
  declineConsent: 'giveConsent',
  requestChange: 'giveConsent',
  recordFigure: 'reportStatus',
};

/** Each page and each form once. A start that something is missing for is no offer to press. */
export const partOf = (offers: readonly Offer[]): readonly Offer[] =>
  offers.filter(({ command }) => {
    const beside = BESIDE[command];
    return beside === undefined || !offers.some((other) => other.command === beside);
  });
