import { isInCapitals, isSmallWord, isTerm, type FieldEntry, type Saying } from './field-words.js';
import { folded, wordsOf } from './folded.js';
import { patternOf, wholePatternOf } from './patterns.js';
import { stemOf } from './stem.js';

/** A word, or some that belong together, of what somebody looks for. */
export interface Sought {
  /** As it was typed. */
  readonly typed: string;
  /** The code that it is, or the beginning of codes, folded. */
  readonly code: string | null;
  readonly itself: Saying;
  readonly synonyms: readonly Saying[];
  /** In the list alone. */
  readonly see: readonly FieldEntry['see'][];
}

const MOST_WORDS = 8;
const LONGEST = 60;

/** What somebody typed, as words that all have to be found. `isPlain` are folded words that may be typed in capitals. */
export function soughtIn(
  typed: string,
  field: readonly FieldEntry[],
  isPlain: (word: string) => boolean,
): readonly Sought[] {
  const pieces = piecesOf(typed, field);
  const telling = pieces.filter((piece) => !piece.every((word) => isSmallWord(folded(word))));
  return (telling.length === 0 ? pieces : telling).slice(0, MOST_WORDS).map((piece) => sought(piece, field, isPlain));
}

/** One by one, but for codes with a space in them (`tid 8`), and what the field says in several words. */
function piecesOf(typed: string, field: readonly FieldEntry[]): readonly (readonly string[])[] {
  const written = (
    typed
      .normalize('NFC')
      .trim()
      .match(/(?<!\p{L})\p{L}{3}-$|[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
    .slice(0, 2 * MOST_WORDS)
    .map((one) => one.slice(0, LONGEST));
  const stems = written.map((one) => stemOf(folded(one)));
  const phrases = field.flatMap(({ terms }) => terms.filter((term) => term.stems.length > 1));
  const pieces: string[][] = [];
  for (let at = 0; at < written.length;) {
    const phrase = phrases.find((term) => isTerm(term, stems.slice(at, at + term.stems.length)));
    const isCode = at + 1 < written.length && codeOf(written.slice(at, at + 2).join(' ')) !== null;
    const length = phrase?.stems.length ?? (isCode ? 2 : 1);
    pieces.push(written.slice(at, at + length));
    at += length;
  }
  return pieces;
}

function sought(piece: readonly string[], field: readonly FieldEntry[], isPlain: (word: string) => boolean): Sought {
  const typed = piece.join(' ');
  const words = wordsOf(typed);
  const stems = words.map(stemOf);
  const known = field.filter(({ terms }) => terms.some((term) => isTerm(term, stems)));
  const others = known.flatMap(({ terms }) => terms);
  const isShort = others.some((term) => term.isAbbreviation && isTerm(term, stems));
  const isWhole = isShort || (isInCapitals(typed) && !isPlain(folded(typed)));
  return {
    typed,
    code: codeOf(typed),
    itself: typed.endsWith('-') ? [] : words.map(isWhole ? wholePatternOf : patternOf),
    synonyms: others.filter((term) => !isTerm(term, stems)).map(({ saying }) => saying),
    see: known.map(({ see }) => see),
  };
}

const CODE = /^(\p{L}{2,5})\s*(\d{1,3})$/u;
/** `TID-`, and in capitals `TID`. */
const BEGINNING = /^(\p{L}{3}(?=-$)|\p{Lu}{3}$)/u;

/** `TID08`, `tid 8` and `TID-8` are `TID-08`; `TID-0`, `TID-` and `TID` are the beginning of some. */
function codeOf(typed: string): string | null {
  const [, letters, digits = ''] = CODE.exec(typed) ?? BEGINNING.exec(typed) ?? [];
  return letters === undefined ? null : `${folded(letters)}-${/^[1-9]$/.test(digits) ? `0${digits}` : digits}`;
}
