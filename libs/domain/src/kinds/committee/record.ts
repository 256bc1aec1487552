import type { Words } from '../../words.js';
import type { CommitteePolicy } from './policy.js';
import type { Case, CaseDecision, Committee, EarlierTime, Meeting } from './state.js';
import { isPublished, maySeeCase, maySeeFollowUp, type CommitteeReader } from './visibility.js';

/** What the record of one meeting says of a case. */
export interface CaseAt {
  readonly number: string | null;
  readonly withdrawn: boolean;
  readonly decision: CaseDecision | null;
  /** How it left this agenda, where it did: another meeting has its decision. */
  readonly left: EarlierTime | null;
  readonly discussion: Words | null;
  /** Where it went from here, where it left: the next agenda, under its number there; neither while it waits. */
  readonly went: {
    readonly meeting: string | null;
    readonly number: string | null;
    readonly withdrawn: boolean;
  } | null;
}

/** A case as it was at `meeting`, on whose agenda it is or was, whatever has become of it since. */
export function caseAt(meeting: string, one: Case): CaseAt {
  const { number, decision, discussion, status } = one;
  const nth = one.meeting === meeting ? -1 : one.earlier.findLastIndex((time) => time.meeting === meeting);
  const left = one.earlier[nth];
  if (left === undefined)
    return { number, withdrawn: status === 'withdrawn', decision, left: null, discussion, went: null };
  const next = one.earlier[nth + 1];
  const went = next ?? one;
  return {
    number: left.number,
    withdrawn: false,
    decision: null,
    left,
    discussion: left.discussion,
    went: {
      meeting: went.meeting,
      number: went.number,
      withdrawn: next === undefined && status === 'withdrawn',
    },
  };
}

/**
 * A committee as somebody may read it: its cases as they may know them, and of what is to be done what is theirs, or what
 * minutes tell of a case that they may see.
 */
export function committeeFor(reader: CommitteeReader, committee: Committee): Committee {
  if (reader.all) return committee;
  const cases = Object.fromEntries(Object.entries(committee.cases).map(([id, one]) => [id, caseFor(reader, one)]));
  const isSeen = (one: Case | undefined): boolean =>
    one !== undefined && one.decision !== null && maySeeCase(one, reader);
  return {
    ...committee,
    cases,
    queue: committee.queue.filter((id) => cases[id]?.status === 'queued'),
    followUps: committee.followUps.filter((one) => maySeeFollowUp(one, reader) || isSeen(cases[one.case])),
  };
}

/** What somebody is shown of a meeting's agenda. What has left it had its number there. */
export const agendaFor = (
  reader: CommitteeReader,
  meeting: Meeting,
  { cases }: Pick<Committee, 'cases'>,
  works: Pick<CommitteePolicy, 'publishes'>,
): readonly Case[] =>
  meeting.agenda
    .flatMap((id) => cases[id] ?? [])
    .filter(
      (one) => isPublished(meeting, works) || maySeeCase({ ...one, number: caseAt(meeting.id, one).number }, reader),
    );

/**
 * A case as somebody may read it. What was said of it and decided, who voted how and who was disqualified are its
 * committee's until minutes that say so are out: to others it is till then on the agenda where it was taken up.
 */
export function caseFor({ all }: Pick<CommitteeReader, 'all'>, one: Case): Case {
  if (all) return one;
  const untold = one.earlier.findIndex((time) => !isOut(time));
  const left = one.earlier[untold];
  const earlier = (left === undefined ? one.earlier : one.earlier.slice(0, untold)).map(asSaid);
  if (left !== undefined) return { ...taken(one, left), earlier };
  const { decision } = one;
  if (decision === null) return { ...one, ...UNSAID, earlier };
  if (decision.toldIn === null) return { ...taken(one, one), earlier };
  // That a decision may be taken back is told when it is.
  return { ...asSaid(one), decision: { ...decision, undoing: null }, earlier };
}

/** What is written after the minutes went out comes with the next. */
const asSaid = <T extends Pick<Case, 'discussion' | 'saidIn'>>(record: T): T =>
  record.saidIn === null ? { ...record, discussion: null } : record;

/** Up in a meeting, as those who were not there know it. */
const taken = (one: Case, { meeting, number }: Pick<Case, 'meeting' | 'number'>): Case => ({
  ...one,
  ...UNSAID,
  status: 'placed',
  meeting,
  number,
  parked: false,
  decision: null,
  forwarded: null,
});
const UNSAID = { undone: [], discussion: null, disqualified: {} } as const;

/** No minutes tell of a meeting that was cancelled: everybody was told then. */
const isOut = ({ outcome, toldIn }: EarlierTime): boolean => outcome === 'cancelled' || toldIn !== null;
