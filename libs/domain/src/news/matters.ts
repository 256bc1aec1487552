import { askedBy } from '../asked.js';
import type { Telling } from '../engine/shown.js';
import { kindOfStream } from '../kinds/index.js';
import { gathered } from './gathered.js';

/** Something that a person was told of a stream. */
export interface TellingTo extends Telling {
  readonly id: string;
  readonly stream: string;
  /** RFC 3339. */
  readonly at: string;
}

/** All that was told of one matter, the last first. */
export interface MatterNews<T extends TellingTo> {
  readonly matter: string;
  readonly latest: T;
  /** What else happened before, without what was told again later. */
  readonly earlier: readonly T[];
  /** What a later one says again, or has overtaken. */
  readonly overtaken: readonly T[];
}

/** A stream is one matter, or has some in it, as its kind says: `committee/FSU/m3`. */
export function matterOf({ stream, facts }: Pick<TellingTo, 'stream' | 'facts'>): string {
  const inside = kindOfStream(stream)?.news?.matters.find((fact) => typeof facts[fact] === 'string');
  return inside === undefined ? stream : `${stream}/${String(facts[inside])}`;
}

/** News by matter, what happened last first. What was told again, or asked for again, is told once: as it was last. */
export function newsByMatter<T extends TellingTo>(all: readonly T[]): readonly MatterNews<T>[] {
  return [...gathered(all.toSorted(lastFirst), matterOf)].flatMap(([matter, news]) => {
    const overtaken = news.filter((one, i) => news.slice(0, i).some((later) => overtakes(later, one)));
    const [latest, ...earlier] = news.filter((one) => !overtaken.includes(one));
    return latest === undefined ? [] : [{ matter, latest, earlier, overtaken }];
  });
}

/** Of two at the same moment, the one that was told last: ids grow. */
const lastFirst = (a: TellingTo, b: TellingTo): number =>
  Date.parse(b.at) - Date.parse(a.at) || Number(b.id) - Number(a.id);

function overtakes(later: TellingTo, earlier: TellingTo): boolean {
  if (kindOfStream(later.stream)?.news?.overtakes(later.about, earlier.about) === true) return true;
  if (!isAboutTheSame(later, earlier)) return false;
  const asked = askedBy(earlier.about);
  return later.about === earlier.about || (asked !== null && asked === askedBy(later.about));
}

/** What one notice can be about inside its matter. Dates and numbers only say more of it. */
const INSIDE = ['case', 'followUp', 'party', 'person', 'dispute', 'indicator'] as const;
const isAboutTheSame = (one: TellingTo, other: TellingTo): boolean =>
  INSIDE.every((fact) => (one.facts[fact] ?? null) === (other.facts[fact] ?? null));
