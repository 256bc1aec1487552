import { datesOf, papersDue, recordBy } from '../meeting-dates.js';
import { placedAnew } from '../placing.js';
import type { CommitteeEvent } from '../events.js';
import type { CommitteeContext, RuleOfMeeting } from '../rule.js';
import type { Meeting, MeetingDates } from '../state.js';
import { followedBy } from '../unfolding.js';
import { faultInTimes } from './scheduling.js';

/** To another time or place. Its dates move with it, its numbers stay; a book that was made is made anew. */
export const moveMeeting: RuleOfMeeting<'moveMeeting'> = {
  of: 'meeting',
  in: ['planned', 'open', 'frozen'],
  only: 'meeting',
  decide(meeting, { startsAt, endsAt, place }, context) {
    const { id, sequence } = meeting;
    const same =
      Date.parse(startsAt) === Date.parse(meeting.startsAt) && Date.parse(endsAt) === Date.parse(meeting.endsAt);
    if (same && place?.hash === meeting.place?.hash) return { code: 'NothingChanged' };
    const fault = faultInTimes({ startsAt, endsAt }, context.now, context.committee, id);
    if (fault !== null) return fault;
    const dates = datesAfter({ ...meeting, startsAt, endsAt }, context);
    const moved: CommitteeEvent = {
      type: 'MeetingMoved',
      meeting: id,
      startsAt,
      endsAt,
      place,
      sequence: sequence + 1,
      was: meeting.startsAt,
      dates,
    };
    const events = meeting.book === null ? [moved] : [moved, bookAnew(id, meeting.book.version + 1, context)];
    return followedBy(events, placedAnew, context);
  },
};

function datesAfter(meeting: Meeting, context: CommitteeContext): Partial<MeetingDates> {
  if (meeting.kind === 'round' || meeting.status === 'frozen') return { remindAt: recordBy(meeting.endsAt, context) };
  const dates = datesOf(meeting, context);
  return meeting.status === 'open' ? { ...dates, openAt: null } : dates;
}

const bookAnew = (meeting: string, version: number, { now, policy }: CommitteeContext): CommitteeEvent => ({
  type: 'BookAsked',
  meeting,
  version,
  dates: { bookDueAt: papersDue(now, policy.clock) },
});
