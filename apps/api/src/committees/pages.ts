import type { Case } from '@tiltaksmotor/domain';
import type { z } from 'zod';
import { cursorOf } from '../pages.js';
import type { CaseRow, FollowUpRow, MeetingRow, Place } from './lists.js';
import type { CaseListedView } from './schema/case.js';
import type { FollowUpsView } from './schema/shared.js';
import type { MeetingListedView } from './schema/meeting.js';
import { numbered } from './view/case.js';
import { aboutView, type Told } from './view/telling.js';

/** A page of what was read, and where the next begins. One row more than the limit says that there is a next. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
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
  ({ starts_at, meeting }: MeetingRow): Place => [starts_at.toISOString(), `${committee}/${meeting}`];
/** `cases` is how many of its agenda the reader is shown. */
export const meetingListed = (row: MeetingRow, cases: number): z.infer<typeof MeetingListedView> => ({
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
  ({ booked_at, case_id }: CaseRow): Place => [booked_at.toISOString(), `${committee}/${case_id}`];
/** The title is told from its reference: whatever is not redacted was looked up. */
export const caseListed =
  (told: Told, numbers: ReadonlyMap<string, string | null>) =>
  (row: CaseRow): z.infer<typeof CaseListedView> => ({
    id: row.case_id,
    kind: row.kind,
    about: aboutView(row.matter),
    title: told.title({ title: titleOf(row), about: row.matter }),
    number: row.number,
    status: row.status,
    meeting: row.meeting,
    late: row.late,
    outcome: row.outcome,
    origin: elsewhere(row.origin, numbers),
    forwarded: elsewhere(row.forwarded, numbers),
    bookedAt: row.booked_at.toISOString(),
  });

export const titleOf = ({ title_ref: ref }: CaseRow): Case['title'] => (ref === null ? null : { ref, hash: '' });
/** `SSU/c5`; only `SSU` where the other committee has not said yet. */
function elsewhere(place: string | null, numbers: ReadonlyMap<string, string | null>) {
  if (place === null) return null;
  const [committee = '', id = null] = place.split('/');
  return numbered(committee, id, null, { numbers });
}

export const followUpPlace =
  (committee: string) =>
  ({ due, follow_up }: FollowUpRow): Place => [due, `${committee}/${follow_up}`];
export const followUpListed = (row: FollowUpRow): z.infer<typeof FollowUpsView>['items'][number] => ({
  id: row.follow_up,
  case: row.case_id,
  number: row.number,
  owner: row.owner,
  what: row.what,
  due: row.due,
  done: row.done,
});
