import {
  addDays,
  committeeEntity,
  isExercise,
  KINDS,
  kindOfStream,
  localDate,
  pilotEntity,
  streamOf,
  type Case,
  type Committee,
  type Meeting,
} from '@tiltaksmotor/domain';
import { streamsAt, type Community } from '@tiltaksmotor/persistence';
import type { CaseBasis } from '../cases/content.js';
import type { Lookup } from '../speech.js';
import { gatherStatus } from '../status/gather.js';
import type { Status } from '../status/status.js';
import { lookup } from './lookup.js';
import { pilotsAt, type PilotThen, type Source } from './pilots.js';

/** A committee does not carry status more seldom than twice a year. */
const LOOKS_BACK_DAYS = 183;
const MOST_EARLIER = 200;

/** A meeting that is not there, or a case that is not. */
export class NothingThere extends Error {}

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
  return new Map([...found].map(([stream, { state }]) => [stream.slice('committee/'.length), state]));
}

export async function committeeAt(source: Source, id: string, moment: string): Promise<Committee> {
  const found = (await committeesAt(source, [id], moment)).get(id);
  if (found === undefined) throw new NothingThere(`there is no committee ${id}`);
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
  const known = today.meetings[meetingId];
  if (known === undefined) throw new NothingThere(`${committee} has no meeting ${meetingId}`);
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
  const known = today.meetings[meetingId];
  if (known === undefined) throw new NothingThere(`${id} has no meeting ${meetingId}`);
  const asOf = known.minutes?.askedAt || now;
  const committee = asOf === now ? today : await committeeAt(source, id, asOf);
  const meeting = committee.meetings[meetingId] ?? known;
  const approvedAt = known.minutes?.approvedAt ?? null;
  const words = await lookup(source.pool, committee);
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
  const pilotsOf = (late: boolean, moment: string) => pilotsAt(source, pilotIds(cases, late), moment);
  const [pilots, latePilots, streams, lateStreams, earlier, others, status] = await Promise.all([
    pilotsOf(false, asOf),
    pilotsOf(true, asked),
    streamsThen(source, cases, false, asOf),
    streamsThen(source, cases, true, asked),
    earlierPilots(source, cases, asOf),
    committeesAt(source, cases.flatMap(othersIn), asOf),
    cases.some(({ about }) => about.kind === 'status') ? statusAt(source, wanted) : null,
  ]);
  const { community: places } = source;
  const basis = { committee, meeting, places, asOf, pilots: byStream(pilots), streams, earlier, others, status };
  const words = await lookup(
    source.pool,
    committee,
    pilots,
    latePilots,
    [...streams.values(), ...lateStreams.values()],
    [...earlier.values()],
    [...others.values()],
    status,
  );
  return {
    basis,
    late: { ...basis, asOf: asked, pilots: byStream(latePilots), streams: lateStreams },
    cases,
    lookup: words,
  };
}

/** What cases are about that is of another kind, as it was at a moment. */
async function streamsThen(
  { pool }: Source,
  cases: readonly Case[],
  late: boolean,
  moment: string,
): Promise<ReadonlyMap<string, unknown>> {
  const wanted = cases.flatMap((one) => (one.about.kind === 'stream' && one.late === late ? [one.about.stream] : []));
  const found = await Promise.all(
    KINDS.map((kind) =>
      streamsAt(
        pool,
        kind,
        wanted.filter((stream) => kindOfStream(stream) === kind),
        moment,
      ),
    ),
  );
  return new Map(found.flatMap((all) => [...all].map(([stream, { state }]) => [stream, state] as const)));
}

/** Committees whose minutes a case is about, or where it was before it was forwarded. */
const othersIn = ({ about, origin }: Case): readonly string[] => [
  ...(about.kind === 'minutes' ? [about.committee] : []),
  ...(origin === null ? [] : [origin.committee]),
];

const byStream = (pilots: readonly PilotThen[]): CaseBasis['pilots'] =>
  new Map(pilots.map(({ id, pilot }) => [streamOf(pilotEntity, id), pilot]));

const pilotIds = (cases: readonly Case[], late: boolean): readonly string[] =>
  cases.flatMap((one) =>
    one.about.kind === 'pilot' && one.late === late ? [one.about.pilot.slice('pilot/'.length)] : [],
  );

/** Concluded pilots on the measures that the cases are about. */
async function earlierPilots(
  source: Source,
  cases: readonly Case[],
  asOf: string,
): Promise<ReadonlyMap<string, readonly PilotThen[]>> {
  const measures = cases.flatMap(({ about }) => (about.kind === 'pilot' ? [about.measure] : []));
  const byMeasure = new Map<string, PilotThen[]>();
  if (measures.length === 0) return byMeasure;
  const { rows } = await source.pool.query<{ id: string; measure: string }>({
    name: 'earlier-pilots',
    text: `select id, measure from pilot where measure = any ($1) and decision is not null
      order by phase_since desc, id limit $2`,
    values: [[...new Set(measures)], MOST_EARLIER],
  });
  const pilots = await pilotsAt(
    source,
    rows.map(({ id }) => id),
    asOf,
  );
  for (const one of pilots) {
    const measure = rows.find(({ id }) => id === one.id)?.measure ?? '';
    byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), one]);
  }
  return byMeasure;
}

/** The status since the one before: a status case that is frozen now is itself the last. */
async function statusAt(source: Source, { committee, meeting, asOf }: Wanted): Promise<Status> {
  const before = new Date(Date.parse(asOf) - 1).toISOString();
  const last =
    meeting?.frozenAt == null ? committee.statusAt : (await committeeAt(source, committee.id, before)).statusAt;
  const since = last === null ? addDays(localDate(asOf), -LOOKS_BACK_DAYS) : localDate(last);
  const exercises = meeting !== null && isExercise(source.community.policies, meeting.policy);
  return gatherStatus(source, { since, asOf, exercises });
}
