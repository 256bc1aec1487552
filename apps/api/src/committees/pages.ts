import { caseShows, committeeParts, type meetingShows, type views } from '@tiltaksmotor/domain';
import { cursorOf } from '../pages.js';
import type { CaseRow, FollowUpRow, MeetingRow, Position } from './lists.js';

/** What was written in a text, by its reference alone. */
const wordsOf = (ref: string) => ({ ref, hash: '' });

/** A page of what was read, and where the next begins. One row more than the limit says that there is a next. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Position,
  told: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(told),
    next: rows.length > limit && last !== undefined ? cursorOf(...placeOf(last)) : null,
  };
}

export const meetingPlace =
  (committee: string) =>
  ({ starts_at, meeting }: MeetingRow): Position => [starts_at.toISOString(), `${committee}/${meeting}`];
/** `cases` is how many of its agenda the reader is shown. */
export const meetingListed = (row: MeetingRow, cases: number): views.Viewed<typeof meetingShows.listed> => ({
  id: row.meeting,
  kind: row.kind,
  status: row.status,
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  carriesStatus: row.carries_status,
  cases,
  frozenAt: row.frozen_at?.toISOString() ?? null,
});

export const casePlace =
  (committee: string) =>
  ({ booked_at, case_id }: CaseRow): Position => [booked_at.toISOString(), `${committee}/${case_id}`];
export const caseListed =
  (numbers: ReadonlyMap<string, string | null>) =>
  (row: CaseRow): views.Viewed<typeof caseShows.listed> => ({
    ...committeeParts.shortOf({
      ...{ id: row.case_id, kind: row.kind, about: row.matter },
      title: row.title_ref === null ? null : wordsOf(row.title_ref),
    }),
    number: row.number,
    status: row.status,
    meeting: row.meeting,
    late: row.late,
    outcome: row.outcome,
    origin: elsewhere(row.origin, numbers),
    forwarded: elsewhere(row.forwarded, numbers),
    bookedAt: row.booked_at.toISOString(),
  });

/** `SSU/c5`; only `SSU` where the other committee has not said yet. */
function elsewhere(place: string | null, numbers: ReadonlyMap<string, string | null>) {
  if (place === null) return null;
  const [committee = '', id = null] = place.split('/');
  return caseShows.numbered(committee, id, numbers);
}

export const followUpPlace =
  (committee: string) =>
  ({ due, follow_up }: FollowUpRow): Position => [due, `${committee}/${follow_up}`];
export const followUpListed = (row: FollowUpRow): views.Viewed<typeof committeeParts.followUpListed> => ({
  id: row.follow_up,
  case: row.case_id,
  number: row.number,
  owner: row.owner,
  what: wordsOf(row.what_ref),
  due: row.due,
  done: row.done,
});
