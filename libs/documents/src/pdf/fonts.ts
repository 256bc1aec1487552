import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import anyAscii from 'any-ascii';
import { coverageOf } from './coverage.js';

const require = createRequire(import.meta.url);

/** In order: what the first has no shape for is taken from the next. */
export const FAMILIES = ['Noto Sans', 'Noto Sans Math', 'Noto Sans Symbols 2', 'Noto Emoji'];
const FILES = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
  'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/** The files of the fonts, from npm: the same bytes on every machine. */
export const FONTS: readonly Buffer[] = FILES.map((file) =>
  readFileSync(require.resolve(`@expo-google-fonts/${file}`)),
);

const covers = FONTS.map(coverageOf);
const known = new Map<string, string>();

/**
 * The text in characters that can be shown: PDF/A has no page with a character that no font has a shape for. Such a one is
 * written as what it stands for (𝐁 as B), in Latin letters (Україна needs none, 漢 is Han), or by its number (U+E000).
 */
export function showable(text: string): string {
  if (/^[\n\x20-\x7e\xa0-\xff]*$/.test(text)) return text;
  return Array.from(text, (character) => {
    const shown = known.get(character) ?? shownAs(character);
    known.set(character, shown);
    return shown;
  }).join('');
}

function shownAs(character: string): string {
  if (character === '\n') return character;
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return '';
  // Colours of skin: the picture before it has lines alone.
  if (/\p{Emoji_Modifier}/u.test(character)) return '';
  if (covered(character)) return character;
  const plainer = character.normalize('NFKC');
  if (Array.from(plainer).every(covered)) return plainer;
  const latin = anyAscii(character);
  if (latin !== '') return latin;
  // A mark on a letter that is written in Latin has nothing to stand on, and an alif is heard with the vowel it carries.
  if (/\p{M}/u.test(character)) return '';
  return /\p{Script=Arabic}/u.test(character) ? '’' : numberOf(character);
}

const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function covered(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  // Of Arabic there are a few letters, which mathematicians use: no word of it could be written whole.
  return !/[\p{Co}\p{Script=Arabic}]/u.test(character) && covers.some((has) => has(code));
}
