import { committeeEntity, offersIn, PAPER_PARTS, waitsOn, type Case, type PaperPart } from '@tiltaksmotor/domain';
import type { z } from 'zod';
import type { Standing } from '../committees.js';
import type { CaseOfPilot } from '../lists.js';
import type { CaseViewSchema } from '../schema/case.js';
import { followUpItem, meetingShort, waitingItem } from './items.js';
import { aboutView, offered, type Told } from './telling.js';

export type CaseView = z.infer<typeof CaseViewSchema>;

/** What other committees know of a case: their numbers, and the cases of the same pilot. */
export interface Elsewhere {
  readonly numbers: ReadonlyMap<string, string | null>;
  readonly ofSamePilot: readonly CaseOfPilot[];
}

/** A case as people see it: its paper as it stands, what was decided, and where it came from and went. */
export function caseView(one: Case, standing: Standing, elsewhere: Elsewhere, told: Told): CaseView {
  const { called, version, committee, context, reader } = standing;
  const meeting = committee.meetings[one.meeting ?? ''];
  const view = {
    id: one.id,
    committee: called.id,
    version,
    number: one.number,
    title: told.title(one),
    kind: one.kind,
    about: aboutView(one.about),
    status: one.status,
    parked: one.parked,
    late: one.late,
    policy: one.policy,
    meeting: meeting === undefined ? null : meetingShort(meeting),
    bookedAt: one.bookedAt,
    parts: partsView(one, told),
    proposals: one.proposals.map((proposal) => ({
      id: proposal.id,
      text: told.written(proposal.text),
      wording: told.wording(proposal),
      effect: proposal.effect,
    })),
    attachments: one.attachments.map((file) => ({
      id: file.id,
      name: told.written(file.name),
      mediaType: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      address: `/api/attachments/${file.id}/content`,
    })),
    disqualified: Object.entries(one.disqualified).map(([person, settled]) => ({
      person,
      disqualified: settled.disqualified,
      reason: told.written(settled.reason),
      deputy: settled.deputy,
    })),
    decision: one.decision === null ? null : told.decision(one, one.decision),
    undone: one.undone.map((decision) => ({
      ...told.decision(one, decision),
      undoneReason: told.written(decision.undoneReason),
      undoneAt: decision.undoneAt,
    })),
    discussion: told.written(one.discussion),
    origin: one.origin === null ? null : numbered(one.origin.committee, one.origin.case, one.origin.number, elsewhere),
    forwarded: one.forwarded === null ? null : numbered(one.forwarded.committee, one.forwarded.as, null, elsewhere),
    earlier: one.earlier.map(({ meeting: at, number, outcome, reason, discussion }) => ({
      meeting: at,
      number,
      outcome,
      reason: told.written(reason),
      discussion: told.written(discussion),
    })),
    ofSamePilot: [...elsewhere.ofSamePilot],
    followUps: committee.followUps
      .filter((followUp) => followUp.case === one.id)
      .map((followUp) => followUpItem(followUp, standing, told)),
    waitingFor: reader.all
      ? waitsOn(committeeEntity.waits(committee), context)
          .filter(({ what }) => what?.includes(one.id) === true)
          .map(waitingItem)
      : [],
    availableCommands: offered(offersIn(committee, context, { case: one.id }), committee, { case: one.id }),
  };
  return { ...view, names: told.names(view) };
}

/** Every part, null where it is not written. */
const partsView = ({ parts }: Case, told: Told) =>
  Object.fromEntries(PAPER_PARTS.map((part) => [part, told.written(parts[part] ?? null)])) as Record<
    PaperPart,
    string | null
  >;

/** A case of another committee, under the number it has there by now. */
export function numbered(
  committee: string,
  id: string | null,
  known: string | null,
  { numbers }: Pick<Elsewhere, 'numbers'>,
) {
  return { committee, case: id, number: (id === null ? null : numbers.get(`${committee}/${id}`)) ?? known };
}
