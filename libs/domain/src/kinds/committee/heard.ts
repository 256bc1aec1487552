import type { Happened, Hearing } from '../../entity.js';
import type { CommitteeEvent } from './events.js';
import { isOfCommittee } from './visibility.js';
import type { Case, Committee, FollowUp } from './state.js';
import { maySeeCase, maySeeFollowUp, type CommitteeReader } from './visibility.js';

/** Who else than the committee's people may see a difference that an event makes. */
type Heard = 'everybody' | 'who sees the case' | 'who sees the follow-up' | 'nobody';

/** The meeting plan is everybody's, and what is made public. How a committee prepares and minutes its meetings is its own. */
const HEARD: Readonly<Record<CommitteeEvent['type'], Heard>> = {
  CommitteeEstablished: 'everybody',
  PrioritiesSet: 'everybody',
  MeetingPlanned: 'everybody',
  MeetingMoved: 'everybody',
  MeetingCancelled: 'everybody',
  MeetingOpened: 'everybody',
  AgendaFrozen: 'everybody',
  RoundOpened: 'everybody',
  RoundClosed: 'everybody',
  MeetingHeld: 'everybody',
  DecisionUndone: 'everybody',
  MinutesSent: 'everybody',
  MinutesMade: 'everybody',
  MinutesDelivered: 'everybody',
  MinutesApproved: 'everybody',
  CaseBooked: 'who sees the case',
  CasesPlaced: 'who sees the case',
  PaperWritten: 'who sees the case',
  Attached: 'who sees the case',
  Detached: 'who sees the case',
  CaseWithdrawn: 'who sees the case',
  AgendaOrdered: 'who sees the case',
  LateCaseAdded: 'who sees the case',
  CaseDecided: 'who sees the case',
  CaseForwarded: 'who sees the case',
  ForwardTaken: 'who sees the case',
  MinutesWritten: 'who sees the case',
  DisqualificationSettled: 'who sees the case',
  FollowUpAdded: 'who sees the follow-up',
  FollowUpReminded: 'who sees the follow-up',
  FollowUpCompleted: 'who sees the follow-up',
  AgendaEmpty: 'nobody',
  ChangesAsked: 'nobody',
  ChangesNoted: 'nobody',
  BookAsked: 'nobody',
  BookMade: 'nobody',
  RoundAnswered: 'nobody',
  AttendanceRecorded: 'nobody',
  TimeGiven: 'nobody',
  MeetingReminded: 'nobody',
  RoundReminded: 'nobody',
  DecisionMoved: 'nobody',
  DecisionNotMoved: 'nobody',
  UndoingAsked: 'nobody',
  UndoingRefused: 'nobody',
  SuspicionsOverruled: 'nobody',
  MinutesAsked: 'nobody',
  MinutesHeldBack: 'nobody',
  MinutesAnswered: 'nobody',
};

/**
 * Whether somebody may see something otherwise after an event, so that what they look at is asked for anew. Whatever is not
 * known any more, as a case that has left the state, is heard of: asking in vain costs little.
 */
export function hears(happened: Happened, committee: Committee, reader: CommitteeReader): boolean {
  if (reader.all) return true;
  switch (heardBy(happened)) {
    case 'everybody':
      return true;
    case 'nobody':
      return false;
    case 'who sees the case':
      return casesIn(happened, committee).some((one) => one === undefined || maySeeCase(one, reader));
    case 'who sees the follow-up': {
      const one = followUpIn(happened, committee);
      if (one === undefined || maySeeFollowUp(one, reader)) return true;
      return casesIn(happened, committee).some((about) => about === undefined || maySeeCase(about, reader));
    }
  }
}

export const hearing: Hearing<Committee> = {
  /** The pilots that the cases in an event are about. */
  others: (happened, committee) =>
    casesIn(happened, committee).flatMap((one) => (one?.about.kind === 'pilot' ? [one.about.pilot] : [])),
  hears: (happened, committee, reader, pilots) =>
    hears(happened, committee, { person: reader.actor.person, all: isOfCommittee(committee.id, reader), pilots }),
};

const heardBy = ({ type }: Happened): Heard =>
  Object.hasOwn(HEARD, type) ? HEARD[type as CommitteeEvent['type']] : 'everybody';

/** Every case that an event names, as it stands now; undefined for one that has left the state. */
function casesIn(happened: Happened, committee: Committee): readonly (Case | undefined)[] {
  const { data } = happened;
  const named = [data, data['added'], ...listed(data['placements'])].map((one) => fieldOf(one, 'case'));
  return [...named, ...listed(data['cases']), followUpIn(happened, committee)?.case]
    .filter((id) => typeof id === 'string')
    .map((id) => (Object.hasOwn(committee.cases, id) ? committee.cases[id] : undefined));
}

function followUpIn({ data: { followUp } }: Happened, { followUps }: Committee): FollowUp | undefined {
  const named = typeof followUp === 'string' ? followUp : fieldOf(followUp, 'id');
  return followUps.find(({ id }) => id === named);
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
