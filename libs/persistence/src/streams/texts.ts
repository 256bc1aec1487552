import { tidyText } from '@tiltaksmotor/domain';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** A text as the stream layer keeps it. Everything else knows only the reference and the salted hash. */
export interface Text {
  readonly ref: string;
  readonly hash: string;
  readonly words: string;
}
export interface NewText extends Text {
  readonly salt: string;
}

type Json = Readonly<Record<string, unknown>>;

const isWords = (value: object): value is { words: string } =>
  'words' in value && typeof value.words === 'string' && Object.keys(value).length === 1;

/** Every text in a command, as its sender wrote it. */
export function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isWords(value)) return [value.words];
  return Object.values(value).flatMap(wordsIn);
}

/**
 * The command with a reference in place of every text, and the texts that must be saved for that. What is known as it was
 * written before texts were tidied is known as it is tidied, too: sent again it is the same, not a new one.
 */
export function withReferences<C extends Json>(
  command: C,
  known: readonly Text[],
): { command: C; texts: readonly NewText[] } {
  const byWords = new Map([
    ...known.map((text) => [tidyText(text.words), text] as const),
    ...known.map((text) => [text.words, text] as const),
  ]);
  const texts: NewText[] = [];
  const replaced = replace(command, (words) => {
    const found = byWords.get(words);
    if (found !== undefined) return found;
    const text = newText(words);
    byWords.set(words, text);
    texts.push(text);
    return text;
  });
  return { command: replaced as C, texts };
}

function replace(value: unknown, textOf: (words: string) => Text): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => replace(item, textOf));
  if (isWords(value)) {
    const { ref, hash } = textOf(value.words);
    return { ref, hash };
  }
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, replace(field, textOf)]));
}

/** What stands in a copy of a text that is gone. Norwegian, as texts are. */
const REDACTED = '[sladdet]';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isReference = (value: object): value is Pick<Text, 'ref' | 'hash'> =>
  'ref' in value && 'hash' in value && Object.keys(value).length === 2 && UUID.test(String(value.ref));

/** The references to texts in what a stream gives another. */
export function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isReference(value)) return [value.ref];
  return Object.values(value).flatMap(referencesIn);
}

/** The same with something in place of every reference to a text. */
export function inPlaceOfReferences(value: unknown, put: (ref: string) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inPlaceOfReferences(item, put));
  if (isReference(value)) return put(value.ref);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, inPlaceOfReferences(field, put)]));
}
/** The same in words: what another stream may keep as its own. */
export const withWords = (value: unknown, known: ReadonlyMap<string, string | null>): unknown =>
  inPlaceOfReferences(value, (ref) => ({ words: known.get(ref) ?? REDACTED }));

function newText(words: string): NewText {
  const salt = randomBytes(16).toString('hex');
  return { ref: randomUUID(), hash: createHash('sha256').update(salt).update(words).digest('hex'), words, salt };
}

/** What was written under these references; null where it is redacted. */
export async function textsByRef(
  db: Pool,
  refs: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, string | null>> {
  const wanted = refs.filter((ref) => ref !== undefined);
  if (wanted.length === 0) return new Map();
  const { rows } = await db.query<{ ref: string; words: string | null }>({
    name: 'texts-by-ref',
    text: 'select ref, words from text where ref = any ($1::uuid[])',
    values: [[...new Set(wanted)]],
  });
  return new Map(rows.map(({ ref, words }) => [ref, words]));
}
