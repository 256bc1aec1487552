import { dueAfter } from '../../../calendar.js';
import type { CommitteeEvent } from '../events.js';
import { papersDue, roundReminder } from '../meeting-dates.js';
import type { CommitteeRefusal } from '../refusals.js';
import type { CommitteeContext } from '../rule.js';
import type { Case, Meeting } from '../state.js';
import type { MeetingDates } from '../values.js';

/** From a moment on, when silence has approved. Never, where the next meeting approves. */
export const approvedBySilence = (from: string, { policy, works }: CommitteeContext): string | null =>
  works.approval.by === 'round' ? dueAfter(from, works.approval.within, policy.clock) : null;

export const objectors = ({ minutes }: Meeting): readonly string[] =>
  (minutes?.answers ?? []).filter(({ approve }) => !approve).map(({ person }) => person);

/** What was approved is made once more, as it was, and says so. */
export const approved = (
  { id, minutes }: Pick<Meeting, 'id' | 'minutes'>,
  { now, policy, works }: CommitteeContext,
): CommitteeEvent => ({
  type: 'MinutesApproved',
  meeting: id,
  reportsTo: works.reportsTo,
  version: (minutes?.version ?? 0) + 1,
  dates: { minutesDueAt: papersDue(now, policy.clock) },
});

/** Held up by an outage, when people could not answer, a deadline that takes their silence for an answer gives them grace. */
export function heldUp(
  meeting: string,
  which: keyof Pick<MeetingDates, 'approveAt' | 'closeRoundAt'>,
  due: string | null,
  { now, policy: { outage, clock } }: CommitteeContext,
): CommitteeEvent | null {
  if (due === null || Date.parse(now) - Date.parse(due) <= outage.noticedAfter * 1000) return null;
  const later = dueAfter(now, outage.grace, clock);
  const again = which === 'closeRoundAt' ? { remindRoundAt: roundReminder(later, now, clock) } : {};
  return { type: 'TimeGiven', meeting, dates: { [which]: later, ...again } };
}

export const isMinutesCase = ({ about }: Case): boolean => about.kind === 'standing' && about.standing === 'minutes';

export const minutesAwaiting = (meetings: Readonly<Record<string, Meeting>>, except: string): readonly Meeting[] =>
  Object.values(meetings).filter(
    ({ id, status, minutes }) => id !== except && status === 'minutes-out' && minutes?.documents != null,
  );

/** Minutes are not settled while a pilot is asked whether its decision can be taken back. */
export function underWay({ agenda }: Meeting, { committee }: CommitteeContext): CommitteeRefusal | null {
  const waiting = agenda.find((id) => {
    const undoing = committee.cases[id]?.decision?.undoing;
    return undoing != null && undoing.refused === null;
  });
  return waiting === undefined ? null : { code: 'UndoingUnderWay', case: waiting };
}
