import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { isEmpty } from '@tiltaksmotor/domain/edition-diff';
import { modeCalled } from '@tiltaksmotor/domain/modes';
import type { ReactNode } from 'react';
import type { EditionView } from '../../api/types.gen.js';
import { Facts, language, Section, Sides, Spoken, useWords } from '../../app/index.js';
import { type Row, useAreas } from './RowFields.js';
import { LANGUAGE_CODES, shownIn, type Language } from '@tiltaksmotor/domain/languages';

type Diff = EditionView['diff'];

/** How the edition differs from the one it was made from: new, taken out, and before and after of what is changed. */
export function Difference({ diff }: { readonly diff: Diff }) {
  const t = useWords();
  const { added, removed, changed } = diff;
  return (
    <Section id="difference" title={t('web.edition.difference')}>
      {isEmpty(diff) ? <Paragraph className="quiet">{t('web.edition.equal')}</Paragraph> : null}
      <Some heading={t('web.edition.added', { count: added.length })} rows={added} />
      <Some heading={t('web.edition.removed', { count: removed.length })} rows={removed} />
      {changed.length === 0 ? null : (
        <Part heading={t('web.edition.changed', { count: changed.length })}>
          {changed.map((one) => (
            <Changed key={one.after.code} one={one} />
          ))}
        </Part>
      )}
    </Section>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <div className="stack">
      <Heading level={3} data-size="2xs">
        {heading}
      </Heading>
      <ul className="plain stack">{children}</ul>
    </div>
  );
}

/** Those that are new, or that are taken out. */
function Some({ heading, rows }: { readonly heading: string; readonly rows: readonly Row[] }) {
  const factsOf = useFacts();
  if (rows.length === 0) return null;
  return (
    <Part heading={heading}>
      {rows.map((row) => (
        <li key={row.code} className="entry stack">
          <Name row={row} />
          <RowFacts facts={factsOf(row).filter(({ name }) => name !== 'title')} />
        </li>
      ))}
    </Part>
  );
}

function Changed({ one: { before, after, how } }: { readonly one: Diff['changed'][number] }) {
  const t = useWords();
  const factsOf = useFacts();
  return (
    <li className="entry stack">
      <div className="row">
        <Name row={after} />
        {how.map((one) => (
          <Tag key={one} data-size="sm" data-color="accent">
            {t(`web.edition.how.${one}`)}
          </Tag>
        ))}
      </div>
      {differing(factsOf(before), factsOf(after)).map(({ key, label, lang, before, after }) => (
        <div key={key}>
          <strong>{label}</strong>
          <Sides
            sides={[
              { label: t('web.edition.before'), value: before ?? '–', lang },
              { label: t('web.edition.after'), value: after ?? '–', lang },
            ]}
          />
        </div>
      ))}
    </li>
  );
}

/** A measure by its code and title. */
export function Name({ row }: { readonly row: Row }) {
  return (
    <span>
      <strong>{row.code}</strong>{' '}
      <span className="as-written">
        <Spoken of={row.title} />
      </span>
    </span>
  );
}

/** What is said in the page's own language, and folded away what is said in others. */
export function RowFacts({ facts }: { readonly facts: readonly Fact[] }) {
  const t = useWords();
  const others = facts.filter(({ isBeside }) => isBeside === true);
  return (
    <>
      <Facts facts={facts.filter(({ isBeside }) => isBeside !== true)} />
      {others.length === 0 ? null : (
        <details>
          <summary className="quiet">{t('web.edition.languages')}</summary>
          <Facts facts={others} />
        </details>
      )}
    </>
  );
}

/** One thing that an edition says of a measure, in words. */
interface Fact {
  /** Which of the measure's fields it is of; with the language, where that is not the one that is shown. */
  readonly name: string;
  /** The same with the language it is in: by that, two are held against one another. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Where it is another language than the page's. */
  readonly lang?: Language;
  /** Beside what is said in the language that is read, or the nearest there is. */
  readonly isBeside?: boolean;
}

/** All that an edition says of a measure. */
export function useFacts(): (row: Row) => readonly Fact[] {
  const t = useWords();
  const { called } = useAreas();
  return (row) => {
    const fact = (name: string, text: string): Fact => ({
      name,
      key: name,
      label: t(`web.edition.row.${name}`),
      value: text,
    });
    const inLanguages = (name: 'title' | 'theme' | 'wording' | 'together'): readonly Fact[] =>
      LANGUAGE_CODES.flatMap((code): readonly Fact[] => {
        const text = row[name]?.[code] ?? null;
        if (text === null) return [];
        const what = t(`web.edition.row.${name}`);
        const isBeside = code !== shownIn(row[name] ?? {}, language());
        const label = isBeside ? t('web.edition.said-in', { what, language: code }) : what;
        return [
          {
            ...{ name: isBeside ? `${name}.${code}` : name, key: `${name}.${code}`, label, value: text, isBeside },
            ...(code === language() ? {} : { lang: code }),
          },
        ];
      });
    return [
      ...inLanguages('title'),
      fact('area', called(row.area)),
      ...inLanguages('theme'),
      ...inLanguages('wording'),
      fact('potential', t(`potential.${row.potential}`)),
      ...(row.mode === null ? [] : [fact('mode', modeCalled(row.mode, language()))]),
      ...inLanguages('together'),
      ...(row.links.length === 0 ? [] : [fact('links', row.links.join('\n'))]),
    ];
  };
}

/** One thing that two say differently of a measure. Null where one of them says nothing of it. */
type Differing = Omit<Fact, 'value'> & { readonly before: string | null; readonly after: string | null };

function differing(before: readonly Fact[], after: readonly Fact[]): readonly Differing[] {
  const textIn = (facts: readonly Fact[], wanted: string) => facts.find(({ key }) => key === wanted)?.value ?? null;
  const each = new Map([...after, ...before].map((fact) => [fact.key, fact]));
  return [...each.values()]
    .map(({ value: _, ...fact }) => ({
      ...fact,
      before: textIn(before, fact.key),
      after: textIn(after, fact.key),
    }))
    .filter((one) => one.before !== one.after);
}
