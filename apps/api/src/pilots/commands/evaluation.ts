import { REFERRALS } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { count, date, decidedBy, shortText, slug, words } from '../../streams/fields.js';

const change = z.enum(['better', 'unchanged', 'worse', 'unknown']);
const verdict = z.enum(['adopt', 'adapt', 'stop']);
const inPart = z.enum(['yes', 'partly', 'no']);

export const evaluation = {
  evaluate: {
    path: 'evaluations',
    summary: 'A party says what changed against the baseline',
    body: z.strictObject({ party: slug, change, account: words(), goOn: z.boolean() }).meta({
      id: 'Evaluation',
      examples: [{ party: 'harstad', change: 'better', account: 'Færre sluttet, flere søkte.', goOn: true }],
    }),
  },
  evaluateAsUser: {
    path: 'user-evaluations',
    summary: 'The user representative evaluates',
    body: z.strictObject({ change, account: words(), goOn: z.boolean() }).meta({
      id: 'UserEvaluation',
      examples: [{ change: 'better', account: 'Overgangene er blitt tryggere.', goOn: true }],
    }),
  },
  addUnionView: {
    path: 'union-views',
    summary: 'A union adds its view',
    body: z
      .strictObject({ view: words() })
      .meta({ id: 'UnionView', examples: [{ view: 'Vi vil ha hospitering inn i turnusen.' }] }),
  },
  recommend: {
    path: 'recommendations',
    summary: 'The FSU recommends what the SSU should decide',
    body: z
      .strictObject({ verdict, reason: words() })
      .meta({ id: 'Recommendation', examples: [{ verdict: 'adopt', reason: 'Effekten er tydelig.' }] }),
  },
  recordDecision: {
    path: 'decisions',
    summary: "Record the SSU's decision: it moves the pilot on",
    body: z.strictObject({ verdict, caseNumber: shortText, decidedOn: date, reason: words() }).meta({
      id: 'Decision',
      examples: [
        {
          verdict: 'adopt',
          caseNumber: '09/27',
          decidedOn: '2027-06-10',
          reason: 'SSU slutter seg til FSUs vurdering.',
        },
      ],
    }),
  },
  recordAdoption: {
    path: 'adoptions',
    summary: 'A party records what it decided itself',
    body: z
      .strictObject({ party: slug, adopted: inPart, decidedBy, politicalCase: shortText.nullable().default(null) })
      .meta({
        id: 'Adoption',
        examples: [
          {
            party: 'harstad',
            adopted: 'yes',
            decidedBy: { name: 'Kommunedirektøren', on: '2027-08-20' },
            politicalCase: 'PS 41/27',
          },
        ],
      }),
  },
  recordOutcome: {
    path: 'outcomes',
    summary: 'What a joint initiative achieved',
    body: z
      .strictObject({
        achieved: inPart,
        account: words().nullable().default(null),
        referrals: count(REFERRALS.most).nullable().default(null),
      })
      .meta({
        id: 'Outcome',
        examples: [{ achieved: 'partly', account: 'Saken er løftet til departementet.', referrals: null }],
      }),
  },
};
