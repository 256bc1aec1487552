import { addDays, before, dayBefore, localDate, momentOf, remindAfter, type Clock } from '../../calendar.js';
import type { CommitteeRefusal } from './refusals.js';
import type { CommitteeContext } from './rule.js';
import { NO_MEETING_DATES, type Committee, type Meeting } from './state.js';
import type { MeetingDates } from './values.js';

interface When {
  readonly kind: 'ordinary' | 'extraordinary' | 'round';
  readonly startsAt: string;
  readonly endsAt: string;
  readonly carriesStatus: boolean;
}

/**
 * What falls due before a meeting. One called at such short notice that its cut-off has passed has none: the agenda stays
 * open until a person freezes it, since freezing it unseen, empty, would help nobody. The secretary is reminded when it is
 * over.
 */
export function datesOf({ kind, startsAt, endsAt, carriesStatus }: When, context: CommitteeContext): MeetingDates {
  const { now, policy, works } = context;
  const coming = (at: string) => (Date.parse(at) > Date.parse(now) ? at : null);
  const cutOffAt = coming(
    before(startsAt, works.cutOff[kind === 'ordinary' ? 'ordinary' : 'extraordinary'], policy.clock),
  );
  const asks = kind === 'ordinary' && !carriesStatus && works.statusMeetings > 0 && cutOffAt !== null;
  return {
    ...NO_MEETING_DATES,
    openAt: coming(before(startsAt, works.openBefore, policy.clock)),
    askStatusAt: asks ? coming(before(cutOffAt, { n: 1, unit: 'days' }, policy.clock)) : null,
    cutOffAt,
    remindAt: cutOffAt === null ? recordBy(endsAt, context) : null,
  };
}

/** When the secretary is reminded of a meeting that has no record. */
export const recordBy = (endsAt: string, { policy, works }: CommitteeContext): string =>
  remindAfter(endsAt, works.recordWithin, policy.clock);

const A_WORKING_DAY = { n: 1, unit: 'working-days' } as const;

/**
 * When those who have not answered a round are reminded: in the morning of the working day before it is due, or of its last
 * working day where that is over. Null where neither is to come.
 */
export function roundReminder(answersBy: string, now: string, clock: Clock): string | null {
  const last =
    clock.kind === 'countdown'
      ? before(answersBy, { n: 0.5, unit: 'days' }, clock)
      : momentOf(dayBefore(addDays(localDate(answersBy), 1), A_WORKING_DAY, clock.closedDays), clock.remindAtHour);
  const isBetween = (at: string) => Date.parse(now) < Date.parse(at) && Date.parse(at) < Date.parse(answersBy);
  return [before(answersBy, A_WORKING_DAY, clock), last].find(isBetween) ?? null;
}

/** When papers that have not come are asked for again: after an hour, in an exercise half a minute. */
export const papersDue = (now: string, { kind }: Clock): string =>
  new Date(Date.parse(now) + (kind === 'calendar' ? 3_600_000 : 30_000)).toISOString();

/** The part of its year, of so many, that a meeting lies in. */
export function partOfYear(startsAt: string, parts: number): string {
  const [year = '', month = '1'] = localDate(startsAt).split('-');
  return `${year}/${Math.floor(((Number(month) - 1) * parts) / 12)}`;
}

export const isMeetingDay = ({ startsAt }: Meeting, now: string): boolean => localDate(startsAt) <= localDate(now);

/** Milliseconds. */
const LONGEST = 86_400_000;

/** Why a meeting cannot be at a time: it is over, it ends before it begins, it lasts for days, or there is one already. */
export function faultInTimes(
  { startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
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
