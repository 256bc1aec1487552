import { inEveryLanguage, MAIN_LANGUAGE } from '../../languages.js';
import { alikeIn, howAlike, threesOf, type Threes } from '../../search/alike.js';
import { folded, wordsOf } from '../../search/folded.js';
import type { FileRow } from './from-file.js';
import type { WrittenRow } from './row.js';

/** Somebody's answer to a question: which measure a row is, or that it is a new one. */
export interface Choice {
  readonly row: number;
  /** A code, or `new`. */
  readonly is: string;
}
/** A row that may be a measure in other words. */
export interface Question {
  readonly row: number;
  readonly title: string;
  readonly theme: string;
  /** The most alike first. */
  readonly maybe: readonly { readonly code: string; readonly title: string; readonly theme: string }[];
}
export interface Matched {
  /** By row: the measure it is, or null for a new one. Rows that are asked about are not here. */
  readonly codes: ReadonlyMap<number, string | null>;
  readonly questions: readonly Question[];
}

/** A title is another measure's where so little of it is the same; under the same theme less is needed to ask. */
const FAR = 0.4;
const FAR_WITHIN_THEME = 0.25;
const MOST_ASKED = 5;
/** Long texts that are the same are of the same measure, whatever its title is. */
const LONG_TEXT = 30;

interface KnownMeasure {
  readonly code: string;
  readonly rows: readonly WrittenRow[];
}
interface Says {
  readonly titles: readonly string[];
  readonly themes: readonly string[];
  readonly texts: readonly string[];
  readonly threes: readonly Threes[];
}

/** Texts as they are compared: what is the same but for case, marks, signs and blanks is the same. */
export const keyOf = (text: string): string => wordsOf(text).join(' ') || folded(text).trim();

const inAll = (...texts: readonly (FileRow['says']['title'] | null)[]): readonly string[] =>
  texts.flatMap((text) => inEveryLanguage(text ?? {}));

function saysOf(rows: readonly FileRow['says'][]): Says {
  const keys = (texts: readonly string[]): readonly string[] => [...new Set(texts.map(keyOf))];
  const titles = rows.flatMap(({ title }) => inAll(title));
  return {
    titles: keys(titles),
    themes: keys(rows.flatMap(({ theme }) => inAll(theme))),
    texts: keys(rows.flatMap(({ wording, together }) => inAll(wording, together))).filter(
      (text) => text.length >= LONG_TEXT,
    ),
    threes: keys(titles).map(threesOf),
  };
}

/** Measures by their codes, each with what the draft says of it first, and then the edition that it is made from. */
export function knownMeasures(
  now: readonly WrittenRow[],
  old: readonly WrittenRow[],
): ReadonlyMap<string, KnownMeasure> {
  const known = new Map<string, { readonly code: string; readonly rows: WrittenRow[] }>();
  for (const row of [...now, ...old]) {
    const measure = known.get(row.code);
    if (measure === undefined) known.set(row.code, { code: row.code, rows: [row] });
    else measure.rows.push(row);
  }
  return known;
}

/**
 * Which measure each row is: by its code, or else by its title and theme, or its title alone. A row that is none of these but
 * nearly one is asked about, until a choice answers; one that is far from all is new. No two rows are one measure.
 */
export function match(
  rows: readonly FileRow[],
  known: ReadonlyMap<string, KnownMeasure>,
  choices: readonly Choice[] = [],
): Matched {
  const codes = new Map<number, string | null>();
  const free = new Map([...known].map(([code, { rows: said }]) => [code, saysOf(said)] as const));
  const open = new Map<number, { readonly row: FileRow; readonly says: Says }>();
  const settle = (row: number, code: string | null): void => {
    codes.set(row, code);
    open.delete(row);
    if (code !== null) free.delete(code);
  };
  for (const row of rows) if (row.code === null) open.set(row.row, { row, says: saysOf([row.says]) });
  for (const { row, code } of rows) if (code !== null) settle(row, code);

  const both = ({ titles, themes }: Says) => titles.flatMap((title) => themes.map((theme) => `${title}\n${theme}`));
  for (const keysOf of [both, ({ titles }: Says) => titles])
    for (const [row, code] of pairs(
      [...open].map(([row, { says }]) => [row, keysOf(says)] as const),
      [...free].map(([code, says]) => [code, keysOf(says)] as const),
    ))
      settle(row, code);

  for (const [row, is] of answered(choices, (row, is) => open.has(row) && (is === 'new' || free.has(is))))
    settle(row, is === 'new' ? null : is);

  const near = nearest([...free]);
  const questions: Question[] = [];
  for (const [at, { row, says }] of [...open]) {
    const maybe = near(says).slice(0, MOST_ASKED);
    if (maybe.length === 0) settle(at, null);
    else
      questions.push({ row: at, ...called(row.says), maybe: maybe.map((code) => ({ code, ...shownOf(known, code) })) });
  }
  return { codes, questions };
}

const called = ({ title, theme }: FileRow['says']) => ({
  title: title?.[MAIN_LANGUAGE] ?? '',
  theme: theme?.[MAIN_LANGUAGE] ?? '',
});
const shownOf = (known: ReadonlyMap<string, KnownMeasure>, code: string) => called(known.get(code)?.rows[0] ?? {});

/** Rows and measures that have a key in common with one another and with nobody else. */
function pairs(
  rows: readonly (readonly [row: number, keys: readonly string[]])[],
  measures: readonly (readonly [code: string, keys: readonly string[]])[],
): ReadonlyMap<number, string> {
  const byKey = new Map<string, string[]>();
  for (const [code, keys] of measures) for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), code]);
  const claimed = rows.map(([row, keys]) => [row, [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))]] as const);
  const claims = new Map<string, number>();
  for (const [, codes] of claimed) for (const code of codes) claims.set(code, (claims.get(code) ?? 0) + 1);
  return new Map(
    claimed.flatMap(([row, codes]) => {
      const [code, ...others] = codes;
      return code !== undefined && others.length === 0 && claims.get(code) === 1 ? [[row, code] as const] : [];
    }),
  );
}

/** Choices that can be taken. Two rows that are said to be one measure are asked about again, both. */
function answered(
  choices: readonly Choice[],
  isPossible: (row: number, is: string) => boolean,
): readonly (readonly [row: number, is: string])[] {
  const last = new Map(choices.filter(({ row, is }) => isPossible(row, is)).map(({ row, is }) => [row, is]));
  const times = new Map<string, number>();
  for (const is of last.values()) times.set(is, (times.get(is) ?? 0) + 1);
  return [...last].filter(([, is]) => is === 'new' || times.get(is) === 1);
}

/** Of measures that no row is yet, those that one may be: the most alike first. */
function nearest(free: readonly (readonly [code: string, says: Says])[]): (says: Says) => readonly string[] {
  const all = free.flatMap(([code, says]) => says.threes.map((threes) => ({ code, says, threes })));
  const find = alikeIn(all.map(({ threes }) => threes));
  const byText = new Map<string, string[]>();
  for (const [code, { texts }] of free) for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), code]);
  return (says) => {
    const best = new Map<string, number>();
    for (const threes of says.threes)
      for (const at of find(threes)) {
        const other = all[at];
        if (other === undefined) continue;
        const isOfTheme = other.says.themes.some((theme) => says.themes.includes(theme));
        const alike = howAlike(threes, other.threes);
        if (alike >= (isOfTheme ? FAR_WITHIN_THEME : FAR))
          best.set(other.code, Math.max(best.get(other.code) ?? 0, alike));
      }
    for (const text of says.texts) for (const code of byText.get(text) ?? []) best.set(code, 1);
    return [...best].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([code]) => code);
  };
}
