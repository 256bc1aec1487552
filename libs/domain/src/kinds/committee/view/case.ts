import { z } from 'zod';
import { said } from '../../../engine/fields.js';
import { address, id, maybe, moment, text, type Viewed } from '../../../engine/view.js';
import type { Words } from '../../../words.js';
import type { Case } from '../state.js';
import { attachment, caseId, effect, meetingId, PAPER_PARTS, stage, type PaperPart } from '../values.js';
import { wordingOf } from '../wording.js';
import {
  caseShort,
  caseStatus,
  decision,
  followUp,
  followUpOf,
  inWords,
  lineage,
  meetingShort,
  offers,
  shortOf,
  waiting,
  waitingIn,
  type CommitteeRead,
} from './parts.js';

/** A case in a list of them. */
export const listed = z
  .strictObject({
    ...caseShort,
    number: maybe(z.string()),
    status: caseStatus,
    meeting: maybe(meetingId),
    late: z.boolean(),
    outcome: maybe(z.string()),
    origin: maybe(lineage),
    forwarded: maybe(lineage),
    bookedAt: moment,
  })
  .meta({ id: 'CaseListed' });
/** A case about a pilot, in any committee. */
export const ofPilot = z
  .strictObject({
    committee: id,
    case: caseId,
    number: maybe(z.string()),
    stage,
    status: caseStatus,
    outcome: maybe(z.string()),
    meeting: maybe(z.strictObject({ id: meetingId, startsAt: moment, status: meetingShort.status })),
  })
  .meta({ id: 'CaseOfPilot' });

const alternative = z
  .strictObject({
    id,
    /** As somebody wrote it; null where its wording is that of its effect. */
    text,
    wording: maybe(said),
    effect: maybe(effect),
  })
  .meta({ id: 'AlternativeView' });
const parts = z
  .strictObject(Object.fromEntries(PAPER_PARTS.map((name) => [name, text])) as Record<PaperPart, typeof text>)
  .meta({ id: 'PaperParts' });

/** A case by itself: its paper as it stands, what was decided, and where it came from and went. */
export const schema = z.strictObject({
  ...caseShort,
  committee: id,
  number: maybe(z.string()),
  status: caseStatus,
  parked: z.boolean(),
  late: z.boolean(),
  policy: id,
  meeting: maybe(z.strictObject(meetingShort)),
  bookedAt: moment,
  parts,
  proposals: z.array(alternative),
  attachments: z.array(attachment.extend({ address }).meta({ id: 'AttachmentView' })),
  disqualified: z.array(z.strictObject({ person: id, disqualified: z.boolean(), reason: text, deputy: maybe(id) })),
  decision: maybe(decision),
  undone: z.array(decision.extend({ undoneReason: text, undoneAt: moment }).meta({ id: 'UndoneDecision' })),
  discussion: text,
  origin: maybe(lineage),
  forwarded: maybe(lineage),
  /** Agendas it has been on before. */
  earlier: z.array(
    z.strictObject({
      meeting: meetingId,
      number: z.string(),
      outcome: z.string(),
      reason: text,
      discussion: text,
    }),
  ),
  /** Every case about the same pilot, this one included. */
  ofSamePilot: z.array(ofPilot),
  followUps: z.array(followUp),
  waitingFor: z.array(waiting),
  ...offers,
});

/** What other committees know of a case: their numbers, by committee and case (`FSU/c7`), and the cases of the same pilot. */
export interface Elsewhere {
  readonly numbers: ReadonlyMap<string, string | null>;
  readonly ofSamePilot: readonly Viewed<typeof ofPilot>[];
}

export function of(one: Case, read: CommitteeRead, { numbers, ofSamePilot }: Elsewhere): Viewed<typeof schema> {
  const { committee } = read;
  const { origin, forwarded } = one;
  return {
    ...one,
    ...shortOf(one),
    committee: committee.id,
    meeting: committee.meetings[one.meeting ?? ''] ?? null,
    parts: partsOf(one),
    proposals: one.proposals.map((proposal) => ({ ...proposal, wording: { said: wordingOf(proposal) } })),
    attachments: one.attachments.map((file) => ({ ...file, address: `/api/attachments/${file.id}/content` })),
    disqualified: Object.entries(one.disqualified).map(([person, settled]) => ({ person, ...settled })),
    decision: one.decision === null ? null : inWords(one, one.decision),
    undone: one.undone.map((made) => inWords(one, made)),
    origin: origin === null ? null : numbered(origin.committee, origin.case, numbers, origin.number),
    forwarded: forwarded === null ? null : numbered(forwarded.committee, forwarded.as, numbers),
    ofSamePilot,
    followUps: committee.followUps.filter((its) => its.case === one.id).map((its) => followUpOf(its, read)),
    waitingFor: waitingIn(read, (about) => about === one.id),
    availableCommands: read.offers({ case: one.id }),
  };
}
/** Every part, null where it is not written. */
const partsOf = (one: Case) =>
  Object.fromEntries(PAPER_PARTS.map((part) => [part, one.parts[part] ?? null])) as Record<PaperPart, Words | null>;

/** A case of another committee, under the number it has there by now. */
export const numbered = (
  committee: string,
  at: string | null,
  numbers: Elsewhere['numbers'],
  known: string | null = null,
): Viewed<typeof lineage> => ({ committee, case: at, number: numbers.get(`${committee}/${at ?? ''}`) ?? known });

/** A case about a pilot, as far as somebody may know it. */
export function ofPilotBy(row: Viewed<typeof ofPilot>, { committee, reader }: CommitteeRead): Viewed<typeof ofPilot> {
  const one = committee.cases[row.case];
  if (one === undefined || reader.all) return row;
  const { status, number, decision: made } = one;
  const at = committee.meetings[one.meeting ?? ''];
  const meeting = at === undefined ? null : { id: at.id, startsAt: at.startsAt, status: at.status };
  return {
    ...{ ...row, status, number },
    outcome: made?.outcome ?? null,
    meeting: one.meeting === row.meeting?.id ? row.meeting : meeting,
  };
}
