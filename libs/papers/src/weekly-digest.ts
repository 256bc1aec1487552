import {
  activeAssignments,
  committeeEntity,
  committeeWaitingFor,
  hasPassed,
  isExercise,
  keyOf,
  keysOf,
  pilotEntity,
  waitingFor,
  type Actor,
  type Assignment,
  type Committee,
  type CommitteeWaiting,
} from '@tiltaksmotor/domain';
import type { Language } from '@tiltaksmotor/texts';
import { lookup } from './read/lookup.js';
import { committeesAt } from './read/meeting.js';
import { pilotsAt, policiesOf, type PilotThen, type Source } from './read/pilots.js';
import { lastDay, speechFor, type Speech } from './speech.js';
import { caseTitle } from './cases/others.js';
import { titleOf } from './cases/terms.js';

/** One thing that waits for somebody, or that they are told of. */
export interface DigestItem {
  /** What it is about, as a pilot or a committee is called. */
  readonly title: string;
  /** What is to be done, in a few words. */
  readonly what: string;
  /** The last day, in words; null where there is none. */
  readonly due: string | null;
  readonly overdue: boolean;
  /** Where to go, from the root of the web application. */
  readonly path: string;
}
/** What one person is told of a week. There is none for whom nothing waits. */
export interface Digest {
  readonly person: string;
  readonly language: Language;
  /** What waits for them, due first. */
  readonly items: readonly DigestItem[];
  /** Pilots that go on by themselves unless the committee objects. */
  readonly forInformation: readonly DigestItem[];
}
interface Waiting extends Omit<DigestItem, 'due' | 'overdue'> {
  readonly keys: readonly string[];
  /** RFC 3339. */
  readonly due: string | null;
  /** People who have done their part, where a role is waited for. */
  readonly done?: readonly string[];
}

/** The digests of everybody for whom something waits at `now`, in a handful of queries. Exercises are left out. */
export async function weeklyDigests(
  source: Source,
  language: Language,
  now = new Date().toISOString(),
): Promise<readonly Digest[]> {
  const [pilots, committees, people] = await Promise.all([
    waitingPilots(source, now),
    committeesAt(source, source.community.directory.committees, now),
    everybody(source),
  ]);
  const own = speechFor(language, source.community, await lookup(source.pool, pilots, [...committees.values()]));
  const waiting = [
    ...pilots.flatMap((one) => pilotWaits(one, own)),
    ...committeeWaits(source, [...committees.values()], own),
  ];
  const noticed = pilots.filter(({ pilot }) => pilot.phase === 'review' && pilot.reviewMode === 'notify');
  return people.flatMap((actor) => {
    const keys = keysOf({ actor, now, directory: source.community.directory });
    const items = waiting
      .filter(({ keys: of, done }) => of.some((key) => keys.includes(key)) && done?.includes(actor.person) !== true)
      .toSorted((a, b) => (a.due === null ? 1 : b.due === null ? -1 : Date.parse(a.due) - Date.parse(b.due)))
      .map((one) => shown(one, now, own));
    const forInformation = noticed
      .filter(({ pilot }) => isIn(pilot.bodies.review, actor, now))
      .map((one) => shown(noticeOf(one, own), now, own));
    return items.length + forInformation.length === 0
      ? []
      : [{ person: actor.person, language, items, forInformation }];
  });
}

async function waitingPilots(source: Source, now: string): Promise<PilotThen[]> {
  const { rows } = await source.pool.query<{ id: string }>({
    name: 'digest-pilots',
    text: `select id from pilot where waiting <> '{}' and policy = any ($1) order by phase_since, id`,
    values: [policiesOf(source, false)],
  });
  return pilotsAt(
    source,
    rows.map(({ id }) => id),
    now,
  );
}

async function everybody({ pool }: Source): Promise<readonly Actor[]> {
  const { rows } = await pool.query<{ person: string; assignments: readonly Assignment[] }>({
    name: 'digest-people',
    text: `select a.person, jsonb_agg(jsonb_build_object('role', role, 'at', at, 'from', valid_from, 'to', valid_to)
        || case when deputy_for is null then '{}' else jsonb_build_object('deputyFor', deputy_for) end order by a.id) as assignments
      from assignment a join person p on p.id = a.person where p.redacted_at is null group by a.person order by a.person`,
  });
  return rows;
}

const pilotWaits = ({ id, pilot }: PilotThen, own: Speech): readonly Waiting[] =>
  waitingFor(pilot).map((waiting) => ({
    keys: pilotEntity.takers(pilot, waiting).map(keyOf),
    title: titleOf(pilot, own),
    what: own.of('turn', waiting.turn),
    due: waiting.due,
    path: pilotEntity.path(id, { turn: waiting.turn }),
  }));

/** What committees wait for: cases to place, agendas, minutes, rounds and promises. Exercises are left out. */
const committeeWaits = (source: Source, committees: readonly Committee[], own: Speech): readonly Waiting[] =>
  committees.flatMap((committee) =>
    committeeWaitingFor(committee)
      .filter(({ what }) => !isOfExercise(source, committee, what))
      .map(({ who, turn, what, due, done }) => ({
        keys: [keyOf(who)],
        title: subjectOf(committee, what, own),
        what: own.of('turn', turn),
        due,
        path: placeOf(committee, { what, turn }),
        done,
      })),
  );

/** Where what a committee waits for is done. A decision is settled where it was recorded: at its meeting. */
export function placeOf({ id, meetings, cases }: Committee, { what, turn }: Pick<CommitteeWaiting, 'what' | 'turn'>) {
  const kind = what in meetings ? 'meeting' : what in cases ? 'case' : 'followUp';
  const decidedAt = turn === 'settle-decision' ? { meeting: cases[what]?.meeting } : {};
  return committeeEntity.path(id, { [kind]: what, ...decidedAt, turn });
}

const isOfExercise = ({ community }: Source, { meetings, cases }: Committee, what: string): boolean =>
  isExercise(community.policies, (meetings[what] ?? cases[what])?.policy ?? '');

/** What something that a committee waits for is called. */
export function subjectOf({ id, meetings, cases, followUps }: Committee, what: string, own: Speech): string {
  const meeting = meetings[what];
  if (meeting?.kind === 'round') return own.t('digest.round', { committee: id, date: own.day(meeting.endsAt) });
  if (meeting !== undefined) return own.t('digest.meeting', { committee: id, date: own.day(meeting.startsAt) });
  const one = cases[what];
  if (one !== undefined) return caseTitle(one, own);
  return own.written(followUps.find((followUp) => followUp.id === what)?.what) ?? what;
}

const noticeOf = ({ id, pilot }: PilotThen, own: Speech): Waiting => ({
  keys: [],
  title: titleOf(pilot, own),
  what: own.t('digest.notify'),
  due: pilot.dates.passAt,
  path: pilotEntity.path(id, { turn: 'object-or-let-pass' }),
});

const shown = ({ title, what, due, path }: Waiting, now: string, own: Speech): DigestItem => ({
  title,
  what,
  due: due === null ? null : own.day(lastDay(due)),
  overdue: hasPassed(due, now),
  path,
});

const isIn = (committee: string, actor: Actor, now: string): boolean =>
  activeAssignments(actor, now).some(({ role, at }) => at === committee && ['chair', 'member'].includes(role));
