import { caseAt } from './case-at.js';
import type { CommitteePolicy } from './policy.js';
import type { Case, Committee, EarlierTime, Meeting } from './state.js';
import { isPublished, maySeeCase, maySeeFollowUp, type CommitteeReader } from './visibility.js';

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
