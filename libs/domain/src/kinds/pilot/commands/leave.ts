import { composition } from '../proposal-faults.js';
import { joinedParties } from '../facts.js';
import type { PilotEvent } from '../events.js';
import type { Rule } from '../rule.js';
import { consentDates } from './submit.js';
import { trialEnded } from './end-trial.js';

/**
 * A party goes, with its reason. Where no hospital unit or no municipality is left, preparation waits for another
 * party, and a trial ends and is evaluated.
 */
export const leave: Rule<'leave'> = {
  gives: 'PartyLeft',
  unless: (pilot, party) => (party === pilot.proposal.lead ? { code: 'LeadMayNotLeave', party } : null),
  decide(pilot, { party, reason }, context) {
    const left: PilotEvent = { type: 'PartyLeft', party, reason };
    const rest = joinedParties(pilot).filter((joined) => joined !== party);
    if (composition(rest, context.directory).length === 0) return [left];
    return pilot.phase === 'trial'
      ? [left, trialEnded('too-few-parties', null, context)]
      : [left, { type: 'ConsentReopened', dates: consentDates(context) }];
  },
};
