import { z } from 'zod';
import { date, titled, words } from '../../../engine/fields.js';
import type { Case, Committee } from '../state.js';
import * as is from '../values.js';
import { event, taken, withCase, withMeeting } from './fold.js';

const id = z.string();
const title = titled().nullable();
const proposals = z.array(is.alternative).readonly();
const placement = z.strictObject({ case: id, meeting: id.nullable() });
/** A case put on an agenda, or taken back to the queue where `meeting` is null. */
export type Placement = Readonly<z.output<typeof placement>>;

/** Cases on their way to an agenda, and what is written for them. */
export const CASES = {
  CaseBooked: event(
    {
      case: id,
      kind: z.enum(is.CASE_KINDS),
      about: is.matter,
      title,
      parts: is.parts,
      proposals,
      attachments: is.attachments,
      origin: is.origin.nullable(),
      policy: id,
      /** Waits for the secretary to place it. */
      parked: z.boolean(),
    },
    (
      committee,
      { case: one, kind, about, title: called, parts, proposals: put, attachments, origin, policy, parked },
      at,
    ) => ({
      ...committee,
      counts: { ...committee.counts, cases: committee.counts.cases + 1 },
      queue: [...committee.queue, one],
      cases: {
        ...committee.cases,
        [one]: {
          ...newCase(one, policy, at),
          kind,
          about,
          title: called,
          parts,
          proposals: put,
          attachments,
          origin,
          parked,
        },
      },
    }),
    { creates: ({ case: one }) => [{ what: 'case', id: one }] },
  ),
  CasesPlaced: event({ placements: z.array(placement).readonly() }, (committee, { placements }) =>
    placements.reduce((state: Committee, { case: one, meeting }) => placed(state, one, meeting), committee),
  ),
  PaperWritten: event(
    { case: id, title, parts: is.parts, proposals: proposals.nullable() },
    (committee, { case: about, title: called, parts, proposals: put }) =>
      withCase(committee, about, (one) => ({
        ...one,
        title: called ?? one.title,
        parts: { ...one.parts, ...parts },
        proposals: put ?? one.proposals,
      })),
  ),
  Attached: event({ case: id, attachment: is.attachment }, (committee, { case: to, attachment }) =>
    withCase(committee, to, (one) => ({ ...one, attachments: [...one.attachments, attachment] })),
  ),
  Detached: event({ case: id, attachment: id }, (committee, { case: from, attachment }) =>
    withCase(committee, from, (one) => ({
      ...one,
      attachments: one.attachments.filter((attached) => attached.id !== attachment),
    })),
  ),
  /** `reason` is null where a pilot needed it no longer. */
  CaseWithdrawn: event({ case: id, reason: words().nullable() }, (committee, { case: off }) =>
    withCase(taken(committee, off), off, (one) => ({
      ...one,
      status: 'withdrawn',
      meeting: one.number === null ? null : one.meeting,
    })),
  ),
  AgendaOrdered: event({ meeting: id, cases: z.array(id).readonly() }, (committee, { meeting, cases }) =>
    withMeeting(committee, meeting, (ordered) => ({ ...ordered, agenda: cases })),
  ),
  DisqualificationSettled: event(
    {
      case: id,
      person: id,
      disqualified: z.boolean(),
      reason: words(),
      /** Who steps in for them in this case. */
      deputy: id.exactOptional(),
    },
    (committee, { case: about, person, disqualified, reason, deputy = null }) =>
      withCase(committee, about, (one) => ({
        ...one,
        disqualified: { ...one.disqualified, [person]: { disqualified, reason, deputy } },
      })),
  ),
  CaseForwarded: event(
    { case: id, committee: id, reason: words().nullable() },
    (committee, { case: sent, committee: to }) =>
      withCase(committee, sent, (one) => ({ ...one, forwarded: { committee: to, as: null } })),
  ),
  ForwardTaken: event({ case: id, committee: id, as: id }, (committee, { case: sent, committee: to, as }) =>
    withCase(committee, sent, (one) => ({ ...one, forwarded: { committee: to, as } })),
  ),
  FollowUpAdded: event(
    {
      followUp: z.strictObject({
        id,
        case: id,
        number: id.nullable(),
        owner: id,
        what: words(),
        due: date,
        remindAt: is.moment.nullable(),
      }),
    },
    (committee, { followUp }) => ({
      ...committee,
      counts: { ...committee.counts, followUps: committee.counts.followUps + 1 },
      followUps: [...committee.followUps, { ...followUp, done: null }],
    }),
    { creates: ({ followUp }) => [{ what: 'follow-up', id: followUp.id }] },
  ),
  FollowUpReminded: event({ followUp: id, remindAt: is.moment }, (committee, { followUp, remindAt }) => ({
    ...committee,
    followUps: committee.followUps.map((one) => (one.id === followUp ? { ...one, remindAt } : one)),
  })),
  FollowUpCompleted: event({ followUp: id, outcome: words() }, (committee, { followUp, outcome }, at) => ({
    ...committee,
    followUps: committee.followUps.map((one) =>
      one.id === followUp ? { ...one, remindAt: null, done: { outcome, at } } : one,
    ),
  })),
};

export const newCase = (one: string, policy: string, at: string): Case => ({
  id: one,
  kind: 'decision',
  about: { kind: 'status' },
  title: null,
  parts: {},
  proposals: [],
  attachments: [],
  origin: null,
  forwarded: null,
  status: 'queued',
  meeting: null,
  number: null,
  late: false,
  parked: false,
  policy,
  bookedAt: at,
  earlier: [],
  disqualified: {},
  decision: null,
  undone: [],
  discussion: null,
  saidIn: null,
});

/** On an agenda, or in the queue until the secretary places it. */
function placed(committee: Committee, one: string, meeting: string | null): Committee {
  const off = taken(committee, one);
  if (meeting === null) {
    const parked = withCase(off, one, (found) => ({ ...found, status: 'queued', meeting: null, parked: true }));
    return { ...parked, queue: [...parked.queue, one] };
  }
  const on = withMeeting(off, meeting, (found) => ({ ...found, agenda: [...found.agenda, one] }));
  return withCase(on, one, (found) => ({ ...found, status: 'placed', meeting, parked: false }));
}
