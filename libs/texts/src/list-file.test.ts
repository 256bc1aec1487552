import { expect, test } from '@jest/globals';
import { say } from './say.js';

test('a fault says its row as a spreadsheet does, and its column as the file does', () => {
  const at = { row: 1234, column: 'TEMA', first: 1020, found: 'Møteplasser' };
  expect(say('nb', 'problem.CellTitleTwice', at)).toBe(
    'Rad 1234, kolonnen «TEMA»: «Møteplasser» står også i rad 1020, under samme tema.',
  );
  expect(say('en', 'problem.CellTooLong', { ...at, length: 1301, most: 300 })).toBe(
    'Row 1234, column “TEMA”: The text has 1 301 characters and can have 300.',
  );
});

test('sheets are called what they are', () => {
  expect(say('nb', 'problem.ListInSheets', { sheets: ['2023', 'Kopi', 'Ny'] })).toContain('2023, Kopi og Ny.');
});
