import type { InRole, Notify, Recipient, Typed } from '../../entity.js';
import type { Committee, FollowUp } from './state.js';
import { COMMITTEE_OCCASIONS, type CommitteeAbout } from './turns.js';

export type CommitteeNotify = Notify<Named> & { readonly about: CommitteeAbout };
type Named = Typed & Readonly<Record<string, unknown>>;
type Facts = Readonly<Record<string, string | number | null>>;

export const tell = (about: CommitteeAbout, facts: Facts, ...to: readonly Recipient[]): readonly CommitteeNotify[] =>
  to.map((recipient) => ({
    type: 'notify',
    to: recipient,
    ...('role' in recipient && recipient.role === 'observer' ? { optional: true as const } : {}), // a committee may have none
    about,
    ...(COMMITTEE_OCCASIONS[about].mail ? { mail: true as const } : {}),
    with: facts,
  }));

const role =
  (named: string) =>
  ({ id }: Committee): InRole => ({ role: named, at: id });
export const secretary = role('secretary');
export const chair = role('chair');
/** Deputies hold the roles they stand in for, and are told with them. */
export const seats = (committee: Committee): readonly Recipient[] => [chair(committee), role('member')(committee)];
export const office = (committee: Committee): readonly Recipient[] => [chair(committee), secretary(committee)];
export const everybody = (committee: Committee): readonly Recipient[] => [
  ...seats(committee),
  secretary(committee),
  role('observer')(committee),
];

/** What texts say and mails attach of a meeting: ids, dates and numbers only. */
export function aboutMeeting({ id: committee, meetings }: Committee, id: string): Facts {
  const meeting = meetings[id];
  const { startsAt = null, endsAt = null, sequence = 0 } = meeting ?? {};
  return { committee, meeting: id, startsAt, endsAt, sequence };
}

export function aboutCase({ id: committee, cases }: Committee, id: string): Facts {
  const one = cases[id];
  const last = one?.earlier.at(-1);
  return {
    committee,
    case: id,
    number: one?.number ?? last?.number ?? null,
    meeting: one?.meeting ?? last?.meeting ?? null,
  };
}

export function aboutFollowUp({ id: committee }: Committee, one: Omit<FollowUp, 'done' | 'remindAt'>): Facts {
  return { committee, followUp: one.id, case: one.case, number: one.number, due: one.due };
}
