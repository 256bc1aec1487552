import { PAPER_PARTS } from '@tiltaksmotor/domain';
import { z } from 'zod';
import { IDS } from '../ids.js';
import {
  about,
  aboutPilot,
  address,
  caseKind,
  caseStatus,
  decision,
  effect,
  followUpStanding,
  id,
  lineage,
  maybe,
  meetingShort,
  moment,
  names,
  offers,
  text,
  waiting,
} from './shared.js';

export const CaseListedView = z
  .strictObject({
    id: IDS.case,
    kind: caseKind,
    about,
    title: z.string(),
    number: maybe(z.string()),
    status: caseStatus,
    meeting: maybe(IDS.meeting),
    late: z.boolean(),
    outcome: maybe(z.string()),
    origin: maybe(lineage),
    forwarded: maybe(lineage),
    bookedAt: moment,
  })
  .meta({ id: 'CaseListed' });
export const CasesView = z
  .strictObject({ items: z.array(CaseListedView), next: z.string().nullable() })
  .meta({ id: 'Cases' });

const alternative = z
  .strictObject({
    id,
    /** As somebody wrote it; null where its wording is that of its effect. */
    text,
    wording: text,
    effect: maybe(effect),
  })
  .meta({ id: 'AlternativeView' });
const attachment = z
  .strictObject({ id, name: text, mediaType: z.string(), size: z.int(), sha256: z.string(), address })
  .meta({ id: 'AttachmentView' });
const parts = z
  .strictObject(
    Object.fromEntries(PAPER_PARTS.map((name) => [name, text])) as Record<(typeof PAPER_PARTS)[number], typeof text>,
  )
  .meta({ id: 'PaperParts' });
export const CaseViewSchema = z
  .strictObject({
    id: IDS.case,
    committee: id,
    version: z.int(),
    number: maybe(z.string()),
    title: z.string(),
    kind: caseKind,
    about,
    status: caseStatus,
    parked: z.boolean(),
    late: z.boolean(),
    policy: id,
    meeting: maybe(z.strictObject(meetingShort)),
    bookedAt: moment,
    parts,
    proposals: z.array(alternative),
    attachments: z.array(attachment),
    disqualified: z.array(z.strictObject({ person: id, disqualified: z.boolean(), reason: text, deputy: maybe(id) })),
    decision: maybe(decision),
    undone: z.array(decision.extend({ undoneReason: text, undoneAt: moment }).meta({ id: 'UndoneDecision' })),
    discussion: text,
    origin: maybe(lineage),
    forwarded: maybe(lineage),
    /** Agendas it has been on before. */
    earlier: z.array(
      z.strictObject({
        meeting: IDS.meeting,
        number: z.string(),
        outcome: z.string(),
        reason: text,
        discussion: text,
      }),
    ),
    /** Every case about the same pilot, this one included. */
    ofSamePilot: z.array(aboutPilot),
    followUps: z.array(followUpStanding),
    waitingFor: z.array(waiting),
    ...offers,
    names,
  })
  .meta({ id: 'Case' });
