export type Tree = { readonly [key: string]: string | Tree };

/** Texts of several files as one. A text that two files have is a mistake, and named. */
export function merged(...parts: readonly Tree[]): Tree {
  const all: Record<string, string | Tree> = {};
  for (const part of parts)
    for (const [key, text] of Object.entries(part)) {
      const known = all[key];
      if (known === undefined) all[key] = text;
      else if (typeof known === 'string' || typeof text === 'string')
        throw new TypeError(`two texts are called ${key}`);
      else all[key] = merged(known, text);
    }
  return all;
}

/** Each text by its whole key: `web.nav.desk`. */
export const flat = (tree: Tree): ReadonlyMap<string, string> => new Map(entriesOf(tree, ''));

/** A text that is said otherwise of one, of several, or of a round, by what all of its forms are called. */
const plain = (key: string): string => key.replace(/(_(zero|one|other|round))+$/, '');

/**
 * Whether a language says all that there is of these, each a text or a group of them, and of the groups that their facts are
 * written by.
 */
export function saysAll(
  said: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, string>,
  ...wanted: readonly string[]
): boolean {
  const texts = [...all].filter(([key]) => wanted.some((one) => plain(key) === one || key.startsWith(`${one}.`)));
  const groups = new Set(texts.flatMap(([, text]) => [...text.matchAll(/\{\{\w+, (\w+)\}\}/g)].map(([, of]) => of)));
  return (
    texts.every(([key]) => said.has(key)) &&
    [...all.keys()].every((key) => said.has(key) || !groups.has(key.split('.', 1)[0]))
  );
}

const entriesOf = (tree: Tree, above: string): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as const] : entriesOf(value, `${above}${key}.`),
  );
