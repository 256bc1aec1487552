import type { History } from '../../engine/shown.js';
import type { ShownEvents, ShownFields } from '../../shown-fields.js';
import type { Words } from '../../words.js';
import type { CommitteeEvent } from './events.js';
import type { Numbered } from './events/meetings.js';
import type { Committee } from './state.js';
import type { Alternative, Attachment, Attendance, Matter, MinutesFault, PaperPart } from './values.js';
import { isOfCommittee } from './visibility.js';

const about: ShownFields<Matter> = {
  kind: true,
  by: true,
  wantedBy: true,
  pilot: true,
  stage: true,
  measure: true,
  recommended: true,
  committee: true,
  meeting: true,
  startsAt: true,
  standing: true,
};
const proposals: ShownFields<Alternative> = { id: true, text: true, effect: true };
const attachment: ShownFields<Attachment> = { id: true, name: true, mediaType: true, size: true };
const numbered: ShownFields<Numbered> = { case: true, number: true, about };
const attendance: ShownFields<Attendance> = {
  present: { person: true, deputyFor: true },
  chairedBy: true,
  recordedBy: true,
  guests: { name: true, cases: true },
};
const fault: ShownFields<MinutesFault> = { case: true, what: true, part: true };
const parts: ShownFields<Record<PaperPart, Words>> = {
  to: true,
  from: true,
  summary: true,
  background: true,
  assessment: true,
  'way-forward': true,
};
const written = { case: true, title: true, parts, proposals } as const;
const made = { meeting: true, version: true, documents: true } as const;

/**
 * What a committee's history shows of each event to its own people, and of the meeting plan to everybody. What the engine
 * keeps for itself is not named: dates that fall due, policies, series of numbers, hashes of files, references of texts.
 */
const SHOWN: ShownEvents<CommitteeEvent> = {
  CommitteeEstablished: { committee: true },
  PrioritiesSet: { priorities: { id: true, title: true, areas: true, measures: true } },
  MeetingPlanned: {
    plan: { meeting: true, kind: true, startsAt: true, endsAt: true, place: true, carriesStatus: true },
  },
  MeetingMoved: { meeting: true, startsAt: true, endsAt: true, place: true, sequence: true, was: true },
  MeetingCancelled: { meeting: true, reason: true },
  MeetingOpened: { meeting: true },
  CaseBooked: {
    ...written,
    kind: true,
    about,
    attachments: attachment,
    origin: { committee: true, case: true, number: true },
    parked: true,
  },
  CasesPlaced: { placements: { case: true, meeting: true } },
  PaperWritten: written,
  Attached: { case: true, attachment },
  Detached: { case: true, attachment: true },
  CaseWithdrawn: { case: true, reason: true },
  AgendaOrdered: { meeting: true, cases: true },
  AgendaFrozen: { meeting: true, agenda: numbered, version: true },
  AgendaEmpty: { meeting: true },
  LateCaseAdded: { meeting: true, added: numbered, version: true },
  ChangesAsked: { meeting: true, since: true },
  ChangesNoted: { meeting: true, changed: true },
  BookAsked: { meeting: true, version: true },
  BookMade: made,
  RoundOpened: { meeting: true, answersBy: true, agenda: numbered },
  RoundAnswered: { meeting: true, case: true, person: true, proposal: true, remark: true },
  RoundReminded: { meeting: true, silent: true },
  RoundClosed: { meeting: true },
  MeetingHeld: { meeting: true, ...attendance },
  AttendanceRecorded: { meeting: true, reason: true, ...attendance },
  TimeGiven: { meeting: true },
  MeetingReminded: { meeting: true },
  DisqualificationSettled: { case: true, person: true, disqualified: true, reason: true, deputy: true },
  CaseDecided: {
    case: true,
    outcome: true,
    proposal: true,
    text: true,
    effect: true,
    votes: { for: true, against: true, abstained: true },
    disqualified: true,
    reason: true,
    by: true,
  },
  DecisionMoved: { case: true },
  DecisionNotMoved: { case: true, refusal: true },
  UndoingAsked: { case: true, reason: true, by: true },
  DecisionUndone: { case: true, reason: true, by: true },
  UndoingRefused: { case: true, refusal: true },
  CaseForwarded: { case: true, committee: true, reason: true },
  ForwardTaken: { case: true, committee: true, as: true },
  FollowUpAdded: { followUp: { id: true, case: true, number: true, owner: true, what: true, due: true } },
  FollowUpReminded: { followUp: true },
  FollowUpCompleted: { followUp: true, outcome: true },
  MinutesWritten: { meeting: true, case: true, text: true },
  SuspicionsOverruled: { meeting: true, faults: { what: true }, reason: true, by: true },
  MinutesSent: { meeting: true, version: true, correction: true },
  MinutesAsked: { meeting: true, version: true },
  MinutesMade: made,
  MinutesHeldBack: { meeting: true, version: true, faults: fault },
  MinutesDelivered: { meeting: true },
  MinutesAnswered: { meeting: true, person: true, approve: true, remark: true },
  MinutesApproved: { meeting: true, reportsTo: true, version: true },
};

/** The meeting plan is everybody's, and what the mandate puts first. */
const PLAN: readonly string[] = [
  'CommitteeEstablished',
  'PrioritiesSet',
  'MeetingPlanned',
  'MeetingMoved',
  'MeetingOpened',
  'MeetingCancelled',
] satisfies readonly CommitteeEvent['type'][];
export const history: History<Committee> = {
  summary: 'All that happened, and who did it in which role; to others than its people, its meeting plan',
  shown: SHOWN,
  seen: (type, { id }, context) => PLAN.includes(type) || isOfCommittee(id, context),
};
