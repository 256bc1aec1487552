import { z } from 'zod';
import { amount, counted, date, givenId, slug, words } from '../../streams/fields.js';
import { COUNTED_EXAMPLE } from './preparation.js';

const countedFigure = z.strictObject(counted).meta({ id: 'Counted', examples: [COUNTED_EXAMPLE] });

export const trial = {
  reportStatus: {
    path: 'status-reports',
    summary: 'A party tells how it goes, with figures if there are any',
    body: z
      .strictObject({
        party: slug,
        standing: z.enum(['on-plan', 'at-risk', 'stopped']),
        note: words().nullable().default(null),
        figures: z.array(countedFigure).max(50).default([]),
      })
      .meta({
        id: 'StatusReport',
        examples: [{ party: 'harstad', standing: 'on-plan', note: 'To har hospitert.', figures: [COUNTED_EXAMPLE] }],
      }),
  },
  recordFigure: {
    path: 'figures',
    summary: 'A party records a figure',
    body: z
      .strictObject({ party: slug, ...counted })
      .meta({ id: 'Figure', examples: [{ party: 'harstad', ...COUNTED_EXAMPLE }] }),
  },
  voidFigure: {
    path: 'voidings',
    summary:
      'A party says that a figure or a baseline it gave is wrong: it stays to be seen with the reason, and counts nowhere',
    body: z.strictObject({ party: slug, figure: givenId, reason: words() }).meta({
      id: 'Voiding',
      examples: [{ party: 'harstad', figure: '5d2f8a3e', reason: 'Talt for feil måned.' }],
    }),
  },
  disputeFigure: {
    path: 'disputes',
    summary: 'A party counts the same thing otherwise: both figures stand side by side until it is resolved',
    body: z.strictObject({ party: slug, figure: givenId, value: amount, method: words(1_000) }).meta({
      id: 'Dispute',
      examples: [{ party: 'harstad', figure: '5d2f8a3e', value: 4, method: 'Bare dager som kunne faktureres' }],
    }),
  },
  resolveDispute: {
    path: 'resolutions',
    summary: 'Decide which figure is shown, or both',
    body: z.strictObject({ dispute: givenId, shown: z.enum(['reported', 'disputed', 'both']), reason: words() }).meta({
      id: 'Resolution',
      examples: [{ dispute: '7c1b90aa', shown: 'both', reason: 'Begge sier noe sant om det samme.' }],
    }),
  },
  reachMilestone: {
    path: 'reached-milestones',
    summary: 'A milestone is reached',
    body: z
      .strictObject({ milestone: slug, on: date })
      .meta({ id: 'ReachedMilestone', examples: [{ milestone: 'forste-hospitering', on: '2026-10-14' }] }),
  },
  pauseTrial: {
    path: 'pauses',
    summary: 'Pause the trial: no reminders until it resumes',
    body: z
      .strictObject({ reason: words(), until: date.nullable().default(null) })
      .meta({ id: 'Pause', examples: [{ reason: 'Influensatopp', until: '2027-02-01' }] }),
  },
  resumeTrial: {
    path: 'resumptions',
    summary: 'Resume the trial',
    body: z.strictObject({}).meta({ id: 'Resumption', examples: [{}] }),
  },
  extendTrial: {
    path: 'extensions',
    summary: 'Let the trial last longer',
    body: z
      .strictObject({ endOn: date, reason: words() })
      .meta({ id: 'Extension', examples: [{ endOn: '2027-06-30', reason: 'Oppstarten ble forsinket.' }] }),
  },
  leave: {
    path: 'departures',
    summary: 'A party leaves',
    body: z
      .strictObject({ party: slug, reason: words() })
      .meta({ id: 'Departure', examples: [{ party: 'kvaefjord', reason: 'Mangler vikarer.' }] }),
  },
  endTrial: {
    path: 'endings',
    summary: 'End the trial: evaluation begins',
    body: z
      .strictObject({ reason: words().nullable().default(null) })
      .meta({ id: 'Ending', examples: [{ reason: 'Målet er nådd.' }] }),
  },
};
