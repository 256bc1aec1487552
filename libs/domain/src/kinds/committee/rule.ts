import type { z } from 'zod';
import type { Context } from '../../context.js';
import type { Fields, Named, Part, Post } from '../../engine/kind.js';
import { rulesFor } from '../../engine/rules.js';
import type { Grant } from '../../engine/who.js';
import type { Policy } from '../../policy.js';
import type { CommitteePolicy } from './policy.js';
import { evolve, type CommitteeEvent } from './events.js';
import { caseFor } from './record.js';
import type { CommitteeRefusal } from './refusals.js';
import type { Case, Committee, FollowUp, Meeting } from './state.js';
import { caseId, followUpId, meetingId, type MeetingStatus } from './values.js';
import { maySeeCase, maySeeFollowUp, readerOf } from './visibility.js';

/** A decision's surroundings: the committee as it is, and how it works under the policy of what is decided on. */
export interface CommitteeContext extends Context {
  readonly committee: Committee;
  readonly policy: Policy;
  readonly works: CommitteePolicy;
}
export type Outcome = readonly CommitteeEvent[] | CommitteeRefusal;

/** How a committee works under a policy, for what is decided there. */
export function underPolicy(
  id: string,
  committee: Committee,
  context: Context,
  name = committee.id,
): CommitteeContext | CommitteeRefusal {
  const policy = Object.hasOwn(context.policies, id) ? context.policies[id] : undefined;
  if (policy === undefined) return { code: 'UnknownPolicy', policy: id };
  const works = Object.hasOwn(policy.committees, name) ? policy.committees[name] : undefined;
  if (works === undefined) return { code: 'UnknownCommittee', committee: name };
  return { ...context, committee, policy, works };
}

/** What one command takes, once it is there for its giver, theirs to give, and well formed. */
interface Rule<Subject, Shape extends z.ZodRawShape> {
  readonly fields: Shape;
  readonly post?: Post;
  readonly may: (subject: Subject, committee: Committee) => readonly Grant[];
  /** The statuses of the meeting in which it is possible: of a case, of the meeting on whose agenda it must be. */
  readonly in?: readonly MeetingStatus[];
  /** Only for rounds, or only for what is no round. */
  readonly only?: 'round' | 'meeting';
  readonly answers?: true;
  /** Why it cannot be done now, whatever its fields say: also keeps it out of what people are offered. */
  readonly unless?: (subject: Subject, context: CommitteeContext) => CommitteeRefusal | null;
  readonly decide: (subject: Subject, fields: Fields<Shape>, context: CommitteeContext) => Outcome;
}

const { about, creates } = rulesFor<Committee, CommitteeEvent, CommitteeRefusal>();
export { creates };

/** Rules about one part of a committee, decided under the policy of its meeting, else under the committee's own. */
const rulesAbout =
  <Subject>(part: Part<Committee, Subject>, meetingOf: (subject: Subject, committee: Committee) => Meeting | null) =>
  <Shape extends z.ZodRawShape>(rule: Rule<Subject, Shape>): Named<Committee, CommitteeEvent, CommitteeRefusal> =>
  (command) => {
    const { fields, post, may, answers } = rule;
    const insideOf = (subject: Subject, committee: Committee, context: Context) =>
      underPolicy(meetingOf(subject, committee)?.policy ?? committee.policy, committee, context);
    const outOfPlace = (meeting: Meeting | null, subject: Subject): CommitteeRefusal | null => {
      if (rule.in === undefined) return null;
      if (meeting === null) return { code: 'NotOnTheAgenda', case: (subject as Subject & { readonly id: string }).id };
      if (rule.only !== undefined && (rule.only === 'round') !== (meeting.kind === 'round'))
        return { code: 'WrongKindOfMeeting', meeting: meeting.id, command };
      return rule.in.includes(meeting.status) ? null : { code: 'WrongMeetingStatus', status: meeting.status, command };
    };
    return about(part)<Shape>({
      fields,
      may,
      ...(post === undefined ? {} : { post }),
      ...(answers === undefined ? {} : { answers }),
      unless(subject, committee, context) {
        const inside = insideOf(subject, committee, context);
        // That a policy is gone is no reason not to hear an answer: whoever gives it is told.
        if ('code' in inside) return answers === true ? null : inside;
        return outOfPlace(meetingOf(subject, committee), subject) ?? rule.unless?.(subject, inside) ?? null;
      },
      decide(subject, sent, committee, context) {
        const inside = insideOf(subject, committee, context);
        return 'code' in inside ? inside : rule.decide(subject, sent, inside);
      },
    })(command);
  };

const meetingNamed = (id: string | null, { meetings }: Committee): Meeting | null => meetings[id ?? ''] ?? null;
const meetings = { field: 'meeting', id: meetingId, all: (committee: Committee) => committee.meetings };
const ofMeeting = (meeting: Meeting): Meeting => meeting;

export const aboutCommittee = rulesAbout<Committee>(
  { field: null, all: (committee) => ({ '': committee }) },
  () => null,
);
export const aboutMeeting = rulesAbout(meetings, ofMeeting);
/** The same at the addresses of rounds. */
export const aboutRound = rulesAbout({ ...meetings, collection: 'rounds' }, ofMeeting);
export const aboutCase = rulesAbout<Case>(
  {
    field: 'case',
    id: caseId,
    all: ({ cases }) => cases,
    seen(one, { id }, context) {
      const reader = readerOf(id, context);
      return maySeeCase(caseFor(reader, one), reader);
    },
  },
  ({ meeting }, committee) => meetingNamed(meeting, committee),
);
export const aboutFollowUp = rulesAbout<FollowUp>(
  {
    field: 'followUp',
    collection: 'follow-ups',
    id: followUpId,
    all: ({ followUps }) => Object.fromEntries(followUps.map((one) => [one.id, one])),
    seen: (one, { id }, context) => maySeeFollowUp(one, readerOf(id, context)),
  },
  () => null,
);

export const roles =
  (...named: readonly ('secretary' | 'chair' | 'member')[]) =>
  (_: unknown, { id: at }: Committee): readonly Grant[] =>
    named.map((role) => ({ role, at }));
export const office = roles('secretary', 'chair');
export const engine = (): readonly Grant[] => ['engine'];
export const officeOrEngine = (subject: unknown, committee: Committee): readonly Grant[] => [
  ...office(subject, committee),
  'engine',
];
/** Also whoever submitted a case, until it has a number: by what they know of it, which they learn from the minutes. */
export const officeOrSubmitter = (one: Case, committee: Committee): readonly Grant[] => {
  const { about: of, origin } = one;
  const isTheirs = of.kind === 'submitted' && origin === null && caseFor({ all: false }, one).number === null;
  return [...office(one, committee), ...(isTheirs ? [{ person: of.by, named: 'submitter' }] : [])];
};

/** The events of one command as they come about, each decided on what those before it have made of the committee. */
export interface Unfolding {
  readonly committee: Committee;
  readonly events: readonly CommitteeEvent[];
}

export const begin = (committee: Committee): Unfolding => ({ committee, events: [] });

export const then = (unfolding: Unfolding, events: readonly CommitteeEvent[], now: string): Unfolding => ({
  committee: events.reduce((state, event) => evolve(state, event, now), unfolding.committee),
  events: [...unfolding.events, ...events],
});

/** What some events lead to besides themselves. */
export const followedBy = (
  events: readonly CommitteeEvent[],
  next: (after: CommitteeContext) => readonly CommitteeEvent[],
  context: CommitteeContext,
): readonly CommitteeEvent[] => {
  const { committee } = then(begin(context.committee), events, context.now);
  return [...events, ...next({ ...context, committee })];
};

/** Why what the engine does by itself is not to be done yet. */
export const notDue = (due: string | null, now: string): CommitteeRefusal | null =>
  due === null || Date.parse(due) > Date.parse(now) ? { code: 'NotDueYet', due } : null;
