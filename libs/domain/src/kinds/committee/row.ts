import { idOf } from '../../entity.js';
import type { Committee } from './state.js';

/** Meetings as lists read them: flat rows, by column name. Those that have fallen out of the state keep their last row. */
export const meetingRows = ({ id: committee, meetings }: Committee) =>
  Object.values(meetings).map((meeting) => ({
    id: `${committee}/${meeting.id}`,
    committee,
    meeting: meeting.id,
    kind: meeting.kind,
    status: meeting.status,
    policy: meeting.policy,
    starts_at: meeting.startsAt,
    ends_at: meeting.endsAt,
    carries_status: meeting.carriesStatus,
    agenda: meeting.agenda,
    frozen_at: meeting.frozenAt,
    sequence: meeting.sequence,
  }));

export const caseRows = ({ id: committee, cases }: Committee) =>
  Object.values(cases).map((one) => {
    const { about, origin, forwarded } = one;
    return {
      id: `${committee}/${one.id}`,
      committee,
      case_id: one.id,
      kind: one.kind,
      about: about.kind,
      matter: about,
      pilot: about.kind === 'pilot' ? idOf(about.pilot) : null,
      stage: about.kind === 'pilot' ? about.stage : null,
      title_ref: one.title?.ref ?? null,
      number: one.number,
      status: one.status,
      meeting: one.meeting,
      late: one.late,
      outcome: one.decision?.outcome ?? null,
      origin: origin === null ? null : `${origin.committee}/${origin.case}`,
      forwarded:
        forwarded === null ? null : [forwarded.committee, ...(forwarded.as === null ? [] : [forwarded.as])].join('/'),
      booked_at: one.bookedAt,
    };
  });

export const followUpRows = ({ id: committee, followUps }: Committee) =>
  followUps.map((one) => ({
    id: `${committee}/${one.id}`,
    committee,
    follow_up: one.id,
    case_id: one.case,
    number: one.number,
    owner: one.owner,
    what_ref: one.what.ref,
    due: one.due,
    done: one.done !== null,
  }));
