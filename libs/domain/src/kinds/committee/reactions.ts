import { GIVEN_UP, type Reaction, type Recipient, type Start, type Typed } from '../../entity.js';
import type { CommitteeEvent, CommitteeEventOf } from './events.js';
import { forwardOf, minutesFor, moveOf, takenFrom, undoingOf } from './moving.js';
import type { Case, Committee, EarlierTime } from './state.js';
import {
  aboutCase,
  aboutFollowUp,
  aboutMeeting,
  chair,
  everybody,
  office,
  seats,
  secretary,
  tell,
  type CommitteeNotify,
} from './telling.js';

type Reactions = readonly Reaction<Typed>[];

/** Who is told what of an event, what it moves elsewhere, and which papers it has made. */
export function reactions(event: CommitteeEvent, committee: Committee): Reactions {
  if ('meeting' in event) return ofMeeting(event, committee);
  return 'case' in event ? ofCase(event, committee) : ofOthers(event, committee);
}

type OfMeeting = Extract<CommitteeEvent, { meeting: string }>;
type OfCase = Exclude<Extract<CommitteeEvent, { case: string | null }>, OfMeeting>;

function ofMeeting(event: OfMeeting, committee: Committee): Reactions {
  const { meeting } = event;
  const facts = aboutMeeting(committee, meeting);
  switch (event.type) {
    case 'MeetingMoved':
      return tell('meeting-moved', { ...facts, was: event.was ?? null }, ...everybody(committee));
    case 'MeetingCancelled':
      return tell('meeting-cancelled', facts, ...everybody(committee));
    case 'MeetingOpened': {
      const due = committee.meetings[meeting]?.dates.cutOffAt ?? null;
      return tell('cases-called-for', { ...facts, due }, ...everybody(committee));
    }
    case 'AgendaEmpty':
      return tell('agenda-empty', facts, ...office(committee));
    case 'AgendaFrozen':
    case 'BookAsked':
      return [papers('meeting-book', meeting, event.version)];
    case 'LateCaseAdded': {
      const late = { ...facts, ...aboutCase(committee, event.added.case) };
      return [papers('meeting-book', meeting, event.version), ...tell('late-case', late, ...everybody(committee))];
    }
    case 'ChangesAsked':
      return [{ type: 'start', process: 'status-check', input: { meeting, since: event.since } }];
    case 'BookMade':
      return tell('book-ready', { ...facts, version: event.version }, ...everybody(committee));
    case 'RoundOpened': {
      const opened = tell('round-opened', { ...facts, due: event.answersBy }, ...seats(committee));
      return [papers('meeting-book', meeting, 1), ...opened];
    }
    case 'RoundReminded': {
      const due = committee.meetings[meeting]?.dates.closeRoundAt ?? null;
      return tell('round-reminder', { ...facts, due }, ...event.silent.map((person) => ({ person })));
    }
    case 'RoundClosed':
      return tell('round-decided', facts, ...seats(committee), secretary(committee));
    case 'MeetingReminded':
      return tell(reminderOf(committee, meeting), facts, secretary(committee));
    case 'TimeGiven':
      return tell('time-given', facts, ...seats(committee));
    case 'MinutesSent':
    case 'MinutesAsked':
      return [papers('minutes', meeting, event.version)];
    case 'MinutesMade': {
      const { version, answerBy = null } = event;
      if (committee.meetings[meeting]?.status === 'approved')
        return tell('minutes-approved', { ...facts, version }, ...everybody(committee));
      return [...minutesOut({ ...facts, version, due: answerBy }, meeting, committee), ...toldIn(event, committee)];
    }
    case 'MinutesHeldBack':
      return tell('minutes-held-back', { ...facts, version: event.version }, secretary(committee));
    case 'MinutesAnswered':
      return event.approve
        ? []
        : tell(
            'minutes-objected',
            { ...facts, person: event.person, asked: event.remark?.ref ?? null },
            ...office(committee),
          );
    case 'MinutesApproved': {
      const { version, reportsTo } = event;
      const anew = version === undefined ? [] : [papers('minutes', meeting, version)];
      return [...anew, ...minutesFor(committee, meeting, reportsTo)];
    }
    case 'SuspicionsOverruled':
    case 'AgendaOrdered':
    case 'ChangesNoted':
    case 'RoundAnswered':
    case 'MeetingHeld':
    case 'AttendanceRecorded':
    case 'MinutesWritten':
    case 'MinutesDelivered':
      return [];
  }
}

const papers = (process: 'meeting-book' | 'minutes', meeting: string, version: number): Start => ({
  type: 'start',
  process,
  input: { meeting, version },
});

function reminderOf({ meetings }: Committee, id: string): CommitteeNotify['about'] {
  const status = meetings[id]?.status;
  if (status === 'held') return 'minutes-to-send';
  return status === 'frozen' ? 'meeting-to-record' : 'agenda-to-freeze';
}

/** Silence counts as approval from the recorded delivery to those who may answer. */
function minutesOut(known: CommitteeNotify['with'] & object, meeting: string, committee: Committee): Reactions {
  const correction = committee.meetings[meeting]?.minutes?.correction ?? null;
  const about = correction === null ? 'minutes-out' : 'minutes-corrected';
  const facts = correction === null ? known : { ...known, why: correction.ref };
  const asked = tell(about, facts, ...seats(committee));
  const told = tell(about, facts, ...everybody(committee).slice(2));
  return [...asked.map((one) => ({ ...one, then: { type: 'noteMinutesDelivered', meeting } as const })), ...told];
}

/** Whoever submitted a case, and the committee it came from, hear what became of it by the minutes that first say so. */
function toldIn({ meeting, version }: CommitteeEventOf<'MinutesMade'>, committee: Committee): Reactions {
  return Object.values(committee.cases).flatMap((one) => {
    const { decision, earlier } = one;
    const decided = decision !== null && one.meeting === meeting && decision.toldIn === version ? [decision] : [];
    const left = earlier.filter((time) => time.meeting === meeting && time.toldIn === version && isTold(time));
    return [...left, ...decided].flatMap(({ outcome, ...time }) => {
      const facts = { ...aboutCase(committee, one.id), ...('number' in time ? { number: time.number, meeting } : {}) };
      return [
        ...tell('case-decided', { ...facts, outcome }, ...submitterOf(one)),
        ...tell('forwarded-decided', { ...facts, outcome }, ...whereFrom(one)),
      ];
    });
  });
}
const isTold = ({ outcome }: EarlierTime): boolean => outcome === 'postponed' || outcome === 'returned';
const submitterOf = ({ about, origin }: Case): readonly Recipient[] =>
  about.kind === 'submitted' && origin === null ? [{ person: about.by }] : [];
const whereFrom = ({ origin }: Case): readonly Recipient[] =>
  origin === null ? [] : [{ role: 'secretary', at: origin.committee }];

function ofCase(event: OfCase, committee: Committee): Reactions {
  const one = committee.cases[event.case];
  const facts = aboutCase(committee, event.case);
  const submitter = one === undefined ? [] : submitterOf(one);
  switch (event.type) {
    case 'CaseBooked':
      if (event.origin !== null) return takenFrom(event.origin, committee.id, event.case);
      return event.about.kind === 'submitted' ? tell('case-submitted', facts, secretary(committee)) : [];
    case 'CaseWithdrawn':
      return tell('case-withdrawn', { ...facts, why: event.reason?.ref ?? null }, ...submitter, secretary(committee));
    case 'CaseDecided':
      return moveOf(committee, event.case);
    case 'DecisionNotMoved':
      return tell(unmoved(event), { ...facts, refusal: event.refusal }, ...office(committee));
    case 'UndoingAsked':
      return undoingOf(committee, event.case);
    case 'DecisionUndone':
      return [
        ...tell('decision-undone', { ...facts, why: event.reason.ref }, ...seats(committee), secretary(committee)),
        ...(event.untold === true ? [] : tell('decision-undone', { ...facts, why: event.reason.ref }, ...submitter)),
      ];
    case 'UndoingRefused':
      return tell(notUndone(event), { ...facts, refusal: event.refusal }, ...office(committee));
    case 'CaseForwarded':
      return forwardOf(committee, event.case, event.committee);
    case 'PaperWritten':
    case 'Attached':
    case 'Detached':
    case 'DisqualificationSettled':
    case 'DecisionMoved':
    case 'ForwardTaken':
      return [];
  }
}

/** What never reached the pilot is no fault of the pilot's, and may be tried again. */
const unmoved = ({ refusal }: { refusal: string }): CommitteeNotify['about'] =>
  refusal === GIVEN_UP ? 'decision-not-given' : 'decision-not-moved';
const notUndone = ({ refusal }: { refusal: string }): CommitteeNotify['about'] =>
  refusal === GIVEN_UP ? 'undoing-not-given' : 'undoing-refused';

function ofOthers(event: Exclude<CommitteeEvent, OfMeeting | OfCase>, committee: Committee): Reactions {
  switch (event.type) {
    case 'MeetingPlanned':
      return tell('meeting-called', aboutMeeting(committee, event.plan.meeting), ...everybody(committee));
    case 'FollowUpAdded':
      return tell('follow-up-added', aboutFollowUp(committee, event.followUp), { person: event.followUp.owner });
    case 'FollowUpReminded':
    case 'FollowUpCompleted': {
      const found = committee.followUps.find(({ id }) => id === event.followUp);
      if (found === undefined) return [];
      const facts = aboutFollowUp(committee, found);
      return event.type === 'FollowUpReminded'
        ? tell('follow-up-reminder', facts, { person: found.owner }).map((told) => ({
            ...told,
            named: { otherwise: { to: secretary(committee), about: told.about } },
          }))
        : tell('follow-up-done', facts, secretary(committee), chair(committee));
    }
    case 'CommitteeEstablished':
    case 'PrioritiesSet':
    case 'CasesPlaced':
      return [];
  }
}
