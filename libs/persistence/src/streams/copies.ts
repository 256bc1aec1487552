import type { PoolClient } from 'pg';
import { referencesIn, withWords } from './texts.js';

/** What a stream gives another, in words, and the texts that those are. */
export interface SpelledOut {
  readonly command: unknown;
  readonly sources: readonly string[];
}

/**
 * The source's texts in place of their references, so that the target keeps copies of its own. Until the transaction
 * ends nobody redacts them: either the words are gone before, or the copy is known as one.
 */
export async function spelledOut(tx: PoolClient, stream: string, command: object): Promise<SpelledOut> {
  const sources = [...new Set(referencesIn(command))];
  if (sources.length === 0) return { command, sources };
  const { rows } = await tx.query<{ ref: string; words: string | null }>(
    'select ref, words from text where stream = $1 and ref = any ($2::uuid[]) order by ref for share',
    [stream, sources],
  );
  return { command: withWords(command, new Map(rows.map(({ ref, words }) => [ref, words]))), sources };
}

/** Writes down which texts of a stream are copies of those that it was given. */
export async function noteCopies(tx: PoolClient, target: string, sources: readonly string[]): Promise<void> {
  if (sources.length === 0) return;
  await tx.query(
    `insert into text_copy (source, copy) select source.ref, copy.ref from text source
     join text copy on copy.stream = $1 and copy.words = source.words
     where source.ref = any ($2::uuid[]) and source.ref <> copy.ref on conflict do nothing`,
    [target, sources],
  );
}

/**
 * The text itself, what it is a copy of, and every copy of any of those. What only happens to be a source of the same copy
 * was written by somebody else: that stays.
 */
const FAMILY = `with recursive origin as (
  select $1::uuid as ref union select c.source from origin o join text_copy c on c.copy = o.ref
), family as (
  select ref from origin union select c.copy from family f join text_copy c on c.source = f.ref)`;

/**
 * A text with what it was copied from and every copy, locked: while they are, no more copies are made. Looked up again
 * until there are no more, as one that was being made when the lock was waited for is there after.
 */
export async function familyOf(tx: PoolClient, ref: string): Promise<readonly string[]> {
  let family: readonly string[] = [];
  for (let before = -1; before < family.length;) {
    before = family.length;
    const { rows } = await tx.query<{ ref: string }>(
      `${FAMILY} select ref from text where ref in (select ref from family) order by ref for update`,
      [ref],
    );
    family = rows.map((row) => row.ref);
  }
  return family;
}
