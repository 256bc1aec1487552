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

const entriesOf = (tree: Tree, above: string): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as const] : entriesOf(value, `${above}${key}.`),
  );
