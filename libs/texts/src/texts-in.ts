import { LANGUAGE_CODES, MAIN_LANGUAGE, type Language } from '@tiltaksmotor/domain/languages';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { flat, merged, type Tree } from './merged.js';

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
