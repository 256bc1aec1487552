import { z } from 'zod';
import { counted, date, slug, titled, words } from '../../streams/fields.js';

export const COUNTED_EXAMPLE = {
  indicator: 'hospiteringsdager',
  period: { from: '2026-01-01', to: '2026-06-30' },
  value: 12,
  groupSize: 24,
  method: 'Talt i vaktplanen',
};
const plannedMilestone = z.strictObject({ id: slug, title: titled(), on: date }).meta({
  id: 'PlannedMilestone',
  examples: [{ id: 'forste-hospitering', title: 'Første hospitering', on: '2026-10-01' }],
});

export const preparation = {
  nameRepresentative: {
    path: 'representatives',
    summary: 'A party names who represents it',
    body: z
      .strictObject({ party: slug, person: slug })
      .meta({ id: 'Representative', examples: [{ party: 'harstad', person: 'leader-harstad' }] }),
  },
  recordConsultation: {
    path: 'consultations',
    summary: 'An employer has consulted the unions and the safety representative',
    body: z
      .strictObject({
        employer: slug,
        on: date,
        unions: titled(500),
        safetyRepresentative: z.boolean(),
        outcome: words(),
      })
      .meta({
        id: 'Consultation',
        examples: [
          {
            employer: 'harstad',
            on: '2026-09-10',
            unions: 'NSF og Fagforbundet',
            safetyRepresentative: true,
            outcome: 'Enighet om gjennomføringen.',
          },
        ],
      }),
  },
  recordBaseline: {
    path: 'baselines',
    summary: 'A party records its baseline for an indicator',
    body: z
      .strictObject({ party: slug, ...counted })
      .meta({ id: 'Baseline', examples: [{ party: 'harstad', ...COUNTED_EXAMPLE }] }),
  },
  setPlan: {
    path: 'plans',
    summary: 'Set when the trial starts and ends, and its milestones',
    body: z
      .strictObject({ startOn: date, endOn: date, milestones: z.array(plannedMilestone).max(50).default([]) })
      .meta({
        id: 'Plan',
        examples: [
          {
            startOn: '2026-10-01',
            endOn: '2027-03-31',
            milestones: [{ id: 'forste-hospitering', title: 'Første hospitering', on: '2026-10-15' }],
          },
        ],
      }),
  },
  startTrial: {
    path: 'starts',
    summary: 'Start the trial',
    body: z.strictObject({}).meta({ id: 'Start', examples: [{}] }),
  },
};
