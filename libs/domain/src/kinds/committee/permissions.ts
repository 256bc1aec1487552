import type { Context } from '../../context.js';
import { activeAssignments, AS_ENGINE, capacityOf, isEngine, type Role, type Capacity } from '../../people.js';
import type { CommitteeCommandType } from './commands.js';
import { caseFor } from './record.js';
import type { Subject } from './rule.js';
import type { Committee } from './state.js';

/**
 * A role at the committee; anybody with a role anywhere; whoever submitted a case, until it has a number, and the owner of a
 * follow-up, while they hold a role anywhere; the engine.
 */
type Grant = { readonly role: Role } | 'anybody' | 'submitter' | 'owner' | 'engine';

const roles = (...named: readonly Role[]): readonly Grant[] => named.map((role) => ({ role }));
const engine: readonly Grant[] = ['engine'];
const OFFICE = roles('secretary', 'chair');
const SEATS = roles('chair', 'member');

/** Who may do what. Deputies hold the roles they stand in for. */
export const COMMITTEE_MAY: Readonly<Record<CommitteeCommandType, readonly Grant[]>> = {
  planMeetings: OFFICE,
  moveMeeting: OFFICE,
  cancelMeeting: OFFICE,
  submitCase: ['anybody'],
  writePaper: [...OFFICE, 'submitter'],
  attach: [...OFFICE, 'submitter'],
  detach: [...OFFICE, 'submitter'],
  withdrawCase: [...OFFICE, 'submitter'],
  placeCase: OFFICE,
  orderAgenda: OFFICE,
  freezeAgenda: [...OFFICE, 'engine'],
  addLateCase: roles('chair'),
  holdMeeting: OFFICE,
  recordAttendance: OFFICE,
  settleDisqualification: OFFICE,
  decideCase: OFFICE,
  undoDecision: OFFICE,
  forwardCase: OFFICE,
  addFollowUp: OFFICE,
  completeFollowUp: [...OFFICE, 'owner'],
  writeMinutes: OFFICE,
  sendMinutes: OFFICE,
  answerMinutes: SEATS,
  approveMinutes: [...roles('chair'), 'engine'],
  openRound: OFFICE,
  answerRound: SEATS,
  closeRound: [...OFFICE, 'engine'],
  setPriorities: OFFICE,
  establish: engine,
  bookCase: engine,
  dropCase: engine,
  openMeeting: engine,
  askWhetherChanged: engine,
  noteChanges: engine,
  askForBook: engine,
  noteBook: engine,
  remindOfMeeting: engine,
  remindOfRound: engine,
  askForMinutes: engine,
  noteMinutes: engine,
  noteMinutesDelivered: engine,
  noteEffect: engine,
  noteNoEffect: engine,
  noteUndone: engine,
  noteNotUndone: engine,
  noteForwarded: engine,
  remindFollowUp: engine,
};

/** The capacities in which an actor may give a command about something of this committee, direct ones before deputies'. */
export function capacitiesFor(
  type: CommitteeCommandType,
  committee: Committee,
  subject: Subject | undefined,
  { actor, now }: Context,
): readonly Capacity[] {
  const active = activeAssignments(actor, now);
  const capacities = COMMITTEE_MAY[type].flatMap((grant): readonly Capacity[] => {
    if (grant === 'engine') return isEngine(actor) ? [AS_ENGINE] : [];
    if (grant === 'anybody') return active.map(capacityOf);
    if (grant === 'submitter') return isSubmitter(actor.person, subject) ? active.map(capacityOf) : [];
    if (grant === 'owner') return isOwner(actor.person, subject) ? active.slice(0, 1).map(capacityOf) : [];
    return active.filter(({ role, at }) => role === grant.role && at === committee.id).map(capacityOf);
  });
  return [...capacities].sort((a, b) => Number(a.deputyFor !== undefined) - Number(b.deputyFor !== undefined));
}

const isSubmitter = (person: string, subject: Subject | undefined): boolean =>
  subject !== undefined &&
  'about' in subject &&
  subject.about.kind === 'submitted' &&
  subject.origin === null &&
  subject.about.by === person &&
  // By what they know of it: that it was postponed, and has no number any more, they learn from the minutes.
  caseFor({ all: false }, subject).number === null;

const isOwner = (person: string, subject: Subject | undefined): boolean =>
  subject !== undefined && 'owner' in subject && subject.owner === person;
