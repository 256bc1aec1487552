import { z } from 'zod';
import { slug } from '../../streams/fields.js';
import { caseId, maybe, moment, proposalId, reason } from './fields.js';

export const rounds = {
  openRound: {
    summary: 'Let the committee decide cases by e-mail, between meetings',
    body: z
      .strictObject({ cases: z.array(caseId).min(1).max(50), answersBy: moment, policy: maybe(slug) })
      .meta({ id: 'Round', examples: [{ cases: ['c6'], answersBy: '2027-01-20T12:00:00+01:00' }] }),
  },
  answerRound: {
    summary: 'A member votes for a proposal in a case, or (null) against every one',
    body: z
      .strictObject({ case: caseId, proposal: proposalId.nullable(), remark: maybe(reason) })
      .meta({ id: 'RoundAnswer', examples: [{ case: 'c6', proposal: 'a', remark: null }] }),
  },
  closeRound: {
    summary: 'Close the round before its deadline',
    body: z.strictObject({}).meta({ id: 'RoundClosing', examples: [{}] }),
  },
};
