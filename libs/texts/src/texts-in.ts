import { chainOf, LANGUAGE_CODES, LANGUAGES, MAIN_LANGUAGE, type Language } from '@tiltaksmotor/domain/languages';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { flat, merged, saysAll, type Tree } from './merged.js';

type Files = ReadonlyMap<string, Tree>;

function read(language: Language): Files {
  const folder = new URL(`./${language}/`, import.meta.url);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return new Map(
    names.toSorted().map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Tree]),
  );
}
const FILES = Object.fromEntries(LANGUAGE_CODES.map((code) => [code, read(code)])) as Record<Language, Files>;

/** Every text that there is in a language, of all files of its folder. What it lacks is not among them. */
export const textsIn = (language: Language): Tree => merged(...FILES[language].values());

const FLAT = new Map(LANGUAGE_CODES.map((code) => [code, flat(textsIn(code))]));
const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The language that these are said in, each a text or a group of them, to somebody who reads this one: the nearest that has
 * them all, so that nothing is said half in one and half in another.
 */
export const saidIn = (language: Language, ...wanted: readonly string[]): Language =>
  chainOf(language).find(
    (code) => LANGUAGES[code].isWhole || saysAll(FLAT.get(code) ?? NONE, FLAT.get(MAIN_LANGUAGE) ?? NONE, ...wanted),
  ) ?? MAIN_LANGUAGE;

/** What a language has of a file of the main one, and the keys of the texts that it lacks. */
export interface Missing {
  readonly file: string;
  readonly all: number;
  readonly missing: readonly string[];
}
/** File by file of the main language. */
export function missingIn(language: Language): readonly Missing[] {
  const said = flat(textsIn(language));
  return [...FILES[MAIN_LANGUAGE]].map(([file, texts]) => {
    const keys = [...flat(texts).keys()];
    return { file, all: keys.length, missing: keys.filter((key) => !said.has(key)) };
  });
}
