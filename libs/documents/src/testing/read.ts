import PizZip from 'pizzip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One part of a DOCX or XLSX, as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  return new PizZip(bytes).file(name)?.asText() ?? '';
}

/** What a reader sees of a part: its texts, a line for each paragraph. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''))
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

export interface ReadPdf {
  readonly pages: readonly string[];
  readonly text: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly outline: readonly string[];
  /** Roles in the structure trees of all pages, in order; and every alternative text. */
  readonly roles: readonly string[];
  readonly alts: readonly string[];
  readonly lang: string;
  readonly xmp: string;
  /** Whether a window is called by the document's title, rather than by the file's name. */
  readonly titled: boolean;
  /** Addresses that links lead to. */
  readonly links: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly Node[];
}

/** A PDF as another program reads it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const [pages, nodes, links]: [string[], Node[], string[]] = [[], [], []];
  for (let nth = 1; nth <= pdf.numPages; nth++) {
    const page = await pdf.getPage(nth);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    nodes.push(...flat((await page.getStructTree()) as Node | null));
    const annotations = (await page.getAnnotations()) as { readonly url?: string }[];
    links.push(...annotations.flatMap(({ url }) => url ?? []));
  }
  const { info, metadata } = await pdf.getMetadata();
  const outline = ((await pdf.getOutline()) as { title: string }[] | null) ?? [];
  const read = {
    pages,
    text: pages.join('\n'),
    info: info as ReadPdf['info'],
    outline: outline.map(({ title }) => title),
    roles: nodes.flatMap(({ role }) => role ?? []),
    alts: nodes.flatMap(({ alt }) => alt ?? []),
    lang: String((info as { Language?: string }).Language ?? ''),
    xmp: metadata?.getRaw() ?? '',
    titled: ((await pdf.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle === true,
    links,
  };
  await pdf.destroy();
  return read;
}

function flat(node: Node | null): readonly Node[] {
  return node === null ? [] : [node, ...(node.children ?? []).flatMap(flat)];
}
