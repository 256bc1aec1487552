import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { partOf } from '../testing/read.js';
import { book, figureRow } from '../testing/samples.js';
import type { FigureRow } from '../paper.js';
import { csvOf } from './csv.js';
import { xlsxOf } from './xlsx.js';

const ODD = ['=HYPERLINK("http://x.invalid","x")', '+1+1', '-2+3', '@SUM(A1)', '\tx', ';"\n', "'s"];
const withParties = (parties: readonly string[]): readonly FigureRow[] =>
  parties.map((party, nth) => ({ ...figureRow(nth), party, value: nth === 0 ? -12345.5 : null }));

describe('CSV', () => {
  const csv = csvOf(book(0, { figures: withParties(ODD) })).toString('utf8');

  test('is what Norwegian Excel opens: byte order mark, semicolons, decimal commas', () => {
    expect(csv).toMatch(/^\uFEFFSak;Pilot;Tiltak;Part;Indikator;Enhet;Slag;Fra;Til;Verdi;Metode;Merknad\r\n/);
    expect(csv).toContain(';2026-07-01;2026-09-30;-12345,5;Lønnssystem;');
  });

  test('has no cell that a spreadsheet would take for a formula', () => {
    for (const odd of ['"\'=HYPERLINK(""http://x.invalid"",""x"")"', ";'+1+1;", ";'-2+3;", ";'@SUM(A1);", ";'\tx;"])
      expect(csv).toContain(odd);
    expect(csv).toContain(';";""\n";');
  });

  test('has a cell with a line break in one row', () => {
    const odd = csvOf(book(0, { figures: [{ ...figureRow(0), note: 'En\nTo' }] })).toString();
    expect(odd).toContain(';"En\nTo"\r\n');
  });

  test('has case numbers and texts that Excel leaves as they are', () => {
    const method = '2025-84-12';
    const odd = csvOf(book(0, { figures: [{ ...figureRow(3), method, unit: '1-2' }] })).toString();
    expect(odd.split('\r\n')[1]).toMatch(/^Sak 04\/26;P-3;/);
    expect(odd).toContain(";'1-2;measurement;2026-07-01;2026-09-30;;'2025-84-12;");
    expect(csvOf(book(0, { language: 'en', figures: [figureRow(3)] })).toString()).toContain('\nCase 04/26;');
  });

  test('has its head in the language of the paper, and only that when there are no figures', () => {
    expect(csvOf(book(0, { language: 'en' })).toString()).toBe(
      '\uFEFFCase;Pilot;Measure;Party;Indicator;Unit;Kind;From;To;Value;Method;Note\r\n',
    );
  });
});

describe('XLSX', () => {
  test('has numbers and dates to count with, and text that stays text', async () => {
    const bytes = await xlsxOf(book(2, { figures: withParties(ODD) }));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as never);
    const [figures, cases] = workbook.worksheets;
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Tall', 'Saker']);
    const row = figures?.getRow(2);
    expect(row?.getCell(8).value).toEqual(new Date('2026-07-01'));
    expect(row?.getCell(10).value).toBe(-12345.5);
    expect(figures?.getRow(3).getCell(10).value).toBeNull();
    expect(cases?.getRow(1).values).toEqual([undefined, 'Sak', 'Tittel', 'Merknad', 'Til', 'Fra', 'Data per']);
    expect(cases?.getRow(4).getCell(6).value).toBe('29. oktober 2026');
    expect(cases?.getRow(4).getCell(2).value).toMatch(/^Pilot 13/);
    ODD.forEach((odd, nth) => expect(figures?.getRow(nth + 2).getCell(4)).toMatchObject({ value: odd, type: 3 }));
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  test('makes days of the days of a period only, and of no text that looks like one', async () => {
    const row = { ...figureRow(0), method: '2025-84-12', party: '2026-09-31', pilot: '2026-03-01', from: '2026-02-30' };
    const bytes = await xlsxOf(book(0, { figures: [row] }));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as never);
    const read = workbook.worksheets[0]?.getRow(2);
    expect([2, 4, 8, 11].map((nth) => read?.getCell(nth).value)).toEqual([
      '2026-03-01',
      '2026-09-31',
      '2026-02-30',
      '2025-84-12',
    ]);
    expect(read?.getCell(9).value).toEqual(new Date('2026-09-30'));
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('NaN');
  });

  test('has no text that Excel would read as the number of a letter', async () => {
    const bytes = await xlsxOf(book(0, { figures: [{ ...figureRow(0), method: 'felt_x0041_b' }] }));
    expect(partOf(bytes, 'xl/sharedStrings.xml')).toContain('felt_x005F_x0041_b');
  });

  test('of nothing can be opened', async () => {
    const bytes = await xlsxOf(book(0, { cases: [], language: 'en' }));
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('name="Figures"');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('2026-10-29T11:00:00Z</dcterms:modified>');
  });
});
