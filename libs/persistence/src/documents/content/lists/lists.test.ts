import { describe, expect, test } from '@jest/globals';
import type { ReadAgainst, WrittenRow } from '@tiltaksmotor/domain/list-file';
import iconv from 'iconv-lite';
import {
  HOSTILE_LISTS,
  listBook,
  textRows,
  wordDocument,
  zipOf,
  type ListBook,
} from '../../../testing/packages/index.js';
import { threadTime } from '../../../testing/thread-time.js';
import { Budget } from '../budget.js';
import { LIST_LIMITS, readListFile } from './look.js';

const AREAS = [{ id: 'social', title: { nb: 'Sosialt miljø', en: 'Social environment' } }];
const TITLE = 'Gjør plass – også for «nye»';
const LIST: readonly WrittenRow[] = [
  {
    ...{ code: 'MIL-01', area: 'social', potential: 'joint', mode: null, wording: null, together: null, links: [] },
    theme: { nb: 'Trivsel', nn: null, en: null },
    title: { nb: TITLE, nn: null, en: null },
  },
];
const AGAINST: ReadAgainst = { rows: LIST, old: LIST, areas: AREAS, choices: [] };
const HEAD = ['Område', 'Tema', 'Tiltak', 'Potensial'];
const ROW = ['Sosialt miljø', 'Trivsel', TITLE, 'Samarbeid'];
const CSV = `${HEAD.join(';')}\r\n${ROW.join(';')}\r\n`;
const read = (bytes: Buffer | string) => readListFile(Buffer.from(bytes), AGAINST);
const SAME = { is: 'rows', rows: LIST, ignored: [] };
/** Where the faults are. */
const faults = async (bytes: Buffer | string) => {
  const answer = await read(bytes);
  return answer.is === 'faults' ? answer.faults.map(({ code, row, column }) => [code, row, column]) : answer;
};

describe('CSV', () => {
  test.each([
    ['UTF-8', 'utf8', false],
    ['UTF-8 with a byte order mark', 'utf8', true],
    ['UTF-16 as Excel writes it', 'utf16le', true],
    ['UTF-16 without a mark', 'utf16le', false],
    ['UTF-16, the other way round', 'utf16be', true],
    ['UTF-16, the other way round, without a mark', 'utf16be', false],
    ['Windows-1252, which is Excel’s CSV on a Norwegian machine', 'win1252', false],
  ])('is read in %s', async (_, encoding, addBOM) => {
    expect(await read(iconv.encode(CSV, encoding, { addBOM }))).toEqual(SAME);
  });

  test.each([
    ['semicolon', ';'],
    ['comma', ','],
    ['tab', '\t'],
  ])('is read with %s between its cells', async (_, sign) => {
    const quoted = [HEAD, ROW].map((cells) => cells.map((cell) => `"${cell}"`).join(sign));
    expect(await read(quoted.join('\n'))).toEqual(SAME);
    const bare = [HEAD, ROW].map((cells) => cells.join(sign));
    expect(await read(bare.join('\r'))).toEqual(SAME);
  });

  test('with commas in a title is told by its headings which sign is between cells', async () => {
    const row = ROW.with(2, 'Bolig, barnehage, parpraksis, jobb til partner, mer, og mer, og mer');
    const answer = await read(`Tiltaksliste, vår, 2026, siste, utkast\n${HEAD.join(';')}\n${row.join(';')}\n`);
    expect(answer).toMatchObject({ is: 'rows', rows: [{ code: null, title: { nb: row[2] } }] });
  });

  test('may say which sign it is in a line that Excel neither shows nor counts', async () => {
    expect(await read(`sep=|\r\n${HEAD.join('|')}\r\n${ROW.join('|')}`)).toEqual(SAME);
    expect(await faults(`sep=;\r\n${HEAD.join(';')}\r\nHav;T;A;joint\r\n`)).toEqual([['CellAreaUnknown', 2, 'Område']]);
  });

  test('counts rows as a spreadsheet shows them: empty ones too, and those with line breaks once', async () => {
    const lines = ['', ';;;', HEAD.join(';'), 'Hav;"To\nlinjer";"Med ""anførsel""";joint', '', 'Hav;T;Annet;joint;;;'];
    expect(await faults(lines.join('\r\n'))).toEqual([
      ['CellAreaUnknown', 4, 'Område'],
      ['CellAreaUnknown', 6, 'Område'],
    ]);
  });

  test('has a quotation mark that is not ended at the row where it begins', async () => {
    expect(await faults(`${CSV}Hav;"Tema;Uten slutt;joint\r\n${ROW.join(';')}\r\n`)).toEqual([
      ['ListQuoteOpen', 3, null],
    ]);
    expect(await read(CSV.replace('Trivsel', 'Triv"s"el'))).toMatchObject({ rows: [{ theme: { nb: 'Triv"s"el' } }] });
  });

  test('loses the apostrophes that keep a spreadsheet from counting with its texts, and no others', async () => {
    const of = async (title: string) => {
      const answer = await read([HEAD, ROW.with(2, title)].map((cells) => cells.join(';')).join('\n'));
      return answer.is === 'rows' ? answer.rows[0]?.title.nb : answer;
    };
    expect(await of("'=1+1")).toBe('=1+1');
    expect(await of("'2026")).toBe('2026');
    expect(await of("'Heia' på jobb")).toBe("'Heia' på jobb");
  });
});

const style =
  '<numFmts><numFmt numFmtId="164" formatCode="[$-414]d/\\ mmm"/><numFmt numFmtId="165" formatCode="0&quot;day&quot;"/></numFmts>';
const xfs = `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 164, 165].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
const book = (rows: string, more: Partial<ListBook> = {}): Buffer =>
  listBook({ sheets: [{ name: 'Ark1', rows }], ...more });

describe('XLSX', () => {
  test('is read with its texts in the cells', async () => {
    expect(await read(book(textRows([[], ['Tiltaksliste'], HEAD, [], ROW])))).toEqual(SAME);
  });

  test('is read with a list of texts, in pieces of several formats, without what is only pronounced', async () => {
    const said = [...HEAD, ...ROW].map((text) => `<si><t>${text}</t></si>`);
    said[6] = `<si><r><rPr><b/></rPr><t>Gjør</t></r><r><t xml:space="preserve"> plass – </t></r><r><t>også for «nye»</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>`;
    const cells = (from: number) => HEAD.map((_, at) => `<c t="s"><v>${from + at}</v></c>`).join('');
    const texts = said.join('');
    expect(await read(book(`<row>${cells(0)}</row><row spans="1:4">${cells(4)}</row>`, { texts }))).toEqual(SAME);
  });

  test('gives formulas as their values, numbers as texts, and what Excel made of a text as a fault', async () => {
    const cell = (at: string, rest: string) => `<c r="${at}"${rest}</c>`;
    const rows =
      textRows([HEAD]) +
      `<row r="3">${cell('A3', ' t="str"><f>A2</f><v>Sosialt miljø</v>')}${cell('B3', '><v>2026</v>')}${cell('C3', ' s="3"><v>0.1</v>')}${cell('D3', ' t="str"><f>X</f><v>joint</v>')}</row>` +
      `<row r="4">${cell('A4', '><f>A2</f>')}${cell('B4', ' s="1"><v>46143</v>')}${cell('C4', ' s="2"><v>46143.5</v>')}${cell('D4', ' t="e"><v>#N/A</v>')}</row>` +
      `<row r="7">${cell('A7', ' t="b"><v>1</v>')}${cell('B7', ' t="d"><v>2026-05-01</v>')}${cell('C7', ' t="inlineStr"><is><t>a_x000D__x005F_x0041_</t></is>')}</row>`;
    expect(await faults(book(rows, { styles: style + xfs }))).toEqual([
      ['CellIsError', 4, 'Område'],
      ['CellIsDate', 4, 'Tema'],
      ['CellIsDate', 4, 'Tiltak'],
      ['CellIsError', 4, 'Potensial'],
      ['CellIsError', 7, 'Område'],
      ['CellIsDate', 7, 'Tema'],
      ['CellMissing', 7, 'Potensial'],
    ]);
    const answer = await read(book(rows, { styles: style + xfs }));
    expect(answer).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ found: '2026-05-01' })]),
    });
    const since1904 = await read(book(rows, { styles: style + xfs, properties: 'date1904="1"' }));
    expect(JSON.stringify(since1904)).toContain('2030-05-02');
    const good = rows.slice(0, rows.indexOf('<row r="4">'));
    expect(await read(book(good, { styles: style + xfs }))).toMatchObject({
      rows: [{ theme: { nb: '2026' }, title: { nb: '0.1' }, code: null }],
    });
  });

  test('has one of several sheets with the headings, and what is hidden is left out', async () => {
    const list = textRows([HEAD, ROW]);
    const sheets = [
      { name: 'Om listen', rows: textRows([['Slik brukes den']]) },
      { name: 'I fjor', rows: list, state: 'hidden' as const },
      { name: 'Ny', rows: list },
    ];
    expect(await read(listBook({ sheets }))).toEqual(SAME);
    expect(await read(listBook({ sheets: [...sheets, { name: 'Kopi', rows: list }] }))).toMatchObject({
      faults: [{ code: 'ListInSheets', sheets: ['Ny', 'Kopi'] }],
    });
  });

  test('has a cell that is joined over rows in each of them, also in its headings', async () => {
    const table = [
      ['Område', 'Tema', 'Tiltak', 'Samarbeid', ''],
      ['', '', '', 'Form', 'Potensial'],
      ['Sosialt miljø', 'Trivsel', TITLE, '', 'Samarbeid'],
      ['', '', 'Noe nytt', '', 'Internt'],
      ['', '', 'Mer nytt', '', 'Internt'],
    ];
    const joined = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'A3:A5', 'B3:B5'];
    const after = `<mergeCells>${joined.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    const answer = await read(listBook({ sheets: [{ name: 'Ark1', rows: textRows(table), after }] }));
    expect(answer).toMatchObject({
      is: 'rows',
      rows: [
        { code: 'MIL-01' },
        { area: 'social', theme: { nb: 'Trivsel' } },
        { area: 'social', title: { nb: 'Mer nytt' } },
      ],
    });
  });

  test('may have columns and rows that only look like something', async () => {
    const rows = `${textRows([HEAD, ROW])}<row r="900" s="1"/><row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    expect(await read(book(rows))).toEqual(SAME);
  });
});

const REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
describe('is not read:', () => {
  test.each<[string, () => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'FileEmpty'],
    ['a Word document', () => wordDocument(), 'ListTypeRefused'],
    ['a ZIP', () => zipOf([{ name: 'liste.csv', bytes: Buffer.from(CSV) }]), 'ListTypeRefused'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'ListTypeRefused'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'ListTypeRefused'],
    ['an old workbook', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_048, '0'), 'hex'), 'ListTypeRefused'],
    ['a part that is cut off', () => book(textRows([HEAD, ROW])).subarray(0, 700), 'FileDamaged'],
    ['a sheet that is not there', () => book('', { raw: { 'xl/worksheets/sheet1.xml': null } }), 'FileDamaged'],
    ['a text that is not there', () => book('<row><c t="s"><v>9</v></c></row>'), 'FileDamaged'],
    ['rows out of order', () => book('<row r="2"/><row r="1"/>'), 'FileDamaged'],
    ['a place that is none', () => book('<row><c r="__proto__"/></row>'), 'FileDamaged'],
    [
      'entities',
      () => book('', { raw: { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' } }),
      'FileDeclaresEntities',
    ],
    [
      'a workbook that leads out of the package',
      () =>
        book('', {
          raw: {
            '_rels/.rels': `<Relationships xmlns="${REL}"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="../../etc/passwd"/></Relationships>`,
          },
        }),
      'ListTypeRefused',
    ],
    [
      'what is enormous when it is unpacked',
      () => zipOf([{ name: 'xl/x', bytes: Buffer.alloc(8), claims: 9 }]),
      'ListTypeRefused',
    ],
    ['a sheet of 120 MB', () => book(' '.repeat(120 * 1024 * 1024)), 'FileTooComplex'],
    ...HOSTILE_LISTS.map(([what, bytes]): [string, () => Buffer, string] => [what, bytes, 'FileTooComplex']),
    ['cells without end', () => book('<row><c/><c/><c/><c/></row>'.repeat(900_000)), 'FileTooComplex'],
    [
      'joined cells over one another',
      () =>
        book(textRows(Array.from({ length: 3_000 }, () => ['x'])), {
          raw: {},
          sheets: [
            {
              name: 'A',
              rows: textRows(Array.from({ length: 3_000 }, () => ['x'])),
              after: `<mergeCells>${'<mergeCell ref="A1:A9999"/>'.repeat(20_000)}</mergeCells>`,
            },
          ],
        }),
      'FileTooComplex',
    ],
  ])('%s', async (_, bytes, code) => {
    const budget = new Budget(LIST_LIMITS);
    const began = threadTime();
    expect(await readListFile(bytes(), AGAINST, budget)).toMatchObject({ is: 'refused', fault: { code } });
    expect(budget.spent.nodes).toBeLessThan(LIST_LIMITS.nodes + 10_000);
    // 1.5 s is what most took where nothing else ran.
    expect(threadTime() - began).toBeLessThan(6_000);
  });

  test('names that every object has are words like others', async () => {
    const answer = await read(
      `${HEAD.join(';')};__proto__;constructor\n__proto__;toString;constructor;__proto__;x;y\n`,
    );
    expect(answer).toMatchObject({
      is: 'faults',
      faults: [
        { code: 'CellAreaUnknown', found: '__proto__' },
        { code: 'CellPotentialUnknown', found: '__proto__' },
      ],
    });
  });
});

test('five thousand rows are read within seconds, from both formats', async () => {
  const long = 'Dette er en lang tekst om tiltaket. '.repeat(20);
  const head = [...HEAD, 'Full ordlyd', 'Slik kan det gjøres sammen', 'Tittel (nynorsk)', 'Tittel (engelsk)'];
  const rows = Array.from({ length: 5_000 }, (_, n) => [
    'Sosialt miljø',
    `Tema ${n % 40}`,
    `Tiltak nummer ${n} for trivsel`,
    'Internt',
    long,
    long,
    `Nynorsk ${n}`,
    `English ${n}`,
  ]);
  for (const bytes of [
    Buffer.from([head, ...rows].map((cells) => cells.join(';')).join('\r\n')),
    book(textRows([head, ...rows])),
  ]) {
    const began = threadTime();
    const answer = await readListFile(bytes, { ...AGAINST, rows: [], old: [] });
    expect(answer.is === 'rows' && answer.rows.length).toBe(5_000);
    expect(threadTime() - began).toBeLessThan(10_000);
  }
});
