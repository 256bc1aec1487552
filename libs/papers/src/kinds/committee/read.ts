import {
  addDays,
  committeeEntity,
  idOf,
  isExercise,
  KINDS,
  kindOfStream,
  localDate,
  streamOf,
  type Case,
  type Committee,
  type Meeting,
} from '@tiltaksmotor/domain';
import { streamsAt, type Community } from '@tiltaksmotor/persistence';
import type { CaseBasis } from './content.js';
import type { Lookup } from '../../speech.js';
import { gatherStatus } from '../pilot/status/gather.js';
import type { Status } from '../pilot/status/status.js';
import { lookup, NothingThere, type Source } from '../../read.js';
import { earlierOn } from '../pilot/read.js';
import { holdersOn } from './people.js';

/** A committee does not carry status more seldom than twice a year. */
const LOOKS_BACK_DAYS = 183;

export interface Gathered {
  readonly basis: CaseBasis;
  /** What late cases are told from: newer than the rest. */
  readonly late: CaseBasis;
  readonly cases: readonly Case[];
  readonly lookup: Lookup;
}

/** What minutes are told from. */
export interface GatheredMinutes {
  readonly committee: Committee;
  readonly meeting: Meeting;
  readonly places: Community;
  readonly asOf: string;
  /** RFC 3339; null while they are out. What was approved is told as it was when it was sent. */
  readonly approvedAt: string | null;
  readonly lookup: Lookup;
}

/** Committees as they stood at a moment, by id. */
export async function committeesAt(
  { pool }: Source,
  ids: readonly string[],
  moment: string,
): Promise<ReadonlyMap<string, Committee>> {
  const found = await streamsAt<Committee>(
    pool,
    committeeEntity,
    ids.map((id) => streamOf(committeeEntity, id)),
    moment,
  );
  return new Map([...found].map(([stream, { state }]) => [idOf(stream), state]));
}

export async function committeeAt(source: Source, id: string, moment: string): Promise<Committee> {
  const found = (await committeesAt(source, [id], moment)).get(id);
  if (found === undefined) throw new NothingThere(`there is no committee ${id}`);
  return found;
}

export function meetingIn({ id, meetings }: Committee, meeting: string): Meeting {
  const found = meetings[meeting];
  if (found === undefined) throw new NothingThere(`${id} has no meeting ${meeting}`);
  return found;
}

/**
 * All that a meeting's book is told from: the committee as it was when the book was asked for, and pilots as of the freeze.
 * Before the freeze, everything as it is at `now`. Some ten queries, however many cases and pilots.
 */
export async function gatherMeeting(
  source: Source,
  committee: string,
  meetingId: string,
  now: string,
): Promise<Gathered> {
  const today = await committeeAt(source, committee, now);
  const known = meetingIn(today, meetingId);
  const asked = known.book?.askedAt ?? now;
  const then = known.book === null ? today : await committeeAt(source, committee, asked);
  const meeting = then.meetings[meetingId] ?? known;
  const cases = meeting.agenda.flatMap((id) => then.cases[id] ?? today.cases[id] ?? []);
  return gather(source, { committee: then, meeting, cases, asOf: meeting.frozenAt ?? now, asked });
}

/**
 * All that a meeting's minutes are told from, as it was when they were asked for; before that, as it is at `now`. What is
 * written after they went out is in no approved minutes: nobody has approved it.
 */
export async function gatherMinutes(
  source: Source,
  { committee: id, meeting: meetingId }: { readonly committee: string; readonly meeting: string },
  now = new Date().toISOString(),
): Promise<GatheredMinutes> {
  const today = await committeeAt(source, id, now);
  const known = meetingIn(today, meetingId);
  const asOf = known.minutes?.askedAt || now;
  const committee = asOf === now ? today : await committeeAt(source, id, asOf);
  const meeting = committee.meetings[meetingId] ?? known;
  const approvedAt = known.minutes?.approvedAt ?? null;
  const holders = source.community.directory.holders(id);
  const words = await lookup(source.pool, committee, holders);
  return { committee, meeting, places: source.community, asOf, approvedAt, lookup: words };
}

/** What one case is told from as everything is at `now`. */
export async function gatherCase(source: Source, id: string, caseId: string, now: string): Promise<Gathered> {
  const committee = await committeeAt(source, id, now);
  const one = committee.cases[caseId];
  if (one === undefined) throw new NothingThere(`${id} has no case ${caseId}`);
  const meeting = one.meeting === null ? null : (committee.meetings[one.meeting] ?? null);
  return gather(source, { committee, meeting, cases: [one], asOf: now, asked: now });
}

interface Wanted {
  readonly committee: Committee;
  readonly meeting: Meeting | null;
  readonly cases: readonly Case[];
  readonly asOf: string;
  /** When the book was asked for: late cases are told as of then. */
  readonly asked: string;
}

async function gather(source: Source, wanted: Wanted): Promise<Gathered> {
  const { committee, meeting, cases, asOf, asked } = wanted;
  const measures = cases.flatMap(({ about }) => (about.kind === 'pilot' ? [about.measure] : []));
  const [streams, lateStreams, earlier, others, status] = await Promise.all([
    streamsThen(source, cases, false, asOf),
    streamsThen(source, cases, true, asked),
    earlierOn(source, measures, asOf),
    committeesAt(source, cases.flatMap(othersIn), asOf),
    cases.some(({ about }) => about.kind === 'status') ? statusAt(source, wanted) : null,
  ]);
  const { community: places } = source;
  const basis = { committee, meeting, places, asOf, streams, earlier, others, status };
  const words = await lookup(
    source.pool,
    [committee, status, meeting === null ? [] : holdersOn(places.directory, committee.id, meeting.startsAt)],
    [streams, lateStreams, earlier, others].flatMap((all) => [...all.values()]),
  );
  return { basis, late: { ...basis, asOf: asked, streams: lateStreams }, cases, lookup: words };
}

/** What cases are about, as it was at a moment. */
async function streamsThen(
  { pool }: Source,
  cases: readonly Case[],
  late: boolean,
  moment: string,
): Promise<ReadonlyMap<string, unknown>> {
  const wanted = cases.filter((one) => one.late === late).flatMap(({ about }) => streamOfCase(about) ?? []);
  const found = await Promise.all(
    KINDS.map((kind) => {
      const streams = wanted.filter((stream) => kindOfStream(stream) === kind);
      return streamsAt(pool, kind, streams, moment);
    }),
  );
  return new Map(found.flatMap((all) => [...all].map(([stream, { state }]) => [stream, state] as const)));
}
const streamOfCase = (about: Case['about']): string | null =>
  about.kind === 'pilot' ? about.pilot : about.kind === 'stream' ? about.stream : null;

/** Committees whose minutes a case is about, or where it was before it was forwarded. */
const othersIn = ({ about, origin }: Case): readonly string[] => [
  ...(about.kind === 'minutes' ? [about.committee] : []),
  ...(origin === null ? [] : [origin.committee]),
];

/** The status since the one before: a status case that is frozen now is itself the last. */
async function statusAt(source: Source, { committee, meeting, asOf }: Wanted): Promise<Status> {
  const before = new Date(Date.parse(asOf) - 1).toISOString();
  const last =
    meeting?.frozenAt == null ? committee.statusAt : (await committeeAt(source, committee.id, before)).statusAt;
  const since = last === null ? addDays(localDate(asOf), -LOOKS_BACK_DAYS) : localDate(last);
  const exercises = meeting !== null && isExercise(source.community.policies, meeting.policy);
  return gatherStatus(source, { since, asOf, exercises });
}
