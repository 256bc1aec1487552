import { R } from './word.js';
import { zipOf } from './zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface ListSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands within the sheet's data, and after it. */
  readonly rows: string;
  readonly after?: string;
}
export interface ListBook {
  readonly sheets: readonly ListSheet[];
  readonly texts?: string;
  readonly styles?: string;
  readonly properties?: string;
  /** Parts in other words than they would have; none where null. */
  readonly raw?: Readonly<Record<string, string | null>>;
}

export const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Rows of texts, as programs write them that have no list of texts. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, nth) => {
      const said = cells.map((text, at) =>
        text === ''
          ? ''
          : `<c r="${letters(at)}${nth + 1}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`,
      );
      return `<row r="${nth + 1}">${said.join('')}</row>`;
    })
    .join('');

const relations = (all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
const relation = (id: string, type: string, to: string): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${to}"/>`;

/** A workbook as Excel writes one. */
export function listBook({ sheets, texts = '', styles = '', properties = '', raw = {} }: ListBook): Buffer {
  const ns = `xmlns="${MAIN}" xmlns:r="${R}"`;
  const listed = sheets.map(({ name, state }, n) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${xml(name)}" sheetId="${n + 1}"${hidden} r:id="rId${n + 1}"/>`;
  });
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${HEAD}<workbook ${ns}><workbookPr ${properties}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, n) => relation(`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`)),
      relation('rIdT', 'sharedStrings', 'sharedStrings.xml'),
      relation('rIdS', 'styles', '/xl/styles.xml'),
    ]),
    'xl/sharedStrings.xml': `${HEAD}<sst ${ns}>${texts}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${ns}>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = '' }, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        `${HEAD}<worksheet ${ns}><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...raw,
  };
  return zipOf(
    Object.entries(parts).flatMap(([name, content]) =>
      content === null ? [] : [{ name, bytes: Buffer.from(content) }],
    ),
  );
}

const LIST = 'Område;Tema;Tiltak;Potensial\n';
const ofRows = (rows: string): Buffer =>
  listBook({ sheets: [{ name: 'Ark1', rows: textRows([LIST.trim().split(';')]) + rows }] });

/** Lists that are slow to read: too much of what costs more than its bytes. */
export const HOSTILE_LISTS: readonly (readonly [what: string, bytes: () => Buffer])[] = [
  ['lines of nothing', () => Buffer.from(LIST + '\n'.repeat(19 * 1024 * 1024))],
  ['lines of nothing in two columns', () => Buffer.from(LIST + ';\n'.repeat(9_000_000))],
  ['lines of a hundred thousand columns', () => Buffer.from(LIST + `${';'.repeat(100_000)}\n`.repeat(190))],
  ['lines of empty texts', () => Buffer.from(LIST + '"";"";""\n'.repeat(2_000_000))],
  ['many small rows', () => ofRows('<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(400_000))],
  ['many rows of nothing', () => ofRows('<row/>'.repeat(1_000_000))],
];

/** A list as CSV, with as many new measures as are wanted, each with a long text. */
export function longList(measures: number): Buffer {
  const wording = 'Dette er en lang tekst om tiltaket. '.repeat(14);
  const rows = Array.from(
    { length: measures },
    (_, n) => `Kompetanse;Tema ${n % 40};Tiltak nummer ${n};Internt;${wording}`,
  );
  return Buffer.from(['Område;Tema;Tiltak;Samarbeidspotensial;Full ordlyd', ...rows].join('\r\n'));
}
