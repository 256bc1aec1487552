import { defineKind } from '../../engine/define.js';
import { place } from '../../engine/fields.js';
import type { Kind } from '../../engine/kind.js';
import { addressOf } from '../../engine/view.js';
import { waitsOn } from '../../engine/waits.js';
import type { Context } from '../../context.js';
import { appointment, calls } from './calls.js';
import { COMMANDS, type CommitteeCommandType } from './commands/index.js';
import { EVENTS, type CommitteeEvent } from './events.js';
import { hearing } from './heard.js';
import { news, says } from './news.js';
import { pathIn } from './path.js';
import { reactions } from './reactions.js';
import { COMMITTEE_POLICY } from './policy.js';
import { committeeFor } from './record.js';
import { COMMITTEE_REFUSALS } from './refusals.js';
import { caseRows, followUpRows, meetingRows } from './row.js';
import { history } from './shown-events.js';
import type { Committee } from './state.js';
import { TURNS } from './turns.js';
import type { MeetingDates } from './values.js';
import * as standing from './view/committee.js';
import type { CommitteeRead, Within } from './view/parts.js';
import { isOfCommittee } from './visibility.js';
import { committeeWaitingFor, taskIn } from './waiting.js';

/** A command as it is given. What its fields are its rule says. */
export interface CommitteeCommand {
  readonly type: CommitteeCommandType;
  readonly [field: string]: unknown;
}

/** Which command the system gives itself when a date of a meeting comes. */
const THEN = {
  openAt: 'openMeeting',
  askStatusAt: 'askWhetherChanged',
  cutOffAt: 'freezeAgenda',
  bookDueAt: 'askForBook',
  minutesDueAt: 'askForMinutes',
  remindAt: 'remindOfMeeting',
  remindRoundAt: 'remindOfRound',
  closeRoundAt: 'closeRound',
  approveAt: 'approveMinutes',
} as const satisfies Readonly<Record<keyof MeetingDates, CommitteeCommandType>>;
const DATES = Object.keys(THEN) as readonly (keyof MeetingDates)[];

/** A committee: its queue of cases, their numbers, its meetings and what is decided there. */
export const committeeEntity = defineKind({
  name: 'committee',
  collection: 'committees',
  id: place,
  answersMore: true,
  fold: 8,
  events: EVENTS,
  commands: COMMANDS,
  refusals: COMMITTEE_REFUSALS,
  turns: TURNS,
  waits: committeeWaitingFor,
  task: taskIn,
  reactions,
  neverEnds: true,
  deadlines({ meetings, followUps }: Committee) {
    const ofMeetings = Object.values(meetings).flatMap(({ id, dates }) =>
      DATES.flatMap((name) => {
        const at = dates[name] ?? null; // dates that were fixed by an older version may lack one
        return at === null ? [] : [{ at, then: THEN[name], subject: id }];
      }),
    );
    const ofFollowUps = followUps.flatMap(({ id, remindAt, done }) =>
      remindAt === null || done !== null ? [] : [{ at: remindAt, then: 'remindFollowUp' as const, subject: id }],
    );
    return [...ofMeetings, ...ofFollowUps];
  },
  visibleTo: () => 'everybody',
  hearing,
  ofBodies: { founding: (committee, policy) => ({ type: 'establish', committee, policy }) },
  ...{ history, calls, news, says, appointment },
  policy: COMMITTEE_POLICY,
  rows: {
    meeting: (_, committee) => meetingRows(committee),
    agenda_case: (_, committee) => caseRows(committee),
    follow_up: (_, committee) => followUpRows(committee),
  },
  status: phaseOf,
  title: () => null,
  path: pathIn,
  view: {
    schema: standing.schema,
    apart: true,
    of(committee: Committee, context): object {
      const read = committeeReadBy(committee, context);
      return read === null ? {} : standing.of(read);
    },
  },
});

/** A committee as far as somebody may know it; null where its policy says nothing of it any more. */
export function committeeReadBy(stored: Committee, context: Context): CommitteeRead | null {
  const { id, policy } = stored;
  const works = context.policies[policy]?.committees[id];
  if (works === undefined) return null;
  const all = isOfCommittee(id, context);
  const reader = { person: context.actor.person, all, pilots: context.theirs ?? new Set<string>() };
  const committee = committeeFor(reader, stored);
  return {
    ...{ committee, works, context, reader },
    waits: () => waitsOn(committeeEntity.waits(committee), context),
    offers: (within = {}) =>
      offersIn(committee, context, within).flatMap(({ command, as }) => {
        const address = addressOf(committeeEntity, command, id, within);
        return address === null ? [] : [{ command, address, as }];
      }),
  };
}

/** The meeting that comes, or is being settled: its id and how far it has come. */
function phaseOf({ meetings }: Committee): string {
  const living = Object.values(meetings).filter(({ status }) => status !== 'approved' && status !== 'cancelled');
  const next = living.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  return next === undefined ? 'no-meeting' : `${next.id} ${next.status}`;
}

/** What a person may do now with what it is asked of, and in which capacities. */
export function offersIn(committee: Committee, context: Context, within: Within = {}) {
  const [field = null, id = ''] = Object.entries(within)[0] ?? [];
  const kind: Kind<Committee, CommitteeEvent> = committeeEntity;
  return kind
    .offers(committee, context, { field, id })
    .flatMap(({ command, subjects }) => subjects.map(({ as }) => ({ command: command as CommitteeCommandType, as })));
}
