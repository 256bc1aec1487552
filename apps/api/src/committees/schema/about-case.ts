import { z } from 'zod';
import { pilotId } from '../../pilots/answers.js';
import { IDS } from '../ids.js';
import { caseStatus, day, effect, id, maybe, moment, stage, status, text } from './basics.js';

/** What a case is about, and where else it is known. */
export const about = z
  .union([
    z.strictObject({ kind: z.literal('submitted'), by: id, wantedBy: maybe(day) }),
    z.strictObject({ kind: z.literal('pilot'), pilot: pilotId, stage, measure: z.string(), recommended: text }),
    z.strictObject({ kind: z.literal('stream'), path: z.string(), effects: z.array(effect) }),
    z.strictObject({ kind: z.literal('status') }),
    z.strictObject({ kind: z.literal('minutes'), committee: id, meeting: IDS.meeting, startsAt: moment }),
    z.strictObject({ kind: z.literal('standing'), standing: z.string() }),
  ])
  .meta({ id: 'CaseMatter' });
export const lineage = z
  .strictObject({ committee: id, case: maybe(IDS.case), number: maybe(z.string()) })
  .meta({ id: 'CaseElsewhere' });
export const aboutPilot = z
  .strictObject({
    committee: id,
    case: IDS.case,
    number: maybe(z.string()),
    stage,
    status: caseStatus,
    outcome: maybe(z.string()),
    meeting: maybe(z.strictObject({ id: IDS.meeting, startsAt: moment, status })),
  })
  .meta({ id: 'CaseOfPilot' });
