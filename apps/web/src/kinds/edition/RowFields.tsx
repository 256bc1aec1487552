import { useQuery } from '@tanstack/react-query';
import { POTENTIALS, TEXT_MOST } from '@tiltaksmotor/domain/measures';
import { modeCalled, MODES } from '@tiltaksmotor/domain/modes';
import { measuresListOptions } from '../../api/@tanstack/react-query.gen.js';
import type { EditionChangeRow, EditionView } from '../../api/types.gen.js';
import { areaChoices } from '../../list/measures.js';
import { language, useWords } from '../../app/index.js';
import { Choose, Folded, orNull, Pick, Text } from '../../form/index.js';
import {
  alphabetical,
  inEveryLanguage,
  LANGUAGE_CODES,
  OTHER_LANGUAGES,
  MAIN_LANGUAGE,
  type Language,
  type OtherLanguage,
} from '@tiltaksmotor/domain/languages';

/** How long each text of a measure may be, and in how many lines it is written. */
const TEXTS = {
  title: { most: TEXT_MOST.title },
  theme: { most: TEXT_MOST.theme },
  wording: { most: TEXT_MOST.wording, rows: 6 },
  together: { most: TEXT_MOST.together, rows: 3 },
} as const;
type TextName = keyof typeof TEXTS;
const NAMES = Object.keys(TEXTS) as readonly TextName[];
const isOptional = (name: TextName): boolean => name === 'wording' || name === 'together';

/** What areas are called, by id: nothing until that has come. */
export function useAreas(): {
  readonly called: (id: string) => string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
} {
  const choices = areaChoices(useQuery(measuresListOptions()).data?.items ?? []);
  return {
    choices,
    called: (id) => choices.find(({ value }) => value === id)?.label ?? (choices.length === 0 ? '' : id),
  };
}

/** What is typed in one of a measure's fields, in words. */
export function useFieldText(): (values: Values, name: keyof Values) => string {
  const t = useWords();
  const { called } = useAreas();
  return (values, name) => {
    const value = values[name];
    if (typeof value === 'object')
      return inEveryLanguage(value)
        .filter((text) => text !== '')
        .join(' / ');
    if (value === '') return '';
    if (name === 'area') return called(value);
    if (name === 'mode') return modeCalled(value, language());
    return name === 'potential' ? t(`potential.${value}`) : value;
  };
}

/** All that the list says of a measure: in the main language, and folded away in the other languages. */
export function RowFields({ edition, row }: { readonly edition: EditionView; readonly row: Row | null }) {
  const t = useWords();
  const { choices } = useAreas();
  const modes = [...new Set([...Object.keys(MODES), ...edition.rows.flatMap(({ mode }) => mode ?? [])])];
  const said = (name: keyof Values): string => t(`web.edition.row.${name}`);
  const values = valuesOf(row);
  return (
    <>
      <Choose name="area" label={said('area')} choices={choices} />
      {NAMES.slice(0, 3).map((name) => (
        <Text
          key={name}
          name={`${name}.${MAIN_LANGUAGE}`}
          label={said(name)}
          optional={isOptional(name)}
          {...TEXTS[name]}
        />
      ))}
      <Pick
        name="potential"
        label={said('potential')}
        choices={POTENTIALS.map((value) => ({ value, label: t(`potential.${value}`) }))}
      />
      <Choose
        name="mode"
        label={said('mode')}
        hint={t('web.edition.mode-hint')}
        optional
        nothing={t('web.edition.no-mode')}
        choices={modes
          .map((value) => ({ value, label: modeCalled(value, language()) }))
          .toSorted((one, other) => alphabetical(one.label, other.label))}
      />
      <Text name={`together.${MAIN_LANGUAGE}`} label={said('together')} optional {...TEXTS.together} />
      <Text name="links" label={said('links')} hint={t('web.edition.links-hint')} optional rows={2} />
      {OTHER_LANGUAGES.map((other) => (
        <Folded
          key={other}
          summary={t('web.edition.in', { language: other })}
          fields={NAMES.map((name) => `${name}.${other}`)}
          unfolded={NAMES.some((name) => values[name][other] !== '')}
        >
          {NAMES.map((name) => (
            <Text
              key={name}
              name={`${name}.${other}`}
              label={t('web.edition.said-in', { what: said(name), language: other })}
              optional
              unmarked
              {...TEXTS[name]}
            />
          ))}
        </Folded>
      ))}
    </>
  );
}

/** A measure as an edition says it. */
export type Row = EditionView['rows'][number];

type Typed = Readonly<Record<Language, string>>;
/** A measure as it is typed. */
export interface Values {
  readonly area: string;
  readonly theme: Typed;
  readonly title: Typed;
  readonly wording: Typed;
  readonly potential: Row['potential'] | '';
  readonly mode: string;
  readonly together: Typed;
  /** One on each line. */
  readonly links: string;
}

const typed = (text: Row['wording']): Typed =>
  Object.fromEntries(LANGUAGE_CODES.map((code) => [code, text?.[code] ?? ''])) as Record<Language, string>;

/** What the form begins with: how the measure stands, or nothing. */
export const valuesOf = (row: Row | null): Values => ({
  area: row?.area ?? '',
  theme: typed(row?.theme ?? null),
  title: typed(row?.title ?? null),
  wording: typed(row?.wording ?? null),
  potential: row?.potential ?? '',
  mode: row?.mode ?? '',
  together: typed(row?.together ?? null),
  links: (row?.links ?? []).join('\n'),
});

const inLanguages = (text: Typed) => ({
  [MAIN_LANGUAGE]: text[MAIN_LANGUAGE],
  ...(Object.fromEntries(OTHER_LANGUAGES.map((code) => [code, orNull(text[code])])) as Record<
    OtherLanguage,
    string | null
  >),
});
/** A text that nobody has written in any language is none. */
const orNone = (text: Typed) => (Object.values(text).every((one) => orNull(one) === null) ? null : inLanguages(text));

/** What is sent. What is missing is said by the API, at its field. */
export const sentOf = ({
  area,
  theme,
  title,
  wording,
  potential,
  mode,
  together,
  links,
}: Values): EditionChangeRow => ({
  area,
  theme: inLanguages(theme),
  title: inLanguages(title),
  wording: orNone(wording),
  potential: potential as Row['potential'],
  mode: orNull(mode),
  together: orNone(together),
  links: links.split('\n').flatMap((line) => orNull(line) ?? []),
});

/** The form's name for a field that was sent: `links.0` is a line of `links`. */
export const fieldOf = (sent: string): string => (sent.startsWith('links.') ? 'links' : sent);
