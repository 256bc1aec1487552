import { words } from '../../pilot/testing/community.js';
import type { CommitteeCommand } from '../index.js';
import type { Alternative, Booking, Matter } from '../values.js';
import { attachment } from './commands.js';
import * as story from './story.js';
import { booking, days, held, submission, Story } from './story.js';

/** Commands as people give them, and committees at the points where these are tried. */
export const reason = words('Fordi');
export const c1 = { case: 'c1' } as const;
export const m1 = { meeting: 'm1' } as const;
export const at = (from: Story, now: string): Story => {
  from.now = now;
  return from;
};
export const later = (day: string) => ({
  ...{ startsAt: `${day}T08:00:00.000Z`, endsAt: `${day}T10:00:00.000Z` },
  place: null,
});
export const opening = (cases: readonly string[], answersBy = '2027-02-01T12:00:00.000Z'): CommitteeCommand => ({
  ...{ type: 'openRound', cases, answersBy },
  policy: null,
});
export const write = (...proposals: readonly Alternative[]): CommitteeCommand => ({
  ...{ type: 'writePaper', ...c1, title: null },
  ...{ parts: {}, proposals },
});
export const vote = (proposal: string | null = 'p1'): CommitteeCommand => ({
  ...{ type: 'answerRound', meeting: 'm2', ...c1 },
  ...{ proposal, remark: null },
});
export const settle = (person: string, deputy: string | null = null): CommitteeCommand => ({
  ...{ type: 'settleDisqualification', ...c1, person, disqualified: true },
  ...{ reason, deputy },
});
/** Who was there, put right. */
export const seat = (present: readonly string[], why: typeof reason | null = reason): CommitteeCommand => ({
  ...held('m1', present),
  ...{ type: 'recordAttendance', reason: why },
});
export const minutesOf = (about: string): CommitteeCommand => ({
  ...{ type: 'writeMinutes', ...m1, case: about },
  text: reason,
});
export const follow = (due: string): CommitteeCommand => ({
  ...{ type: 'addFollowUp', ...c1, owner: 'leader' },
  ...{ what: reason, due },
});
export const booked = (): Story => new Story().by('engine', booking('A'));
export const reviewing = (): Story =>
  booked().by('secretary', days('2027-04-20')).until('2027-04-20T09:00:00.000Z').by('secretary', held('m1'));
/** A second case on the agenda, after the first. */
export const withTwo = (): Story =>
  story
    .placed()
    .by('leader', submission('To'))
    .by('secretary', { type: 'placeCase', case: 'c2', ...m1 });
export const withFile = (): Story =>
  story.placed().by('leader', { type: 'attach', ...c1, attachment: attachment('a1') });
/** What `leader` submitted is withdrawn: by them while it waits, by the secretary once it has a number. */
export const withdrawn = (from: Story, by = 'leader'): Story => from.by(by, { type: 'withdrawCase', ...c1, reason });
/** On the meeting's day, before anybody has said who was there. */
export const onTheDay = (): Story => story.frozen().until('2027-04-20T09:00:00.000Z');
/** With a case about the status of everything. */
export const statusOn = (): Story => {
  const ssu = new Story().by('ssu-secretary', days('2027-04-20'), 'SSU');
  ssu.committees = { FSU: { ...ssu.at('SSU'), id: 'FSU' } };
  return ssu;
};

const ABOUT: Readonly<Record<string, Matter>> = {
  submitted: { kind: 'submitted', by: 'leader', wantedBy: null },
  minutes: { kind: 'minutes', committee: 'SSU', meeting: 'm1', startsAt: '2027-01-02T08:00:00.000Z' },
  status: { kind: 'status' },
};
/** What the SSU forwards: one of its cases. */
export const forwarded = (one: string, about: keyof typeof ABOUT = 'submitted'): CommitteeCommand => ({
  type: 'bookCase',
  from: 'committee/SSU',
  booking: {
    ...{ of: 'forward', committee: 'SSU', case: one, number: '01/27', title: words('Videresendt') },
    ...{ about: ABOUT[about], parts: {}, proposals: [], attachments: [], policy: 'standard' },
  } as Booking,
});
/** A case that belongs to every meeting. */
export const standing = (from: Story): string => {
  const found = from.meeting('m1').agenda.find((id) => from.case(id).kind === 'procedural');
  if (found === undefined) throw new Error('no standing case');
  return found;
};
