import type { Deadline } from '../../entity.js';
import type { CommitteeCommand } from './commands.js';
import type { Committee, MeetingDates } from './state.js';

/** Which command the engine gives when a date of a meeting comes. */
const THEN: Readonly<Record<keyof MeetingDates, (meeting: string) => CommitteeCommand>> = {
  openAt: (meeting) => ({ type: 'openMeeting', meeting }),
  askStatusAt: (meeting) => ({ type: 'askWhetherChanged', meeting }),
  cutOffAt: (meeting) => ({ type: 'freezeAgenda', meeting }),
  bookDueAt: (meeting) => ({ type: 'askForBook', meeting }),
  minutesDueAt: (meeting) => ({ type: 'askForMinutes', meeting }),
  remindAt: (meeting) => ({ type: 'remindOfMeeting', meeting }),
  remindRoundAt: (meeting) => ({ type: 'remindOfRound', meeting }),
  closeRoundAt: (meeting) => ({ type: 'closeRound', meeting }),
  approveAt: (meeting) => ({ type: 'approveMinutes', meeting }),
};
const NAMES = Object.keys(THEN) as readonly (keyof MeetingDates)[];

export function deadlines({ meetings, followUps }: Committee): readonly Deadline<CommitteeCommand>[] {
  const ofMeetings = Object.values(meetings).flatMap(({ id, dates }) =>
    NAMES.flatMap((name) => {
      const at = dates[name] ?? null; // dates that were fixed by an older version may lack one
      return at === null ? [] : [{ at, then: THEN[name](id) }];
    }),
  );
  const ofFollowUps = followUps.flatMap(({ id, remindAt, done }) =>
    remindAt === null || done !== null
      ? []
      : [{ at: remindAt, then: { type: 'remindFollowUp', followUp: id } as const }],
  );
  return [...ofMeetings, ...ofFollowUps];
}
