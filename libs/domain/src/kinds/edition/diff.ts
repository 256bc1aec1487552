import type { Listed } from './row.js';

/** How what a list says of a measure differs from edition to edition. */
export const CHANGES = ['reworded', 'moved', 'potential', 'links'] as const;
export type Change = (typeof CHANGES)[number];

export interface Changed {
  readonly before: Listed;
  readonly after: Listed;
  readonly how: readonly Change[];
}
/** What makes a new edition of an old one. */
export interface Diff {
  readonly added: readonly Listed[];
  readonly removed: readonly Listed[];
  readonly changed: readonly Changed[];
  /** The codes of the new edition, in its order. */
  readonly order: readonly string[];
}

const OF: Readonly<Record<keyof Omit<Listed, 'code'>, Change>> = {
  area: 'moved',
  theme: 'reworded',
  title: 'reworded',
  wording: 'reworded',
  together: 'reworded',
  potential: 'potential',
  mode: 'potential',
  links: 'links',
};

/**
 * Texts are compared by their references: within one stream equal texts have equal ones. What is said in no such language is the
 * same as what says nothing of it.
 */
export const saysSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);
const plain = (said: unknown): string | undefined =>
  JSON.stringify(said, (_, value: unknown) => (value === null ? undefined : value));

export function diffOf(old: readonly Listed[], now: readonly Listed[]): Diff {
  const [before, after] = [byCode(old), byCode(now)];
  return {
    added: now.filter(({ code }) => !before.has(code)),
    removed: old.filter(({ code }) => !after.has(code)),
    changed: now.flatMap((row) => {
      const was = before.get(row.code);
      const how = was === undefined ? [] : howChanged(was, row);
      return was === undefined || how.length === 0 ? [] : [{ before: was, after: row, how }];
    }),
    order: now.map(({ code }) => code),
  };
}

/** The new edition, of the old one. */
export function applied(old: readonly Listed[], { added, changed, order }: Diff): readonly Listed[] {
  const all = byCode([...old, ...changed.map(({ after }) => after), ...added]);
  return order.flatMap((code) => all.get(code) ?? []);
}

type Parts = Readonly<Record<'added' | 'removed' | 'changed', readonly unknown[]>>;
export const isEmpty = ({ added, removed, changed }: Parts): boolean =>
  added.length + removed.length + changed.length === 0;

function howChanged(before: Listed, after: Listed): readonly Change[] {
  const names = Object.keys(OF) as readonly (keyof typeof OF)[];
  const found = names.filter((name) => !saysSame(before[name], after[name])).map((name) => OF[name]);
  return CHANGES.filter((change) => found.includes(change));
}

const byCode = (rows: readonly Listed[]): ReadonlyMap<string, Listed> => new Map(rows.map((row) => [row.code, row]));
