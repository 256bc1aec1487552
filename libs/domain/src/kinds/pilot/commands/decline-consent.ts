import type { Rule } from '../rule.js';
import { answerTo, cannotAnswer, faultInAnswer } from './answering.js';

export const declineConsent: Rule<'declineConsent'> = {
  gives: 'ConsentDeclined',
  unless: (pilot, party) => cannotAnswer(pilot, party, 'declined'),
  decide: (pilot, command, context) =>
    faultInAnswer(pilot, command, context) ??
    command.parties.map((party) => ({
      type: 'ConsentDeclined',
      reason: command.reason,
      ...answerTo(pilot, party, command),
    })),
};
