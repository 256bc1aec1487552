import type { EditionChangeRow, EditionView } from '../../api/types.gen.js';
import { orNull } from '../../form/typed.js';

/** A measure as an edition says it. */
export type Row = EditionView['rows'][number];

interface Typed {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}
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

const typed = (text: Row['wording']): Typed => ({ nb: text?.nb ?? '', nn: text?.nn ?? '', en: text?.en ?? '' });

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

const inLanguages = ({ nb, nn, en }: Typed) => ({ nb, nn: orNull(nn), en: orNull(en) });
/** A text that nobody has written in any language is none. */
const orNone = (text: Typed) =>
  [text.nb, text.nn, text.en].every((one) => orNull(one) === null) ? null : inLanguages(text);

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
