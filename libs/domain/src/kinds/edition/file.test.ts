import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGE_CODES, OTHER_LANGUAGES } from '../../languages.js';
import { columnOf, FILE_COLUMNS, headingOf, potentialCalled, potentialOf } from './columns.js';
import { listAsTable, listIn, MOST_FAULTS, type Cell, type FileRead, type ReadAgainst, type Sheet } from './file.js';
import { MODES } from './modes.js';
import { MOST_ROWS, type WrittenRow } from './row.js';

const AREAS = [
  { id: 'competence', title: { nb: 'Kompetanse', en: 'Competence' } },
  { id: 'social', title: { nb: 'Sosialt miljø', nn: 'Sosialt miljø', en: 'Social environment' } },
];
const IN_NO_OTHER = Object.fromEntries(OTHER_LANGUAGES.map((code) => [code, null]));
const said = (nb: string): WrittenRow['title'] => ({ nb, ...IN_NO_OTHER });
const measure = (code: string, title: string, more: Partial<WrittenRow> = {}): WrittenRow => ({
  ...{ code, area: 'competence', theme: said('Skape faglig trygghet'), title: said(title), wording: null },
  ...{ potential: 'joint', mode: null, together: null, links: [] },
  ...more,
});
const LIST: readonly WrittenRow[] = [
  measure('KOM-07', 'Gjensidig hospitering og kompetansedeling', {
    mode: 'hospitation',
    together: said('Etablere og bruke et hospiteringssystem; dele via e-læring, video og teknologi'),
    title: { ...said('Gjensidig hospitering og kompetansedeling'), en: 'Mutual hospitation' },
  }),
  measure('KOM-08', 'Tett faglig oppfølging fra nærmeste leder', { potential: 'internal' }),
  measure('KOM-09', 'Mentor- eller fadderordning for nyansatte', { potential: 'internal' }),
  measure('MIL-05', 'Midler til velferdstiltak', {
    area: 'social',
    theme: said('Skape et godt arbeidsmiljø'),
    potential: 'internal-with-joint-option',
    links: ['https://example.org/a', 'https://example.org/b,c'],
    wording: { ...said('Det settes av midler.\nHvert år.'), nn: 'Det blir sett av midlar.' },
  }),
];
const sheet = (rows: readonly (readonly Cell[])[], name: string | null = null, from = 1): Sheet => ({
  name,
  rows: rows.map((cells, nth) => ({ row: nth + from, cells: new Map(cells.entries()) })),
});
const HEAD = ['Område', 'Tema', 'Tiltak', 'Samarbeid', 'Potensial', 'Kode'];
const row = (title: Cell, code: Cell = '', more: readonly Cell[] = []) => [
  ...['Kompetanse', 'Skape faglig trygghet', title, '', 'Samarbeid', code],
  ...more,
];
const read = (sheets: Sheet | readonly Sheet[], more: Partial<ReadAgainst> = {}): FileRead =>
  listIn(Array.isArray(sheets) ? (sheets as Sheet[]) : [sheets as Sheet], {
    ...{ rows: LIST, old: LIST, areas: AREAS, choices: [] },
    ...more,
  });
const faults = (answer: FileRead) =>
  answer.is === 'faults'
    ? answer.faults.map(({ code, row: at, column }) => [code, at, column] as const)
    : [[answer.is]];
const rowsIn = (answer: FileRead) => {
  if (answer.is !== 'rows') throw new Error(JSON.stringify(answer));
  return answer.rows;
};
const ALL = LIST.map(({ code, title }) => row(title.nb, code));

describe('headings', () => {
  test('are known in three languages, with or without case and blanks, and each means one column', () => {
    for (const column of FILE_COLUMNS)
      for (const language of LANGUAGE_CODES) {
        const heading = headingOf(column, language);
        expect([heading, columnOf(heading)]).toEqual([heading, column]);
        expect(columnOf(`  ${heading.toUpperCase().replaceAll(' ', '  ')} `)).toBe(column);
        expect(columnOf(heading.toLowerCase().replaceAll(' ', ''))).toBe(column);
      }
  });

  test.each([
    ['title_en', 'title.en'],
    ['Tittel på nynorsk', 'title.nn'],
    ['Full ordlyd (engelsk)', 'wording.en'],
    ['OMRÅDE', 'area'],
    ['Omrade', 'area'],
    ['Potential', 'potential'],
    ['Kommentar', null],
    ['Kode (engelsk)', null],
    ['', null],
  ])('%j is %j', (heading, column) => expect(columnOf(heading)).toBe(column));

  test('potentials are known by every word for them', () => {
    for (const potential of ['joint', 'internal', 'internal-with-joint-option'] as const)
      for (const word of [potential, ...LANGUAGE_CODES.map((one) => potentialCalled(potential, one))])
        expect([word, potentialOf(word)]).toEqual([word, potential]);
    expect(potentialOf('Internt, evt. samarbeid')).toBe('internal-with-joint-option');
    expect(potentialOf('kanskje')).toBeNull();
  });

  test('stand in any order, under a title, on the one sheet that has them', () => {
    const order = [5, 2, 0, 4, 1];
    const turned = [HEAD, ...ALL].map((cells) => order.map((at) => cells[at] ?? ''));
    const answer = read([
      sheet([['Notater'], ['Tema', 'noe annet']], 'Ark1'),
      sheet([['Tiltaksliste 2026'], [], ...turned], 'Listen'),
    ]);
    expect(rowsIn(answer).map(({ code }) => code)).toEqual(LIST.map(({ code }) => code));
  });

  test('said over two rows, and again further down, are no measures', () => {
    const rows = [HEAD, HEAD, ...ALL.slice(0, 2), HEAD, ...ALL.slice(2)];
    expect(rowsIn(read(sheet(rows)))).toHaveLength(LIST.length);
  });

  test('that are missing, twice, on two sheets or garbled are told', () => {
    expect(faults(read(sheet([['a', 'b'], ['c']])))).toEqual([['ListWithoutHeadings', null, null]]);
    expect(faults(read(sheet([[], ['Tema', 'Tiltak', 'tittel'], row('x')])))).toEqual([
      ['ListColumnTwice', 2, 'tittel'],
      ['ListWithoutColumn', 2, 'Område'],
      ['ListWithoutColumn', 2, 'Samarbeidspotensial'],
    ]);
    const twice = read([sheet([HEAD, ...ALL], '2023'), sheet([HEAD, ...ALL], '2026')]);
    expect(twice).toMatchObject({ faults: [{ code: 'ListInSheets', sheets: ['2023', '2026'] }] });
    expect(faults(read(sheet([['Omr\ufffdde', 'Tema', 'Tiltak', 'Potensial'], row('x')])))).toEqual([
      ['ListGarbled', null, null],
    ]);
    expect(faults(read(sheet([HEAD, ['', ' ']])))).toEqual([['ListWithoutRows', null, null]]);
  });

  test('that mean nothing are named, and what stands under them is not read', () => {
    const answer = read(sheet([[...HEAD, 'Kommentar'], ...ALL.map((cells) => [...cells, '01017000027'])]));
    expect(answer).toMatchObject({ is: 'rows', ignored: ['Kommentar'] });
  });
});

describe('every fault is told with its row and column, all at once, and nothing else is done', () => {
  test('as the person sees them', () => {
    const rows: readonly (readonly Cell[])[] = [
      ['Listen vår'],
      HEAD,
      ['Kompetanse', 'Tema', 'Godt', '', 'samarbeid', 'kom 7'],
      [],
      ['Kompetansen', 'Tema', '', '', 'kanskje', 'KOM-X'],
      ['competence', 'Tema', 'Godt', '', 'internt', ''],
      ['Kompetanse', 'Tema', 'Annet', '', 'joint', 'KOM–07'],
      ['Kompetanse', { date: '2026-05-01' }, 'Tredje', '', 'joint', 'KOM-99'],
      [{ error: '#REF!' }, 'Tema', 'Fjerde', '', 'joint', ''],
      ['Kompetanse', { error: '#N/A' }, 'Om 01017000027', '', 'joint', ''],
      ['Kompetanse', 'Tema', 'x'.repeat(301), '', 'joint', ''],
      ['Kompetanse', 'Tema', 'A\u0007b', '', 'joint', ''],
      ['Kompetanse', 'SÃ¸rge for', 'Sjette', '', 'joint', '01017000027'],
    ];
    expect(faults(read(sheet(rows)))).toEqual([
      ['CellAreaUnknown', 5, 'Område'],
      ['CellMissing', 5, 'Tiltak'],
      ['CellPotentialUnknown', 5, 'Potensial'],
      ['CellCodeInvalid', 5, 'Kode'],
      ['CellTitleTwice', 6, 'Tiltak'],
      ['CellCodeTwice', 7, 'Kode'],
      ['CellIsDate', 8, 'Tema'],
      ['CellCodeUnknown', 8, 'Kode'],
      ['CellIsError', 9, 'Område'],
      ['CellIsError', 10, 'Tema'],
      ['CellHoldsId', 10, 'Tiltak'],
      ['CellTooLong', 11, 'Tiltak'],
      ['CellUnstorable', 12, 'Tiltak'],
      ['CellGarbled', 13, 'Tema'],
      ['CellHoldsId', 13, 'Kode'],
    ]);
  });

  test('with what was found, what it may be at most, and which row says the same', () => {
    const head = [...HEAD, 'Lenker', 'Full ordlyd (nynorsk)'];
    const rows = [
      head,
      row('En', 'KOM-07', ['ftp://a.no']),
      row('To', 'KOM-07', [Array.from({ length: 11 }, (_, n) => `https://a.no/${n}`).join(' '), 'Berre nynorsk']),
      row('x'.repeat(400), 'KOM-99'),
    ];
    expect(read(sheet(rows))).toEqual({
      is: 'faults',
      more: 0,
      faults: [
        { code: 'CellLinkInvalid', row: 2, column: 'Lenker', found: 'ftp://a.no' },
        { code: 'CellLinksTooMany', row: 3, column: 'Lenker', most: 10, length: 11 },
        { code: 'CellMissing', row: 3, column: 'Full ordlyd' },
        { code: 'CellCodeTwice', row: 3, column: 'Kode', found: 'KOM-07', first: 2 },
        { code: 'CellTooLong', row: 4, column: 'Tiltak', most: 300, length: 400 },
        { code: 'CellCodeUnknown', row: 4, column: 'Kode', found: 'KOM-99' },
      ],
    });
    expect(read(sheet([head, row('En', 'KOM-07'), row('To', 'kom-7'), row('Tre', 'KOM-99')]))).toMatchObject({
      faults: [
        { code: 'CellCodeTwice', row: 3, column: 'Kode', found: 'KOM-07', first: 2 },
        { code: 'CellCodeUnknown', row: 4, column: 'Kode', found: 'KOM-99' },
      ],
    });
  });

  test('what stands there twice too, in rows that have other faults', () => {
    const rows = [
      HEAD,
      row('Ny', 'KOM-07'),
      ['', 'Skape faglig trygghet', 'Annen', '', 'kanskje', 'KOM-07'],
      row(''),
      row(''),
    ];
    expect(faults(read(sheet(rows)))).toEqual([
      ['CellMissing', 3, 'Område'],
      ['CellPotentialUnknown', 3, 'Potensial'],
      ['CellCodeTwice', 3, 'Kode'],
      ['CellMissing', 4, 'Tiltak'],
      ['CellMissing', 5, 'Tiltak'],
    ]);
  });

  test('up to a hundred', () => {
    const many = Array.from({ length: 130 }, () => row(''));
    expect(read(sheet([HEAD, ...many]))).toMatchObject({ is: 'faults', more: 30 });
    const answer = read(sheet([HEAD, ...many]));
    expect(answer.is === 'faults' && answer.faults).toHaveLength(MOST_FAULTS);
    const tooMany = Array.from({ length: MOST_ROWS + 1 }, (_, n) => row(`Tiltak ${n}`));
    expect(faults(read(sheet([HEAD, ...tooMany])))).toEqual([['ListTooLong', null, null]]);
  });
});

describe('what a row says', () => {
  test('is tidied, and what the file has no column for is as it was', () => {
    const rows = rowsIn(
      read(sheet([HEAD, ...ALL.map((cells) => cells.map((cell) => (typeof cell === 'string' ? `${cell}  ` : cell)))])),
    );
    expect(rows[0]).toEqual({ ...LIST[0], mode: null });
    expect(rows[3]).toMatchObject({ area: 'competence', links: LIST[3]?.links, wording: LIST[3]?.wording });
  });

  test('in the column of collaboration is a mode by any of its names, or how it is done together', () => {
    const of = (cell: string) => {
      const [first] = rowsIn(read(sheet([HEAD, ['Kompetanse', 'Tema', 'Ny', cell, 'joint', 'KOM-07']])));
      return [first?.mode, first?.together?.nb];
    };
    const before = LIST[0]?.together?.nb;
    for (const [id, names] of Object.entries(MODES))
      for (const name of [id, ...Object.values(names)]) expect([name, ...of(name)]).toEqual([name, id, before]);
    expect(of('Dra på besøk')).toEqual(['hospitation', 'Dra på besøk']);
    expect(of('')).toEqual([null, before]);
    const both = [...HEAD, 'Slik kan det gjøres sammen'];
    expect(
      faults(read(sheet([both, ['Kompetanse', 'Tema', 'Ny', 'Dra på besøk', 'joint', 'KOM-07', 'Slik']]))),
    ).toEqual([['CellModeUnknown', 2, 'Samarbeid']]);
  });

  test('of a measure that becomes internal leaves it no mode, which would begin pilots without a trial', () => {
    const without = (cells: readonly Cell[]) => cells.filter((_, at) => at !== 3);
    const rows = [HEAD, ['Kompetanse', 'Tema', 'Ny', '', 'internt', 'KOM-07']].map(without);
    expect(rowsIn(read(sheet(rows)))[0]).toMatchObject({ potential: 'internal', mode: null });
  });

  test('that differs from before in blanks alone is what it was', () => {
    const rows = rowsIn(read(sheet([HEAD, row('Gjensidig\u00a0hospitering  og kompetansedeling', 'KOM-07')])));
    expect(rows[0]?.title).toEqual(LIST[0]?.title);
  });
});

describe('the list as a table', () => {
  test.each(LANGUAGE_CODES)('read in again is what it was, in any order, with codes or without (%s)', (language) => {
    const table = listAsTable(LIST, AREAS, language);
    const numbered = table.rows.map((cells, nth) => ({ cells, was: LIST[nth] }));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(numbered, { minLength: 1, maxLength: numbered.length }),
        fc.boolean(),
        fc.shuffledSubarray([...table.head.keys()], { minLength: table.head.length }),
        (some, hasCodes, order) => {
          const columns = order.filter((at) => hasCodes || columnOf(table.head[at] ?? '') !== 'code');
          const cells = [table.head, ...some.map((one) => one.cells)].map((all) => columns.map((at) => all[at] ?? ''));
          expect(rowsIn(read(sheet(cells)))).toEqual(some.map(({ was }) => was));
        },
      ),
    );
  });
});
