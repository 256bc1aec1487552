import type { Case, Committee } from '../state.js';
import { taken, withCase, withMeeting, type Folds } from './fold.js';

/** Cases on their way to an agenda, and what is written for them. */
export const CASES = {
  CaseBooked: (
    committee,
    { case: id, kind, about, title, parts, proposals, attachments, origin, policy, parked },
    at,
  ) => ({
    ...committee,
    counts: { ...committee.counts, cases: committee.counts.cases + 1 },
    queue: [...committee.queue, id],
    cases: {
      ...committee.cases,
      [id]: { ...newCase(id, policy, at), kind, about, title, parts, proposals, attachments, origin, parked },
    },
  }),
  CasesPlaced: (committee, { placements }) =>
    placements.reduce((state: Committee, { case: id, meeting }) => placed(state, id, meeting), committee),
  PaperWritten: (committee, { case: id, title, parts, proposals }) =>
    withCase(committee, id, (one) => ({
      ...one,
      title: title ?? one.title,
      parts: { ...one.parts, ...parts },
      proposals: proposals ?? one.proposals,
    })),
  Attached: (committee, { case: id, attachment }) =>
    withCase(committee, id, (one) => ({ ...one, attachments: [...one.attachments, attachment] })),
  Detached: (committee, { case: id, attachment }) =>
    withCase(committee, id, (one) => ({
      ...one,
      attachments: one.attachments.filter((attached) => attached.id !== attachment),
    })),
  CaseWithdrawn: (committee, { case: id }) =>
    withCase(taken(committee, id), id, (one) => ({
      ...one,
      status: 'withdrawn',
      meeting: one.number === null ? null : one.meeting,
    })),
  AgendaOrdered: (committee, { meeting, cases }) =>
    withMeeting(committee, meeting, (ordered) => ({ ...ordered, agenda: cases })),
  DisqualificationSettled: (committee, { case: id, person, disqualified, reason, deputy = null }) =>
    withCase(committee, id, (one) => ({
      ...one,
      disqualified: { ...one.disqualified, [person]: { disqualified, reason, deputy } },
    })),
  CaseForwarded: (committee, { case: id, committee: to }) =>
    withCase(committee, id, (one) => ({ ...one, forwarded: { committee: to, as: null } })),
  ForwardTaken: (committee, { case: id, committee: to, as }) =>
    withCase(committee, id, (one) => ({ ...one, forwarded: { committee: to, as } })),
  FollowUpAdded: (committee, { followUp }) => ({
    ...committee,
    counts: { ...committee.counts, followUps: committee.counts.followUps + 1 },
    followUps: [...committee.followUps, { ...followUp, done: null }],
  }),
  FollowUpReminded: (committee, { followUp: id, remindAt }) => ({
    ...committee,
    followUps: committee.followUps.map((one) => (one.id === id ? { ...one, remindAt } : one)),
  }),
  FollowUpCompleted: (committee, { followUp: id, outcome }, at) => ({
    ...committee,
    followUps: committee.followUps.map((one) =>
      one.id === id ? { ...one, remindAt: null, done: { outcome, at } } : one,
    ),
  }),
} as const satisfies Partial<Folds>;

export const newCase = (id: string, policy: string, at: string): Case => ({
  id,
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
function placed(committee: Committee, id: string, meeting: string | null): Committee {
  const off = taken(committee, id);
  if (meeting === null) {
    const parked = withCase(off, id, (one) => ({ ...one, status: 'queued', meeting: null, parked: true }));
    return { ...parked, queue: [...parked.queue, id] };
  }
  const on = withMeeting(off, meeting, (found) => ({ ...found, agenda: [...found.agenda, id] }));
  return withCase(on, id, (one) => ({ ...one, status: 'placed', meeting, parked: false }));
}
