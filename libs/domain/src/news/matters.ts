import { askedBy } from '../asked.js';
import { gathered } from './gathered.js';

/** Something that a person was told: of a stream, by the name of its text, with the ids that the text is about. */
export interface News {
  readonly id: string;
  /** `pilot/…` or `committee/…`. */
  readonly stream: string;
  readonly about: string;
  /** RFC 3339. */
  readonly at: string;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

/** All that was told of one matter, the last first. */
export interface MatterNews<N extends News> {
  readonly matter: string;
  readonly latest: N;
  /** What else happened before, without what was told again later. */
  readonly earlier: readonly N[];
  /** What a later one says again, or has overtaken. */
  readonly overtaken: readonly N[];
}

/** What in a committee something is about: a meeting before its cases, and a follow-up before the case it came of. */
const MATTERS = ['meeting', 'followUp', 'case'] as const;

/** A pilot is one matter; a committee has one for each meeting, for each case on none, and for each follow-up. */
export function matterOf({ stream, facts }: Pick<News, 'stream' | 'facts'>): string {
  if (!stream.startsWith('committee/')) return stream;
  const of = MATTERS.find((kind) => typeof facts[kind] === 'string');
  return of === undefined ? stream : `${stream}/${String(facts[of])}`;
}

/** News by matter, what happened last first. What was told again, or asked for again, is told once: as it was last. */
export function newsByMatter<N extends News>(all: readonly N[]): readonly MatterNews<N>[] {
  return [...gathered(all.toSorted(lastFirst), matterOf)].flatMap(([matter, news]) => {
    const overtaken = news.filter((one, i) => news.slice(0, i).some((later) => overtakes(later, one)));
    const [latest, ...earlier] = news.filter((one) => !overtaken.includes(one));
    return latest === undefined ? [] : [{ matter, latest, earlier, overtaken }];
  });
}

/** Of two at the same moment, the one that was told last: ids grow. */
const lastFirst = (a: News, b: News): number => Date.parse(b.at) - Date.parse(a.at) || Number(b.id) - Number(a.id);

/** Where a meeting has got to: each step makes those before it old news. A move is news until the meeting is settled. */
const STEPS: readonly (readonly string[])[] = [
  ['meeting-called'],
  ['cases-called-for'],
  ['agenda-to-freeze', 'agenda-empty'],
  ['book-ready', 'round-opened', 'round-reminder'],
  ['round-decided', 'meeting-to-record', 'minutes-to-send'],
  ['minutes-out', 'minutes-corrected', 'minutes-held-back', 'minutes-objected'],
  ['minutes-approved', 'meeting-cancelled'],
];
const stepOf = (about: string): number => STEPS.findIndex((abouts) => abouts.includes(about));
const isOfPlan = (about: string): boolean => about === 'meeting-moved' || about === 'late-case';

function overtakes(later: News, earlier: News): boolean {
  const step = stepOf(later.about);
  if (step > 0 && isOfPlan(earlier.about)) return step > stepOf('book-ready');
  if (step > 0 && stepOf(earlier.about) >= 0 && stepOf(earlier.about) < step) return true;
  if (!isAboutTheSame(later, earlier)) return false;
  const asked = askedBy(earlier.about);
  return later.about === earlier.about || (asked !== null && asked === askedBy(later.about));
}

/** What one notice can be about inside its matter. Dates and numbers only say more of it. */
const INSIDE = ['case', 'followUp', 'party', 'person', 'dispute', 'indicator'] as const;
const isAboutTheSame = (one: News, other: News): boolean =>
  INSIDE.every((kind) => (one.facts[kind] ?? null) === (other.facts[kind] ?? null));
