import type { Potential } from '../../measures.js';
import { wordsOf } from '../../search/folded.js';
import { MODES } from './modes.js';

// The list as a table: what its columns are called in a file that is written, and what else they may be called in one that is read.

export const FILE_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type FileLanguage = (typeof FILE_LANGUAGES)[number];

/** What a file says of a measure, in the order in which a file that is written says it. */
export const FILE_FIELDS = [
  ...(['area', 'theme', 'title', 'mode', 'potential', 'code'] as const),
  ...(['together', 'wording', 'links'] as const),
] as const;
export type FileField = (typeof FILE_FIELDS)[number];
/** Those that can be said in several languages, a column for each. */
export const IN_LANGUAGES = ['theme', 'title', 'together', 'wording'] as const;
type SpokenField = (typeof IN_LANGUAGES)[number];

/** `title` is in bokmål, `title.nn` in nynorsk. */
export type FileColumn = FileField | `${SpokenField}.${'nn' | 'en'}`;
export const NEEDED: readonly FileColumn[] = ['area', 'theme', 'title', 'potential'];
export const FILE_COLUMNS: readonly FileColumn[] = [
  ...FILE_FIELDS,
  ...(['nn', 'en'] as const).flatMap((language) => IN_LANGUAGES.map((field): FileColumn => `${field}.${language}`)),
];
export const fieldOf = (column: FileColumn): FileField => column.split('.')[0] as FileField;

/** The first three are what is written in bokmål, nynorsk and English. */
const CALLED: Readonly<Record<FileField, readonly [nb: string, nn: string, en: string, ...others: string[]]>> = {
  area: ['Område', 'Område', 'Area', 'innsatsområde', 'tiltaksområde', 'focus area', 'action area', 'area of action'],
  theme: ['Tema', 'Tema', 'Theme', 'undertema', 'topic'],
  title: ['Tiltak', 'Tiltak', 'Measure', 'tittel', 'title', 'korttittel', 'kort tittel', 'short title', 'action'],
  mode: [
    ...(['Samarbeid', 'Samarbeid', 'Collaboration', 'samarbeidsform', 'form for samarbeid', 'mode'] as const),
    ...['collaboration mode', 'form of collaboration'],
  ],
  potential: [
    ...(['Samarbeidspotensial', 'Samarbeidspotensial', 'Collaboration potential', 'potensial', 'potential'] as const),
    ...['potensial for samarbeid', 'potential for collaboration', 'potential for joint work'],
  ],
  code: ['Kode', 'Kode', 'Code', 'tiltakskode', 'measure code', 'kode for tiltak'],
  together: [
    ...(['Slik kan det gjøres sammen', 'Slik kan det gjerast saman', 'How it may be done together'] as const),
    ...['sammen', 'saman', 'together', 'hvordan det kan gjøres sammen', 'korleis det kan gjerast saman'],
    ...['kan gjøres sammen', 'kan gjerast saman', 'how it can be done together', 'may be done together'],
  ],
  wording: [
    ...([
      'Full ordlyd',
      'Full ordlyd',
      'Full wording',
      'ordlyd',
      'hele ordlyden',
      'heile ordlyden',
      'wording',
    ] as const),
    ...['full tekst', 'fulltekst', 'full text', 'beskrivelse', 'beskriving', 'skildring', 'description'],
  ],
  links: ['Lenker', 'Lenkjer', 'Links', 'lenke', 'lenkje', 'lenkar', 'link', 'url'],
};
const LANGUAGE_CALLED: Readonly<Record<FileLanguage, readonly string[]>> = {
  nb: ['bokmal', 'nb', 'norsk', 'norwegian'],
  nn: ['nynorsk', 'nn'],
  en: ['engelsk', 'english', 'en'],
};
/** A heading that is written: `Tiltak (nynorsk)`. */
const IN_LANGUAGE: Readonly<Record<FileLanguage, Readonly<Record<'nn' | 'en', string>>>> = {
  nb: { nn: 'nynorsk', en: 'engelsk' },
  nn: { nn: 'nynorsk', en: 'engelsk' },
  en: { nn: 'Nynorsk', en: 'English' },
};
const BETWEEN = ['pa', 'in', 'i'];

const sameAs = (said: string): string => wordsOf(said).join('');
const BY_HEADING: ReadonlyMap<string, FileField> = new Map(
  FILE_FIELDS.flatMap((field) => CALLED[field].map((name) => [sameAs(name), field] as const)),
);

export function headingOf(column: FileColumn, language: FileLanguage = 'nb'): string {
  const [field, of] = column.split('.') as [FileField, ('nn' | 'en')?];
  const name = CALLED[field][FILE_LANGUAGES.indexOf(language)] ?? field;
  return of === undefined ? name : `${name} (${IN_LANGUAGE[language][of]})`;
}

/** The column that a heading is of, however it is written: `TITTEL`, ` Full  ordlyd `, `Tittel på nynorsk`, `title_en`. */
export function columnOf(heading: string): FileColumn | null {
  const plain = BY_HEADING.get(sameAs(heading));
  if (plain !== undefined) return plain;
  const words = wordsOf(heading).flatMap((word) => word.split('_'));
  const of = FILE_LANGUAGES.find((language) => words.some((word) => LANGUAGE_CALLED[language].includes(word)));
  if (of === undefined) return null;
  const rest = words.filter((word) => !LANGUAGE_CALLED[of].includes(word) && !BETWEEN.includes(word));
  const field = BY_HEADING.get(rest.join(''));
  const spoken = IN_LANGUAGES.find((one) => one === field);
  if (spoken === undefined) return null;
  return of === 'nb' ? spoken : `${spoken}.${of}`;
}

/** The first three are what is written. */
const POTENTIAL_CALLED: Readonly<
  Record<Potential, readonly [nb: string, nn: string, en: string, ...others: string[]]>
> = {
  joint: [
    ...(['Samarbeid', 'Samarbeid', 'Joint', 'felles', 'felles tiltak', 'joint measure', 'sammen', 'saman'] as const),
    ...['samarbeidstiltak', 'collaboration', 'together'],
  ],
  internal: [
    ...(['Internt', 'Internt', 'Internal', 'intern', 'internt tiltak', 'internal measure'] as const),
    ...['ikke samarbeid', 'ikkje samarbeid', 'kun internt', 'bare internt'],
  ],
  'internal-with-joint-option': [
    ...(['Internt, eventuelt samarbeid', 'Internt, eventuelt samarbeid', 'Internal, possibly joint'] as const),
    ...['internal with joint option', 'internal measure with a joint option', 'internt og samarbeid'],
    ...['internt tiltak som også kan gjøres sammen', 'internt tiltak som òg kan gjerast saman', 'internt samarbeid'],
    ...['internt evt samarbeid', 'internt ev samarbeid', 'internt eller samarbeid', 'internt med mulig samarbeid'],
    ...['internt med mogleg samarbeid', 'internal or joint', 'samarbeid og internt', 'samarbeid internt'],
  ],
};
const BY_POTENTIAL: ReadonlyMap<string, Potential> = new Map(
  Object.entries(POTENTIAL_CALLED).flatMap(([id, names]) => names.map((name) => [sameAs(name), id as Potential])),
);

export const potentialCalled = (potential: Potential, language: FileLanguage): string =>
  POTENTIAL_CALLED[potential][FILE_LANGUAGES.indexOf(language)] ?? potential;
export const potentialOf = (said: string): Potential | null => BY_POTENTIAL.get(sameAs(said)) ?? null;

const BY_MODE: ReadonlyMap<string, string> = new Map(
  Object.entries(MODES).flatMap(([id, names]) => [id, ...Object.values(names)].map((name) => [sameAs(name), id])),
);
export const modeCalled = (mode: string, language: FileLanguage): string => MODES[mode]?.[language] ?? mode;
/** Also one that has no name yet, where a measure has it. */
export const modeOf = (said: string, others: Iterable<string>): string | null =>
  BY_MODE.get(sameAs(said)) ?? [...others].find((one) => one === said.trim()) ?? null;

/** An area as a file may call it: by its id, or its title in any language. */
export interface CalledArea {
  readonly id: string;
  readonly title: Readonly<Partial<Record<FileLanguage, string>>>;
}
export function areaFinder(areas: readonly CalledArea[]): (said: string) => string | null {
  const known = new Map(areas.flatMap(({ id, title }) => Object.values(title).map((name) => [sameAs(name), id])));
  for (const { id } of areas) known.set(sameAs(id), id);
  return (said) => known.get(sameAs(said)) ?? null;
}
export const areaCalled = (id: string, areas: readonly CalledArea[], language: FileLanguage): string => {
  const title = areas.find((area) => area.id === id)?.title;
  return title?.[language] ?? title?.nb ?? id;
};

const CODE = /^(\p{L}{2,5})\s*[-\u2010-\u2015\u2212]?\s*(\d{1,3})$/u;
/** A code as people write it: `kom 7` and `KOM–07` are `KOM-07`. What is none stays as it is. */
export function codeOf(said: string): string {
  const [, letters, digits] = CODE.exec(said.trim()) ?? [];
  return letters === undefined || digits === undefined
    ? said.trim()
    : `${letters.toUpperCase()}-${digits.padStart(2, '0')}`;
}
