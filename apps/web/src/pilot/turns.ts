import type { Offer, Pilot } from '../api/types.gen.js';

/** What is answered when the proposal is read: a link to it (`#object`) leads to its button, and opens nothing over the page. */
const READ_FIRST: readonly string[] = ['object', 'letPass', 'endorse', 'confirmSeen'];
/** Whether a link to a command opens its form. */
export const opensItself = (command: string): boolean => !READ_FIRST.includes(command) && !(command in PAGES);

/** Commands with a page of their own. */
export const PAGES: Readonly<Record<string, { readonly to: string; readonly words?: string }>> = {
  editDraft: { to: '/forslag/$id', words: 'web.pilot.go.editDraft' },
  revise: { to: '/forslag/$id' },
  giveConsent: { to: '/piloter/$id/samtykke', words: 'web.pilot.go.giveConsent' },
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

/** What a form has to choose from. Without anything, it is not shown. */
const CHOICES: Readonly<Record<string, (pilot: Pilot) => readonly unknown[]>> = {
  disputeFigure: ({ figures }) => figures.filter(({ void: gone, suppressed }) => !gone && !suppressed),
  resolveDispute: ({ disputes }) => disputes.filter(({ resolved, ended }) => resolved === null && !ended),
  reachMilestone: ({ plan }) => (plan?.milestones ?? []).filter(({ reachedOn }) => reachedOn === null),
  settleConflict: ({ conflicts }) => Object.values(conflicts).filter((standing) => standing === 'declared'),
};

/** What is offered: each page and each form once, and none that has nothing in it. */
export const offersIn = (pilot: Pilot): readonly Offer[] =>
  pilot.availableCommands.filter(({ command }, _, offers) => {
    const beside = BESIDE[command];
    const isThere = beside === undefined || !offers.some((other) => other.command === beside);
    return isThere && CHOICES[command]?.(pilot).length !== 0;
  });
