import type { Rule } from '../rule.js';
import { answerTo, cannotAnswer, faultInAnswer } from './answering.js';

export const requestChange: Rule<'requestChange'> = {
  gives: 'ChangeRequested',
  unless: (pilot, party) => cannotAnswer(pilot, party, 'change-requested'),
  decide: (pilot, command, context) =>
    faultInAnswer(pilot, command, context) ??
    command.parties.map((party) => ({
      type: 'ChangeRequested',
      change: command.change,
      ...answerTo(pilot, party, command),
    })),
};
