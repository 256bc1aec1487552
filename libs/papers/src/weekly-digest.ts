import {
  byDue,
  gathered,
  hasPassed,
  isExercise,
  keysIn,
  keysOf,
  onDesk,
  pageOfStream,
  type Waited,
} from '@tiltaksmotor/domain';
import { everyWait, waitsTold, type KeptWait } from '@tiltaksmotor/persistence';
import { say, type Language } from '@tiltaksmotor/texts';
import { lookup, type Source } from './read.js';
import { lastDay, speechFor, type Speech } from './speech.js';

/** One thing that waits for somebody, or that they are told of. */
export interface DigestItem {
  /** What it is about, as it is called. */
  readonly title: string;
  /** What is to be done, in a few words. */
  readonly what: string;
  /** The last day, in words; null where there is none. */
  readonly due: string | null;
  readonly overdue: boolean;
  /** Where to go, from the root of the web application. */
  readonly path: string;
}
/** What one person is told of a week. */
export interface Digest {
  /** What waits for them, due first. */
  readonly items: readonly DigestItem[];
  /** What goes on by itself unless they object. */
  readonly forInformation: readonly DigestItem[];
}

/** What waits for one person at `now`, and what they are told of. Exercises are left out. */
export async function weeklyDigest(
  source: Source,
  person: string,
  language: Language,
  now = new Date().toISOString(),
): Promise<Digest> {
  const asking = askingOf(source, person, now);
  const keys = keysOf(asking);
  const waits = (await waitsTold(source.pool, keys)).filter(isReal(source));
  const { mine, told } = digestOf(waits, asking, keys);
  const own = speechFor(language, source.community, await lookup(source.pool, mine, told));
  return {
    items: mine.map((one) => itemOf(one, own.of('turn', one.wait.turn), now, own)),
    forInformation: told.map((one) => itemOf(one, own.t('digest.notify'), now, own)),
  };
}

/** Everybody who has something in their digest at `now`. */
export async function peopleWithDigest(source: Source, now = new Date().toISOString()): Promise<readonly string[]> {
  const [waits, people] = await Promise.all([everyWait(source.pool), everybody(source)]);
  const byKey = gathered(
    waits
      .filter(isReal(source))
      .flatMap((one) => [...keysIn(one.wait), ...one.task.informs].map((key) => ({ key, one }))),
    ({ key }) => key,
  );
  return people.filter((person) => {
    const asking = askingOf(source, person, now);
    const keys = keysOf(asking);
    const theirs = new Set(keys.flatMap((key) => (byKey.get(key) ?? []).map(({ one }) => one)));
    const { mine, told } = digestOf([...theirs], asking, keys);
    return mine.length + told.length > 0;
  });
}

const askingOf = ({ community: { directory } }: Source, person: string, now: string) => ({
  actor: { person, assignments: directory.held(person) },
  now,
  directory,
});

const isReal =
  ({ community }: Source) =>
  ({ task: { policy } }: Waited): boolean =>
    policy === null || !isExercise(community.policies, policy);

function digestOf(waits: readonly KeptWait[], asking: ReturnType<typeof askingOf>, keys: readonly string[]) {
  const byItsDue = (a: KeptWait, b: KeptWait): number => byDue(a.wait, b.wait);
  return {
    mine: onDesk(waits, asking).mine.toSorted(byItsDue),
    told: waits.filter(({ task }) => task.informs.some((key) => keys.includes(key))).toSorted(byItsDue),
  };
}

async function everybody({ pool }: Source): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'digest-people',
    text: 'select id from person where redacted_at is null order by id',
  });
  return rows.map(({ id }) => id);
}

/** Where what is waited for is done; of others' turns, where it is read. */
export const placeOf = ({ stream, task: { facts } }: KeptWait, turn: string | null): string =>
  pageOfStream(stream, { ...facts, ...(turn === null ? {} : { turn }) }) ?? '/';

const itemOf = (one: KeptWait, what: string, now: string, own: Speech): DigestItem => ({
  title: own.called(one.task.title),
  what,
  due: one.wait.due === null ? null : own.day(lastDay(one.wait.due)),
  overdue: hasPassed(one.wait.due, now),
  path: placeOf(one, one.wait.turn),
});

/** One line of what a mail lists, and where it leads. */
interface Line {
  readonly text: string;
  readonly url: string;
}

/** What mails of a kind list, by what they are about. `url` is the address that people reach the application at. */
export const listsFrom = ({ url, ...source }: Source & { readonly url: string }) => ({
  /** What waits for that person as it is written. */
  'weekly-digest': async ({ person }: { readonly person: string }, language: Language): Promise<readonly Line[]> => {
    const { items, forInformation } = await weeklyDigest(source, person, language);
    return [...items, ...forInformation].map((item) => lineOf(item, url, language));
  },
});

const lineOf = ({ title, what, due, overdue, path }: DigestItem, url: string, language: Language): Line => {
  const key = due === null ? 'line' : overdue ? 'lineOverdue' : 'lineDue';
  return { text: say(language, `paper.digest.${key}`, { title, what, due }), url: `${url}${path}` };
};
