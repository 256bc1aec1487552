import { z } from 'zod';
import { decision, dispute, phase, recipient, result } from '../pilots/answers.js';

const waited = z
  .strictObject({
    who: recipient,
    turn: z.string(),
    what: z.array(z.string()),
    since: z.string(),
    due: z.string().nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'ReportedWaiting' });

const reportedPilot = z
  .strictObject({
    id: z.string(),
    title: z.string().nullable(),
    measure: z.string().nullable(),
    newMeasure: z.string().nullable(),
    kind: z.string(),
    exercise: z.boolean(),
    phase,
    since: z.string(),
    cycle: z.int(),
    lead: z.string(),
    parties: z.array(z.string()),
    waitingFor: z.array(waited),
    overdue: z.boolean(),
    indicators: z.array(z.strictObject({ id: z.string(), name: z.string().nullable() })),
    results: z.array(result),
    disputes: z.array(dispute),
    decisions: z.array(decision),
  })
  .meta({ id: 'ReportedPilot' });
export type ReportedPilot = z.infer<typeof reportedPilot>;

/** The status of every pilot for the committee that decides, at one moment. */
export const ReportView = z
  .strictObject({
    community: z.string(),
    asOf: z.string(),
    since: z.string(),
    exercises: z.boolean(),
    /** Pilots in each phase, drafts left out. */
    counts: z.record(z.string(), z.int()),
    total: z.int(),
    /** Those that are open, and those that ended or changed since. */
    pilots: z.array(reportedPilot),
    /** Names of people who are waited for. */
    people: z.record(z.string(), z.string()),
    changes: z.array(
      z
        .strictObject({
          pilot: z.string(),
          title: z.string().nullable(),
          type: z.string(),
          at: z.string(),
          /** As a sentence. */
          what: z.string(),
          role: z.string(),
          organisation: z.string().nullable(),
        })
        .meta({ id: 'ReportedChange' }),
    ),
  })
  .meta({ id: 'DecidingStatus' });
export type Report = z.infer<typeof ReportView>;
