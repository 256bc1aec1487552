import type { CommitteeRefusal } from '../refusals.js';
import type { RuleOfCase } from '../rule.js';
import type { Case, Committee } from '../state.js';
import { cannotPrepare } from './preparing.js';

/** On an agenda that has not frozen, or back in the queue to wait there. */
export const placeCase: RuleOfCase<'placeCase'> = {
  of: 'case',
  unless: cannotPrepare,
  decide: (one, { meeting }, { committee, now }) =>
    faultInPlace(one, meeting, committee, now) ?? [{ type: 'CasesPlaced', placements: [{ case: one.id, meeting }] }],
};

function faultInPlace(one: Case, to: string | null, { meetings }: Committee, now: string): CommitteeRefusal | null {
  if (to === null) return one.status === 'queued' && one.parked ? { code: 'NothingChanged' } : null;
  const meeting = Object.hasOwn(meetings, to) ? meetings[to] : undefined;
  if (meeting === undefined) return { code: 'UnknownMeeting', meeting: to };
  if (meeting.kind === 'round') return { code: 'WrongKindOfMeeting', meeting: to, command: 'placeCase' };
  const { status, dates } = meeting;
  const late = dates.cutOffAt !== null && Date.parse(dates.cutOffAt) <= Date.parse(now);
  if (status === 'frozen' || (late && (status === 'planned' || status === 'open')))
    return { code: 'CutOffHasPassed', meeting: to };
  if (status !== 'planned' && status !== 'open') return { code: 'WrongMeetingStatus', status, command: 'placeCase' };
  return one.meeting === to ? { code: 'AlreadyOnTheAgenda', case: one.id, meeting: to } : null;
}
