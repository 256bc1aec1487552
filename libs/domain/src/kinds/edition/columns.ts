import {
  inEveryLanguage,
  inLanguage,
  isMain,
  LANGUAGE_CODES,
  LANGUAGES,
  MAIN_LANGUAGE,
  OTHER_LANGUAGES,
  type Language,
  type Multilingual,
  type OtherLanguage,
} from '../../languages.js';
import type { Potential } from '../../measures.js';
import { wordsOf } from '../../search/folded.js';
import { MODES } from './modes.js';

// The list as a table: what its columns are called in a file that is written, and what else they may be called in one that is read.

/** What a file says of a measure, in the order in which a file that is written says it. */
export const FILE_FIELDS = [
  ...(['area', 'theme', 'title', 'mode', 'potential', 'code'] as const),
  ...(['together', 'wording', 'links'] as const),
] as const;
export type FileField = (typeof FILE_FIELDS)[number];
/** Those that can be said in several languages, a column for each. */
export const IN_LANGUAGES = ['theme', 'title', 'together', 'wording'] as const;
export type SpokenField = (typeof IN_LANGUAGES)[number];

/** `title` is in bokmål, `title.nn` in nynorsk. */
export type FileColumn = FileField | `${SpokenField}.${OtherLanguage}`;
export const NEEDED: readonly FileColumn[] = ['area', 'theme', 'title', 'potential'];
export const FILE_COLUMNS: readonly FileColumn[] = [
  ...FILE_FIELDS,
  ...OTHER_LANGUAGES.flatMap((language) => IN_LANGUAGES.map((field): FileColumn => `${field}.${language}`)),
];
export const fieldOf = (column: FileColumn): FileField => column.split('.')[0] as FileField;

/** What is written in each language; a file may say something else besides. */
interface Names {
  readonly is: Multilingual;
  readonly also: readonly string[];
}
const allOf = ({ is, also }: Names): readonly string[] => [...inEveryLanguage(is), ...also];

const CALLED: Readonly<Record<FileField, Names>> = {
  area: {
    is: { nb: 'Område', en: 'Area' },
    also: ['innsatsområde', 'tiltaksområde', 'focus area', 'action area', 'area of action'],
  },
  theme: { is: { nb: 'Tema', en: 'Theme' }, also: ['undertema', 'topic'] },
  title: {
    is: { nb: 'Tiltak', en: 'Measure' },
    also: ['tittel', 'title', 'korttittel', 'kort tittel', 'short title', 'action'],
  },
  mode: {
    is: { nb: 'Samarbeid', en: 'Collaboration' },
    also: ['samarbeidsform', 'form for samarbeid', 'mode', 'collaboration mode', 'form of collaboration'],
  },
  potential: {
    is: { nb: 'Samarbeidspotensial', en: 'Collaboration potential' },
    also: [
      ...['potensial', 'potential', 'potensial for samarbeid', 'potential for collaboration'],
      'potential for joint work',
    ],
  },
  code: { is: { nb: 'Kode', en: 'Code' }, also: ['tiltakskode', 'measure code', 'kode for tiltak'] },
  together: {
    is: {
      nb: 'Slik kan det gjøres sammen',
      nn: 'Slik kan det gjerast saman',
      en: 'How it may be done together',
    },
    also: [
      ...['sammen', 'saman', 'together', 'hvordan det kan gjøres sammen', 'korleis det kan gjerast saman'],
      ...['kan gjøres sammen', 'kan gjerast saman', 'how it can be done together', 'may be done together'],
    ],
  },
  wording: {
    is: { nb: 'Full ordlyd', en: 'Full wording' },
    also: [
      ...['ordlyd', 'hele ordlyden', 'heile ordlyden', 'wording', 'full tekst', 'fulltekst', 'full text'],
      ...['beskrivelse', 'beskriving', 'skildring', 'description'],
    ],
  },
  links: { is: { nb: 'Lenker', nn: 'Lenkjer', en: 'Links' }, also: ['lenke', 'lenkje', 'lenkar', 'link', 'url'] },
};
const sameAs = (said: string): string => wordsOf(said).join('');
/** What a heading may call a language: in its own words, in those of another, by its code. */
const LANGUAGE_CALLED = new Map(
  LANGUAGE_CODES.map((code) => {
    const { name, called } = LANGUAGES[code];
    const plain = isMain(code) ? ['norsk'] : [];
    return [
      code,
      [code, name, ...inEveryLanguage(called), ...plain].flatMap((said) => [...wordsOf(said), sameAs(said)]),
    ] as const;
  }),
);
const BETWEEN = ['pa', 'in', 'i'];

const BY_HEADING: ReadonlyMap<string, FileField> = new Map(
  FILE_FIELDS.flatMap((field) => allOf(CALLED[field]).map((name) => [sameAs(name), field] as const)),
);

/** `Tiltak`, and `Tiltak (nynorsk)`. */
export function headingOf(column: FileColumn, language: Language = MAIN_LANGUAGE): string {
  const [field, of] = column.split('.') as [FileField, OtherLanguage?];
  const name = inLanguage(CALLED[field].is, language);
  return of === undefined ? name : `${name} (${inLanguage(LANGUAGES[of].called, language)})`;
}

/** The column that a heading is of, however it is written: `TITTEL`, ` Full  ordlyd `, `Tittel på nynorsk`, `title_en`. */
export function columnOf(heading: string): FileColumn | null {
  const plain = BY_HEADING.get(sameAs(heading));
  if (plain !== undefined) return plain;
  const words = wordsOf(heading).flatMap((word) => word.split('_'));
  const [of, names] = [...LANGUAGE_CALLED].find(([, called]) => words.some((word) => called.includes(word))) ?? [];
  if (of === undefined) return null;
  const rest = words.filter((word) => names?.includes(word) !== true && !BETWEEN.includes(word));
  const field = BY_HEADING.get(rest.join(''));
  const spoken = IN_LANGUAGES.find((one) => one === field);
  if (spoken === undefined) return null;
  return isMain(of) ? spoken : `${spoken}.${of as OtherLanguage}`;
}

const POTENTIAL_CALLED: Readonly<Record<Potential, Names>> = {
  joint: {
    is: { nb: 'Samarbeid', en: 'Joint' },
    also: [
      ...['felles', 'felles tiltak', 'joint measure', 'sammen', 'saman', 'samarbeidstiltak', 'collaboration'],
      'together',
    ],
  },
  internal: {
    is: { nb: 'Internt', en: 'Internal' },
    also: [
      ...['intern', 'internt tiltak', 'internal measure', 'ikke samarbeid', 'ikkje samarbeid', 'kun internt'],
      'bare internt',
    ],
  },
  'internal-with-joint-option': {
    is: { nb: 'Internt, eventuelt samarbeid', en: 'Internal, possibly joint' },
    also: [
      ...['internal with joint option', 'internal measure with a joint option', 'internt og samarbeid'],
      ...['internt tiltak som også kan gjøres sammen', 'internt tiltak som òg kan gjerast saman', 'internt samarbeid'],
      ...['internt evt samarbeid', 'internt ev samarbeid', 'internt eller samarbeid', 'internt med mulig samarbeid'],
      ...['internt med mogleg samarbeid', 'internal or joint', 'samarbeid og internt', 'samarbeid internt'],
    ],
  },
};
const BY_POTENTIAL: ReadonlyMap<string, Potential> = new Map(
  Object.entries(POTENTIAL_CALLED).flatMap(([id, names]) =>
    allOf(names).map((name) => [sameAs(name), id as Potential]),
  ),
);

export const potentialCalled = (potential: Potential, language: Language): string =>
  inLanguage(POTENTIAL_CALLED[potential].is, language);
export const potentialOf = (said: string): Potential | null => BY_POTENTIAL.get(sameAs(said)) ?? null;

const BY_MODE: ReadonlyMap<string, string> = new Map(
  Object.entries(MODES).flatMap(([id, names]) => [id, ...inEveryLanguage(names)].map((name) => [sameAs(name), id])),
);
/** Also one that has no name yet, where a measure has it. */
export const modeOf = (said: string, others: Iterable<string>): string | null =>
  BY_MODE.get(sameAs(said)) ?? [...others].find((one) => one === said.trim()) ?? null;

/** An area as a file may call it: by its id, or its title in any language. */
export interface CalledArea {
  readonly id: string;
  readonly title: Multilingual;
}
export function areaFinder(areas: readonly CalledArea[]): (said: string) => string | null {
  const known = new Map(areas.flatMap(({ id, title }) => inEveryLanguage(title).map((name) => [sameAs(name), id])));
  for (const { id } of areas) known.set(sameAs(id), id);
  return (said) => known.get(sameAs(said)) ?? null;
}
export const areaCalled = (id: string, areas: readonly CalledArea[], language: Language): string =>
  inLanguage(areas.find((area) => area.id === id)?.title ?? {}, language) ?? id;

const CODE = /^(\p{L}{2,5})\s*[-\u2010-\u2015\u2212]?\s*(\d{1,4})$/u;
/** A code as people write it: `kom 7` and `KOM–07` are `KOM-07`. What is none stays as it is. */
export function codeOf(said: string): string {
  const [, letters, digits] = CODE.exec(said.trim()) ?? [];
  return letters === undefined || digits === undefined
    ? said.trim()
    : `${letters.toUpperCase()}-${digits.padStart(2, '0')}`;
}
