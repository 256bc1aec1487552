import {
  activeAssignments,
  keysOf,
  localDate,
  momentOf,
  waitingFor,
  waitingKey,
  type Actor,
  type Assignment,
  type Committee,
} from '@tiltaksmotor/domain';
import type { Language } from '@tiltaksmotor/texts';
import { pathOf } from '@tiltaksmotor/texts/pages';
import { lookup } from './read/lookup.js';
import { committeesAt } from './read/meeting.js';
import { pilotsAt, policiesOf, type PilotThen, type Source } from './read/pilots.js';
import { hasPassed, lastDay, speechFor, type Speech } from './speech.js';
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
  readonly key: string;
  /** RFC 3339. */
  readonly due: string | null;
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
  const waiting = [...pilots.flatMap((one) => pilotWaits(one, own)), ...committeeWaits([...committees.values()], own)];
  const noticed = pilots.filter(({ pilot }) => pilot.phase === 'review' && pilot.reviewMode === 'notify');
  return people.flatMap((actor) => {
    const keys = keysOf({ actor, now, directory: source.community.directory });
    const items = waiting
      .filter(({ key }) => keys.includes(key))
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
  waitingFor(pilot).map(({ who, turn, due }) => ({
    key: waitingKey(who),
    title: titleOf(pilot, own),
    what: own.of('turn', turn),
    due,
    path: pathOf(`pilot/${id}`),
  }));

/** What committees wait for by name: promised follow-ups, and minutes that are out to be approved. */
const committeeWaits = (committees: readonly Committee[], own: Speech): readonly Waiting[] =>
  committees.flatMap((committee) => [
    ...committee.followUps
      .filter(({ done }) => done === null)
      .map(({ owner, what, due }) => ({
        key: `person:${owner}`,
        title: own.written(what) ?? '',
        what: own.t('digest.followUp', { committee: committee.id }),
        due: momentOf(due, 24),
        path: pathOf(`committee/${committee.id}`),
      })),
    ...minutesWaits(committee, own),
  ]);

const minutesWaits = (committee: Committee, own: Speech): readonly Waiting[] =>
  Object.values(committee.meetings)
    .filter(({ status, minutes }) => status === 'minutes-out' && minutes?.deliveredAt != null)
    .flatMap(({ id, startsAt, minutes, attendance, dates }) =>
      (attendance?.present ?? [])
        .filter(({ person }) => minutes?.answers.every((answer) => answer.person !== person))
        .map(({ person }) => ({
          key: `person:${person}`,
          title: own.t('minutesCase.title', { committee: committee.id, date: own.day(startsAt) }),
          what: own.t('digest.minutes'),
          due: dates.approveAt,
          path: pathOf(`committee/${committee.id}`, { meeting: id }),
        })),
    );

const noticeOf = ({ id, pilot }: PilotThen, own: Speech): Waiting => ({
  key: '',
  title: titleOf(pilot, own),
  what: own.t('digest.notify'),
  due: pilot.dates.passAt,
  path: `${pathOf(`pilot/${id}`)}#object`,
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

/** The ISO week of a moment in Norwegian time, as `2027-W03`. */
export function weekOf(moment: string): string {
  const day = Date.parse(localDate(moment));
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = new Date(day + (3 - weekday) * DAY);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - first) / (7 * DAY));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
const DAY = 86_400_000;
