import type { Paper } from '@tiltaksmotor/documents';
import { isMain } from '@tiltaksmotor/domain';
import type { ToBeSaid } from '@tiltaksmotor/papers';
import {
  DOCUMENT_TYPES,
  listDocuments,
  storeDocuments,
  templateInForce,
  type Archive,
  type DocumentFormat,
  type NewDocument,
} from '@tiltaksmotor/persistence';
import type { Language } from '@tiltaksmotor/texts';
import type { Render } from './renderer.js';

/** Which documents something is kept as: one for each language and format. */
export interface Wanted extends Pick<NewDocument, 'subject' | 'kind' | 'version' | 'period'> {
  /** Whose template the secretariat may have replaced; null for the standard one. */
  readonly templateOf: string | null;
  readonly languages: readonly Language[];
  readonly formats: readonly DocumentFormat[];
}
export type DocumentIds = Readonly<Record<string, string>>;

/** What is needed to make documents and keep them. */
export interface Keeping {
  readonly archive: Archive;
  readonly render: Render;
}

/** The ids by format: `pdf` in the first language, `pdf-en` in another. */
const keyOf = (format: string, language: Language, languages: readonly Language[]): string =>
  language === languages[0] ? format : `${format}-${language}`;

/** The documents that are kept already; null where there are none. They are kept all together or not at all. */
async function keptAlready(
  { archive }: Keeping,
  { subject, kind, version, languages }: Wanted,
): Promise<DocumentIds | null> {
  const kept = (await listDocuments(archive, { subject, kind })).filter((one) => one.version === version);
  if (kept.length === 0) return null;
  return Object.fromEntries(kept.map(({ id, format, language }) => [keyOf(format, language, languages), id]));
}

/** Renders and keeps what is not kept yet: then it is not gathered either. It is said once in each language. */
export async function makeAndKeep(
  keeping: Keeping,
  wanted: Wanted,
  gather: () => Promise<ToBeSaid>,
): Promise<{ readonly documents: DocumentIds; readonly faults: NonNullable<ToBeSaid['faults']> }> {
  const known = await keptAlready(keeping, wanted);
  if (known !== null) return { documents: known, faults: [] };
  const said = await gather();
  const { faults = [] } = said;
  if (faults.length > 0) return { documents: {}, faults };
  const { languages, formats } = wanted;
  const made: (NewDocument & { readonly key: string })[] = [];
  for (const language of languages) {
    const paper = said.in(language);
    const rendered = await keeping.render(paper, await templateFor(keeping, wanted, language));
    for (const format of formats)
      made.push({
        ...documentOf(wanted, said.name, paper, format, rendered[format]),
        key: keyOf(format, language, languages),
      });
  }
  const ids = await storeDocuments(keeping.archive, made);
  return { documents: Object.fromEntries(made.map(({ key }, n) => [key, ids[n] ?? ''])), faults };
}

async function templateFor(
  { archive }: Keeping,
  { templateOf }: Wanted,
  language: Language,
): Promise<Uint8Array | null> {
  return templateOf === null ? null : ((await templateInForce(archive, templateOf, language))?.bytes ?? null);
}

function documentOf(
  { subject, kind, version, period = null }: Wanted,
  name: string,
  { language, asOf }: Paper,
  format: DocumentFormat,
  bytes: Uint8Array | undefined,
): NewDocument {
  if (bytes === undefined) throw new Error(`${kind} of ${subject} was not rendered as ${format}`);
  const file = `${name}${version > 1 ? `-${version}` : ''}${isMain(language) ? '' : `-${language}`}.${format}`;
  return {
    subject,
    kind,
    version,
    language,
    format,
    period,
    name: file,
    mediaType: DOCUMENT_TYPES[format],
    bytes,
    asOf,
  };
}
