import { z } from 'zod';
import { page, said } from '../../../engine/fields.js';
import {
  address,
  capacity,
  day,
  id,
  maybe,
  moment,
  recipient,
  streamId,
  text,
  type Viewed,
} from '../../../engine/view.js';
import type { Context } from '../../../context.js';
import { idOf, type Title, type Wait } from '../../../entity.js';
import type { CommitteePolicy } from '../policy.js';
import { GIVEN } from '../commands/index.js';
import { agendaFor } from '../record.js';
import type { Case, CaseDecision, Committee, FollowUp, Meeting } from '../state.js';
import {
  CASE_KINDS,
  CASE_STATUSES,
  caseId,
  effect,
  followUpId,
  MEETING_KINDS,
  MEETING_STATUSES,
  meetingId,
  OUTCOMES,
  stage,
  type Matter,
} from '../values.js';
import type { CommitteeReader } from '../visibility.js';
import { decidedIn, titleOfCase } from '../wording.js';

/** What of a committee somebody may do something with: the committee itself, unless something in it is named. */
export type Within = { readonly [P in 'meeting' | 'case' | 'followUp']?: string };
/** A committee as far as whoever reads it may know, and how it works under its policy. */
export interface CommitteeRead {
  readonly committee: Committee;
  readonly works: CommitteePolicy;
  readonly context: Context;
  readonly reader: CommitteeReader;
  /** Whose turn it is now. */
  readonly waits: () => readonly Wait[];
  /** What the reader may do, and the addresses where it is asked for. */
  readonly offers: (within?: Within) => Viewed<typeof offers.availableCommands>;
}

export const caseKind = z.enum(CASE_KINDS);
export const caseStatus = z.enum(CASE_STATUSES);
/** What every view tells of a meeting. */
export const meetingShort = {
  id: meetingId,
  kind: z.enum(MEETING_KINDS),
  status: z.enum(MEETING_STATUSES),
  startsAt: moment,
  endsAt: moment,
};

const offer = z.strictObject({ command: z.enum(GIVEN), address, as: z.array(capacity) }).meta({ id: 'CommitteeOffer' });
export const offers = { availableCommands: z.array(offer) };

export const waiting = z
  .strictObject({
    who: recipient,
    turn: z.string(),
    /** The meeting, case or follow-up it is about. */
    what: id,
    since: moment,
    due: maybe(moment),
    /** People who have done their part, where a role is waited for. */
    done: z.array(id),
  })
  .meta({ id: 'CommitteeWaiting' });
/** Whom a committee waits for is its own people's to know. */
export const waitingIn = (
  { reader, waits }: CommitteeRead,
  isAbout: (id: string) => boolean = () => true,
): Viewed<typeof waiting>[] =>
  !reader.all
    ? []
    : waits()
        .filter(({ what = [] }) => what.some(isAbout))
        .map(({ what: [what = ''] = [], done = [], ...wait }) => ({ ...wait, what, done }));

/** What a case is about, and where else it is known; a pilot by its id. */
export const about = z
  .union([
    z.strictObject({ kind: z.literal('submitted'), by: id, wantedBy: maybe(day) }),
    z.strictObject({ kind: z.literal('pilot'), pilot: streamId, stage, measure: z.string(), recommended: maybe(id) }),
    z.strictObject({ kind: z.literal('stream'), path: page, effects: z.array(effect) }),
    z.strictObject({ kind: z.literal('status') }),
    z.strictObject({ kind: z.literal('minutes'), committee: id, meeting: meetingId, startsAt: moment }),
    z.strictObject({ kind: z.literal('standing'), standing: z.string() }),
  ])
  .meta({ id: 'CaseMatter' });
export function aboutOf(matter: Matter): Viewed<typeof about> {
  switch (matter.kind) {
    case 'pilot':
      return { ...matter, pilot: idOf(matter.pilot) };
    case 'stream':
      return { ...matter, path: { page: matter.stream } };
    default:
      return matter;
  }
}
/** What every view tells of a case. */
export const caseShort = { id: caseId, title: said, kind: caseKind, about };
export const shortOf = ({ id, title, kind, about }: Pick<Case, 'id' | 'title' | 'kind' | 'about'>) => ({
  ...{ id, kind },
  title: { said: titleOfCase({ title, about }) },
  about: aboutOf(about),
});

export const lineage = z
  .strictObject({ committee: id, case: maybe(caseId), number: maybe(z.string()) })
  .meta({ id: 'CaseElsewhere' });

const votes = z
  .strictObject({ for: z.array(id), against: z.array(id), abstained: z.array(id) })
  .meta({ id: 'VotesView' });
export const decision = z
  .strictObject({
    outcome: z.enum(OUTCOMES),
    proposal: maybe(id),
    text,
    /** What was decided, in words: of the proposal, or as amended. */
    wording: maybe(said),
    effect: maybe(effect),
    votes: maybe(votes),
    disqualified: z.array(id),
    reason: text,
    at: moment,
    by: id,
    moved: z.union([z.enum(['nothing', 'asked', 'taken']), z.strictObject({ refused: z.string() })]),
    undoing: maybe(z.strictObject({ reason: text, by: id, refused: maybe(id) })),
  })
  .meta({ id: 'CaseDecisionView' });
export const inWords = <D extends CaseDecision>(
  one: Case,
  made: D,
): D & { readonly wording: { readonly said: Title } } => ({
  ...made,
  wording: { said: decidedIn(one, made) },
});

export const followUpListed = z
  .strictObject({
    id: followUpId,
    case: caseId,
    number: maybe(z.string()),
    owner: id,
    what: text,
    due: day,
    done: z.boolean(),
  })
  .meta({ id: 'FollowUpListed' });
export const followUp = followUpListed.extend({ outcome: text, ...offers }).meta({ id: 'FollowUpView' });
export const followUpOf = (one: FollowUp, { offers: offersOf }: CommitteeRead): Viewed<typeof followUp> => ({
  ...one,
  done: one.done !== null,
  outcome: one.done?.outcome ?? null,
  availableCommands: offersOf({ followUp: one.id }),
});

/** How the committee works under the policy of a meeting. Where that policy is gone, as it works else. */
export const worksAt = ({ policy }: Meeting, { context, committee, works }: CommitteeRead): CommitteePolicy =>
  context.policies[policy]?.committees[committee.id] ?? works;
/** What the reader is shown of a meeting's agenda. */
export const agendaOf = (meeting: Meeting, read: CommitteeRead): readonly Case[] =>
  agendaFor(read.reader, meeting, read.committee, worksAt(meeting, read));
