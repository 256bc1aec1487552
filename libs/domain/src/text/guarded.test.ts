import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asText, isError, withoutGuard } from './guarded.js';

test.each([
  '04/26',
  '1-2',
  '1/2',
  '2026-09-31',
  '007',
  '12345678901234567',
  '1e5',
  '3,5',
  '12:30',
  '12 %',
  '3. mars 2026',
  'mai 26',
  'Mar-26',
  '5 kr',
  '(12)',
  '=1+1',
  '+47 1',
  '-2+3',
  '@SUM(A1)',
  '＝1',
  '\tx',
  '#N/A',
  'SANN',
  'false',
])('%j, which a spreadsheet would take for something else, gets an apostrophe in front', (text) => {
  expect(asText(text)).toBe(`'${text}`);
});

test.each([
  'Harstad',
  'Sak 04/26',
  'Uke 12',
  '12 sykepleiere',
  'Talt i juni',
  'mai',
  'Lønnssystem (2026)',
  '–',
  '',
  'P-1',
])('%j is a text to any spreadsheet, and stands as it was written', (text) => {
  expect(asText(text)).toBe(text);
});

test('what is read again is what was written, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom("'=1", "''04/26", "'s", "'", "'Heia'")), (text) => {
      expect(withoutGuard(asText(text))).toBe(text);
    }),
  );
});

test.each(['#N/A', '#I/T', '#REF!', '#DIV/0!', '#NAVN?', '####', ' #N/A '])(
  'a cell that says %j is an error of the spreadsheet; a text that says so is none',
  (cell) => {
    expect([isError(cell), isError(asText(cell.trim()))]).toEqual([true, false]);
  },
);

test.each(['#', '#1', '#helse', '# N/A', "'#N/A", 'N/A', ''])('a cell that says %j is a text', (cell) => {
  expect(isError(cell)).toBe(false);
});
