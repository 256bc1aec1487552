import { zipOf, type Part } from './zip.js';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const OFFICE = 'application/vnd.openxmlformats-officedocument.';
export const WORD = `${OFFICE}wordprocessingml.`;
export const SHEET = `${OFFICE}spreadsheetml.`;
const DOCUMENT = 'word/document.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part, with how it is reached. */
export interface Added {
  readonly name: string;
  readonly type: string;
  readonly content: string | Buffer;
  /** What the relationship to it is called; none where null. */
  readonly as: string | null;
  /** The part that is related to it: the document itself, unless it is said. */
  readonly from?: string;
  readonly id?: string;
}

/** A relationship that leads out of the package, or nowhere. */
export interface Leading {
  readonly type: string;
  readonly target: string;
  /** As it is written in the file: with its name, and with entities where there are any. */
  readonly mode?: string;
  readonly from?: string;
  readonly id?: string;
}

export interface Spec {
  /** Of the document's text. */
  readonly body?: string;
  readonly added?: readonly Added[];
  readonly leading?: readonly Leading[];
  /** Parts in other words than they would have, and entries that nothing is said of. */
  readonly raw?: Readonly<Record<string, string | Buffer>>;
  readonly more?: readonly Part[];
  readonly main?: string;
  readonly namespaces?: string;
}

export const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
export const text = (words: string): string => paragraph(`<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`);

/** A field as Word writes it: begin, instruction, separator, what it shows, and end, each in a run. */
export const field = (instruction: string, shows = '1'): string =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>` +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
  `<w:r><w:t>${shows}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const documentXml = (body: string, w = W, namespaces = ''): string =>
  `${HEAD}<w:document xmlns:w="${w}" xmlns:r="${R}"${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`;

/** A Word document as a package. */
export function wordDocument({ body = text('Hei'), main, namespaces = '', ...rest }: Spec = {}): Buffer {
  const content = documentXml(body, W, namespaces);
  return packageOf({ name: DOCUMENT, type: main ?? `${WORD}document.main+xml`, content }, rest);
}

/** A workbook with one sheet, as it stands behind a chart. */
export function workbook(sheet = '<row r="1"><c r="A1"><v>3</v></c></row>', rest: Omit<Spec, 'body'> = {}): Buffer {
  const ns = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${R}"`;
  const book = 'xl/workbook.xml';
  const content = `${HEAD}<workbook ${ns}><sheets><sheet name="Ark1" sheetId="1" r:id="rIdSheet"/></sheets></workbook>`;
  return packageOf(
    { name: book, type: `${SHEET}sheet.main+xml`, content },
    {
      ...rest,
      added: [
        {
          name: 'xl/worksheets/sheet1.xml',
          type: `${SHEET}worksheet+xml`,
          content: `${HEAD}<worksheet ${ns}><sheetData>${sheet}</sheetData></worksheet>`,
          as: 'worksheet',
          from: book,
          id: 'rIdSheet',
        },
        ...(rest.added ?? []),
      ],
    },
  );
}

function packageOf(
  main: { readonly name: string; readonly type: string; readonly content: string },
  { added = [], leading = [], raw = {}, more = [] }: Spec,
): Buffer {
  const parts = new Map<string, string | Buffer>([
    ['[Content_Types].xml', typesOf([main, ...added])],
    [main.name, main.content],
    ...added.map(({ name, content }) => [name, content] as const),
  ]);
  for (const [name, xml] of relationsOf(main.name, added, leading)) parts.set(name, xml);
  for (const [name, content] of Object.entries(raw)) parts.set(name, content);
  return zipOf([...[...parts].map(([name, content]) => ({ name, bytes: Buffer.from(content) })), ...more]);
}

function typesOf(parts: readonly { readonly name: string; readonly type: string }[]): string {
  const overrides = parts.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function relationsOf(main: string, added: readonly Added[], leading: readonly Leading[]): ReadonlyMap<string, string> {
  const from = new Map<string, string[]>([['', [relation('rId1', `${R}/officeDocument`, `/${main}`)]]]);
  const say = (part: string, xml: string): void => void from.set(part, [...(from.get(part) ?? []), xml]);
  added.forEach(({ name, as, from: part = main, id }, nth) => {
    if (as !== null) say(part, relation(id ?? `rIdA${nth}`, as.includes(':') ? as : `${R}/${as}`, `/${name}`));
  });
  leading.forEach(({ type, target, mode = 'TargetMode="External"', from: part = main, id }, nth) => {
    say(part, relation(id ?? `rIdL${nth}`, type.includes(':') ? type : `${R}/${type}`, target, mode));
  });
  return new Map(
    [...from].map(([part, all]) => [
      relationsName(part),
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`,
    ]),
  );
}

const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}" ${mode}/>`;
const relationsName = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');
