import {
  addDays,
  inLanguage,
  localDate,
  localesOf,
  type Period,
  type Recipient,
  type Title,
  type Words,
} from '@tiltaksmotor/domain';
import { placeName, type Community } from '@tiltaksmotor/persistence';
import { amountIn, clockIn, dateIn, has, momentIn, say, type Language } from '@tiltaksmotor/texts';

/** What ids are called and what references say: null is redacted. */
export interface Lookup {
  readonly texts: ReadonlyMap<string, string | null>;
  readonly people: ReadonlyMap<string, string>;
}
type Places = Parameters<typeof placeName>[0] & Pick<Community, 'areas' | 'measureEver'>;

/** How a paper is worded in one language. */
export interface Speech {
  readonly language: Language;
  /** Texts of papers, with their facts put in. */
  readonly t: (key: string, facts?: Readonly<Record<string, unknown>>) => string;
  /** Any text, by its whole key. */
  readonly say: (key: string, facts?: Readonly<Record<string, unknown>>) => string;
  /** The text of one of a group of codes: `phase`, `turn`, `verdict`, … */
  readonly of: (group: string, code: string) => string;
  /** Organisations, committees and people. */
  readonly name: (id: string) => string;
  /** What something is called, in words of somebody's or of ours. */
  readonly called: (title: Title) => string;
  /** What somebody wrote; redacted words are shown to be. Null where nothing was written. */
  readonly written: (words: Words | null | undefined) => string | null;
  readonly area: (id: string) => string;
  readonly measure: (code: string) => string;
  readonly day: (at: string) => string;
  readonly moment: (at: string) => string;
  readonly time: (at: string) => string;
  readonly period: (period: Period) => string;
  readonly number: (n: number) => string;
  /** Several as one: `a, b og c`; `a, på b; c` where one has a comma of its own. */
  readonly listed: (items: readonly string[]) => string;
}

export function speechFor(language: Language, places: Places, { texts, people }: Lookup): Speech {
  const { areas } = places;
  const name = (id: string): string => placeName(places, language, id) ?? people.get(id) ?? id;
  const lists = new Intl.ListFormat(localesOf(language));
  const shortDay = new Intl.DateTimeFormat(localesOf(language), { timeZone: 'UTC' });
  const written = (words: Words | null | undefined): string | null =>
    words == null ? null : (texts.get(words.ref) ?? say(language, 'paper.redacted'));
  return {
    language,
    called(title) {
      if (title === null || typeof title === 'string') return title ?? say(language, 'paper.untitled');
      if ('ref' in title) return written(title) ?? '';
      const facts = Object.entries(title.with).map(([fact, value]): [string, string | null] => [
        fact,
        typeof value === 'string' ? value : written(value),
      ]);
      return say(language, title.text, Object.fromEntries(facts), name);
    },
    t: (key, facts) => say(language, `paper.${key}`, facts, name),
    say: (key, facts) => say(language, key, facts, name),
    of: (group, code) => (has(`${group}.${code}`) ? say(language, `${group}.${code}`) : code),
    name,
    written,
    area: (id) => inLanguage(areas.find((one) => one.id === id)?.title ?? {}, language) ?? id,
    measure: (code) => inLanguage(places.measureEver(code)?.title ?? {}, language) ?? '',
    day: (at) => dateIn(language, at),
    moment: (at) => momentIn(language, at),
    time: (at) => clockIn(language, at),
    period: ({ from, to }) => `${shortDay.format(Date.parse(from))}–${shortDay.format(Date.parse(to))}`,
    number: (n) => amountIn(language, n),
    listed: (items) => (items.some((item) => item.includes(',')) ? items.join('; ') : lists.format(items)),
  };
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', timeStyle: 'medium' });

/** A span runs out as its last day ends: at midnight, which people call the day before. */
export const lastDay = (due: string): string =>
  clock.format(Date.parse(due)) === '00:00:00' ? addDays(localDate(due), -1) : localDate(due);

/** Whoever is waited for, as a person is called or as a role somewhere is. */
export const who = (to: Recipient, { name, of }: Speech): string =>
  'person' in to ? name(to.person) : `${name(to.at)} (${of('role', to.role)})`;
