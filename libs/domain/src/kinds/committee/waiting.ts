import { momentOf } from '../../calendar.js';
import { anybodyAt, keyOf } from '../../engine/who.js';
import type { Task, Title, Wait } from '../../entity.js';
import { isDisqualified, silentOnMinutes } from './members.js';
import type { Case, Committee, Meeting } from './state.js';
import type { CommitteeTurn } from './turns.js';
import { titleOfCase } from './wording.js';

/** Whose turn it is in a committee, for what, since when, and when it falls due: a moment, also where that is on a day. */
export interface CommitteeWaiting extends Wait<CommitteeTurn> {
  /** The meeting, case or follow-up it is about. */
  readonly what: readonly [string];
  readonly done: readonly string[];
}

/** Everybody a committee waits for. */
export function committeeWaitingFor(committee: Committee): readonly CommitteeWaiting[] {
  const { id: at, cases, meetings, followUps } = committee;
  return [
    ...Object.values(meetings).flatMap((meeting) => ofMeeting(meeting, committee)),
    ...Object.values(cases).flatMap((one) => ofCase(one, at, meetings[one.meeting ?? ''])),
    ...followUps.flatMap(({ id, owner, remindAt, due, done }): readonly CommitteeWaiting[] =>
      done !== null || remindAt === null
        ? []
        : [
            {
              who: { person: owner },
              named: { otherwise: { who: { role: 'secretary', at }, turn: 'follow-up' } },
              turn: 'follow-up',
              what: [id],
              since: remindAt,
              due: momentOf(due, 24),
              done: [],
            },
          ],
    ),
  ];
}

function ofMeeting(meeting: Meeting, committee: Committee): readonly CommitteeWaiting[] {
  const { id: at, cases } = committee;
  const { id, kind, status, startsAt, endsAt, dates, frozenAt, minutes } = meeting;
  const since = frozenAt ?? startsAt;
  const secretary = (turn: CommitteeTurn, due: string | null): CommitteeWaiting => ({
    who: { role: 'secretary', at },
    turn,
    what: [id],
    since,
    due,
    done: [],
  });
  switch (status) {
    case 'open':
      return [secretary(dates.cutOffAt === null ? 'freeze-agenda' : 'prepare-agenda', dates.cutOffAt ?? startsAt)];
    case 'frozen':
      return kind === 'round'
        ? roundAnswers(meeting, at, cases)
        : [secretary('record-meeting', dates.remindAt ?? endsAt)];
    case 'held':
      return [
        secretary(minutes !== null && minutes.faults.length > 0 ? 'correct-minutes' : 'send-minutes', dates.remindAt),
      ];
    case 'minutes-out':
      return minutes?.documents == null ? [] : minutesAnswers(meeting, committee, secretary('correct-minutes', null));
    case 'planned':
    case 'approved':
    case 'cancelled':
      return [];
  }
}

/** Those who have voted on every case of the round that they take part in are waited for no longer. */
function roundAnswers(
  { id, agenda, answers, startsAt, endsAt, dates }: Meeting,
  at: string,
  cases: Committee['cases'],
) {
  const open = agenda.flatMap((one) => (cases[one]?.status === 'placed' ? [cases[one]] : []));
  const out = open.flatMap(({ disqualified }) => Object.keys(disqualified));
  const people = [...new Set([...answers.map(({ person }) => person), ...out])];
  const done = people.filter((person) =>
    open.every((one) => isDisqualified(one, person) || answers.some((a) => a.person === person && a.case === one.id)),
  );
  return (['chair', 'member'] as const).map((role): CommitteeWaiting => ({
    who: { role, at },
    turn: 'answer-round',
    what: [id],
    since: startsAt,
    due: dates.closeRoundAt ?? endsAt,
    done,
  }));
}

/** An objection makes it the secretary's turn; until then, it is that of whoever was there and has not answered. */
function minutesAnswers(
  meeting: Meeting,
  committee: Committee,
  correct: CommitteeWaiting,
): readonly CommitteeWaiting[] {
  const { minutes, dates, id } = meeting;
  const answers = minutes?.answers ?? [];
  const since = minutes?.deliveredAt ?? minutes?.askedAt ?? correct.since;
  if (answers.some(({ approve }) => !approve)) return [{ ...correct, since }];
  return silentOnMinutes(meeting, committee).map((person) => ({
    who: { person },
    // Whoever has no seat any more cannot answer, and needs not: silence approves.
    named: { as: anybodyAt(committee.id), otherwise: null },
    turn: 'answer-minutes',
    what: [id],
    since,
    due: dates.approveAt,
    done: [],
  }));
}

/** All else in a paper writes itself. */
const lacksJudgement = ({ kind, status, parts }: Case): boolean =>
  kind === 'decision' && status === 'placed' && (parts.assessment ?? null) === null;

function ofCase(one: Case, at: string, meeting: Meeting | undefined): readonly CommitteeWaiting[] {
  const secretary = { who: { role: 'secretary', at }, what: [one.id], due: null, done: [] } as const;
  if (one.status === 'queued' && one.parked) return [{ ...secretary, turn: 'place-case', since: one.bookedAt }];
  if (meeting?.status === 'open' && lacksJudgement(one))
    return [
      { ...secretary, turn: 'write-paper', since: one.bookedAt, due: meeting.dates.cutOffAt ?? meeting.startsAt },
    ];
  const { decision } = one;
  const refused = decision !== null && typeof decision.moved === 'object';
  return refused ? [{ ...secretary, turn: 'settle-decision', since: decision.at }] : [];
}

/** A committee's secretary and chair see to it that what others owe is done. */
export function taskIn({ id, meetings, cases, followUps }: Committee, { what: [about = ''] = [], turn }: Wait): Task {
  const meeting = meetings[about];
  const one = cases[about];
  const followedBy = ['secretary', 'chair'].map((role) => keyOf({ role, at: id }));
  const others = { policy: (meeting ?? one)?.policy ?? null, followedBy, informs: [] };
  if (meeting !== undefined) return { title: titleOfMeeting(id, meeting), facts: { meeting: about }, ...others };
  if (one === undefined)
    return {
      title: followUps.find((followUp) => followUp.id === about)?.what ?? about,
      facts: { followUp: about },
      ...others,
    };
  // A decision is settled where it was recorded: at its meeting.
  const decidedAt = turn === 'settle-decision' && one.meeting !== null ? { meeting: one.meeting } : {};
  return { title: titleOfCase(one), facts: { case: about, ...decidedAt }, ...others };
}

const titleOfMeeting = (committee: string, { kind, startsAt, endsAt }: Meeting): Title =>
  kind === 'round'
    ? { text: 'paper.digest.round', with: { committee, date: endsAt } }
    : { text: 'paper.digest.meeting', with: { committee, date: startsAt } };
