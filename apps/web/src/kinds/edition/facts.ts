import { useWords } from '../../app/words.js';
import type { Row } from './row.js';
import { modeCalled, useAreas } from './RowFields.js';

/** One thing that an edition says of a measure, in words. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** Where it is another language than the page's. */
  readonly lang?: 'nn' | 'en';
}

const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** All that an edition says of a measure. */
export function useFacts(): (row: Row) => readonly Fact[] {
  const t = useWords();
  const { called } = useAreas();
  return (row) => {
    const fact = (name: string, text: string): Fact => ({ name, label: t(`web.edition.row.${name}`), text });
    const inLanguages = (name: 'title' | 'theme' | 'wording' | 'together'): readonly Fact[] =>
      LANGUAGES.flatMap((lang): readonly Fact[] => {
        const text = row[name]?.[lang] ?? null;
        if (text === null) return [];
        const what = t(`web.edition.row.${name}`);
        if (lang === 'nb') return [fact(name, text)];
        return [{ name: `${name}.${lang}`, label: t(`web.edition.said-in.${lang}`, { what }), text, lang }];
      });
    return [
      ...inLanguages('title'),
      fact('area', called(row.area)),
      ...inLanguages('theme'),
      ...inLanguages('wording'),
      fact('potential', t(`potential.${row.potential}`)),
      ...(row.mode === null ? [] : [fact('mode', modeCalled(row.mode))]),
      ...inLanguages('together'),
      ...(row.links.length === 0 ? [] : [fact('links', row.links.join('\n'))]),
    ];
  };
}

/** One thing that two say differently of a measure. Null where one of them says nothing of it. */
type Differing = Omit<Fact, 'text'> & { readonly before: string | null; readonly after: string | null };

export function differing(before: readonly Fact[], after: readonly Fact[]): readonly Differing[] {
  const textIn = (facts: readonly Fact[], wanted: string) => facts.find(({ name }) => name === wanted)?.text ?? null;
  const each = new Map([...after, ...before].map((fact) => [fact.name, fact]));
  return [...each.values()]
    .map(({ text: _, ...fact }) => ({
      ...fact,
      before: textIn(before, fact.name),
      after: textIn(after, fact.name),
    }))
    .filter((one) => one.before !== one.after);
}
