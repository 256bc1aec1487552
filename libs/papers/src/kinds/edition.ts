import { renderTable } from '@tiltaksmotor/documents';
import {
  chainOf,
  diffOf,
  LANGUAGE_CODES,
  saysSame,
  type EditionState,
  type Language,
  type Listed,
} from '@tiltaksmotor/domain';
import { listAsTable, type CalledArea, type WrittenRow } from '@tiltaksmotor/domain/list-file';
import { modeCalled } from '@tiltaksmotor/domain/modes';
import { list, table, text, type Blocks } from '../blocks.js';
import { EMPTY, type Content } from './committee/content.js';
import type { Speech } from '../speech.js';

/** A new edition of the action list: how it differs from the one it was made from. */
export function editionPaper({ title, startsOn, old, rows }: EditionState, own: Speech): Content {
  const { t, day, written } = own;
  const { added, removed, changed } = diffOf(old, rows);
  const columns = (...keys: readonly string[]) => keys.map((key) => t(`edition.column.${key}`));
  const measures = (caption: string, all: readonly Listed[]): Blocks =>
    table(
      t(`edition.${caption}`),
      columns('code', 'area', 'theme', 'title', 'potential'),
      all.map((row) => [row.code, own.area(row.area), said(row.theme, own), said(row.title, own), potential(row, own)]),
    );
  return {
    ...EMPTY,
    title: written(title) ?? t('untitled'),
    facts: startsOn === null ? [] : [{ label: t('edition.startsOn'), value: day(startsOn) }],
    summary: text(
      t('edition.summary', {
        ...{ before: old.length, after: rows.length, added: added.length },
        ...{ removed: removed.length, changed: changed.length },
      }),
    ),
    background: [
      ...measures('added', added),
      ...measures('removed', removed),
      ...table(
        t('edition.changed'),
        columns('code', 'before', 'after'),
        changed.map(({ before, after }) => [after.code, ...differing(before, after, own)]),
      ),
      ...list(changed.flatMap(({ before, after, how }) => fuller(before, after, how, own))),
    ],
  };
}

/** What a short line can say of a measure, where it differs. */
function differing(before: Listed, after: Listed, own: Speech): readonly [string, string] {
  const lines = (row: Listed) => ({
    area: own.area(row.area),
    theme: said(row.theme, own),
    title: said(row.title, own),
    potential: potential(row, own),
    mode: row.mode === null ? '' : modeCalled(row.mode, own.language),
    together: row.together === null ? '' : said(row.together, own),
  });
  const [was, is] = [lines(before), lines(after)];
  const names = (Object.keys(was) as (keyof typeof was)[]).filter((name) => was[name] !== is[name]);
  const shown = names.length === 0 ? (['title'] as const) : names;
  return [shown.map((name) => was[name]).join('\n'), shown.map((name) => is[name]).join('\n')];
}

/** What is too long for a table, or is written in other languages, is said to differ, and read on the edition's page. */
const fuller = (was: Listed, is: Listed, how: readonly string[], { t, language }: Speech) => [
  ...(saysSame(was.wording, is.wording) ? [] : [t('edition.wording', { code: is.code })]),
  ...(how.includes('links') ? [t('edition.links', { code: is.code })] : []),
  ...LANGUAGE_CODES.filter((other) => other !== language && differsIn(other, was, is)).map((other) =>
    t('edition.otherwise', { code: is.code, language: other }),
  ),
];
const differsIn = (language: Language, was: Listed, is: Listed): boolean =>
  (['theme', 'title', 'together'] as const).some((name) => !saysSame(was[name]?.[language], is[name]?.[language]));

/** In the paper's language, or the nearest that it is written in; what is redacted is not. */
const said = (text: Listed['title'], { language, written }: Speech): string =>
  chainOf(language)
    .map((code) => written(text[code]))
    .find((words) => words !== null) ?? '';
const potential = (row: Listed, { t }: Speech): string => t(`edition.potential.${row.potential}`);

interface Wanted {
  readonly rows: readonly WrittenRow[];
  readonly areas: readonly CalledArea[];
  readonly format: 'csv' | 'xlsx';
  readonly language: Language;
  /** What the file is called where programs show it, who it is from, and as of when (RFC 3339). */
  readonly signed: { readonly title: string; readonly from: string; readonly asOf: string };
}

/** The list as a file that a spreadsheet opens rightly: to be edited there, and read in again as a new edition. */
export const listFile = ({ rows, areas, format, language, signed }: Wanted): Promise<Buffer> =>
  renderTable(listAsTable(rows, areas, language), format, signed);
