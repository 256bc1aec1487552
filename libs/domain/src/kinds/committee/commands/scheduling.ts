import type { CommitteeRefusal } from '../refusals.js';
import type { Committee } from '../state.js';

interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
}
const LONGEST = 86_400_000;

/** Why a meeting cannot be at a time: it is over, it ends before it begins, it lasts for days, or there is one already. */
export function faultInTimes(
  { startsAt, endsAt }: Times,
  now: string,
  { meetings }: Committee,
  except?: string,
): CommitteeRefusal | null {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  if (!(start > Date.parse(now))) return { code: 'MeetingInThePast', startsAt };
  if (!(end > start)) return { code: 'MomentsInWrongOrder', from: startsAt, to: endsAt };
  if (end - start > LONGEST) return { code: 'MeetingTooLong', startsAt, endsAt };
  const same = Object.values(meetings).some(
    (other) =>
      other.id !== except &&
      other.kind !== 'round' &&
      other.status !== 'cancelled' &&
      Date.parse(other.startsAt) === start,
  );
  return same ? { code: 'MeetingPlannedTwice', startsAt } : null;
}
