import { EFFECTS } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { date, titled, words } from '../../streams/fields.js';
import { maybe, person, proposalId, reason } from './fields.js';

const people = z.array(person).max(200);
const votes = z
  .strictObject({ for: people, against: people, abstained: people.default([]) })
  .meta({ id: 'Votes', examples: [{ for: ['fsu-chair', 'fsu-member-1'], against: ['fsu-member-2'], abstained: [] }] });

export const decisions = {
  settleDisqualification: {
    summary:
      'The committee decides whether somebody is disqualified in a case, and which deputy steps in for them there',
    body: z.strictObject({ person, disqualified: z.boolean(), reason, deputy: maybe(person) }).meta({
      id: 'Disqualification',
      examples: [{ person: 'fsu-member-1', disqualified: true, reason: 'Leder enheten som foreslår forsøket.' }],
    }),
  },
  decideCase: {
    summary: 'Record a decision: a proposal, an amended text, noted, postponed or returned',
    body: z
      .strictObject({
        outcome: z.enum(['proposal', 'amended', 'postponed', 'returned', 'noted']),
        proposal: maybe(proposalId),
        text: maybe(words(2_000)),
        effect: maybe(z.enum(EFFECTS)),
        votes: maybe(votes),
        reason: maybe(reason),
      })
      .meta({
        id: 'CaseDecision',
        examples: [{ outcome: 'proposal', proposal: 'a', reason: 'FSU støtter forsøket.' }],
      }),
  },
  undoDecision: {
    summary: 'Undo a decision that was wrongly recorded, while its pilot has not moved on',
    body: z.strictObject({ reason }).meta({ id: 'DecisionUndoing', examples: [{ reason: 'Ført på feil sak.' }] }),
  },
  forwardCase: {
    summary: 'Forward a case to the committee that this one reports to',
    body: z
      .strictObject({ reason: maybe(reason) })
      .meta({ id: 'CaseForwarding', examples: [{ reason: 'Gjelder hele helsefellesskapet.' }] }),
  },
  addFollowUp: {
    summary: 'Something is to be done by somebody, by a day',
    body: z.strictObject({ owner: person, what: titled(500), due: date }).meta({
      id: 'FollowUp',
      examples: [{ owner: 'leader-harstad', what: 'Melde tilbake om erfaringene', due: '2027-10-01' }],
    }),
  },
  completeFollowUp: {
    summary: 'It is done, with what came of it',
    body: z
      .strictObject({ outcome: words(1_000) })
      .meta({ id: 'FollowUpCompletion', examples: [{ outcome: 'Erfaringene er lagt fram for FSU.' }] }),
  },
};
