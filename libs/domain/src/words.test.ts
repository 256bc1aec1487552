import { expect, test } from '@jest/globals';
import { faultsInText, looksLikeNationalId } from './words.js';

/** An identity number that belongs to nobody: its date is in a month that does not exist, its control sums hold. */
function madeUp(): string {
  for (let serial = 0; serial < 1000; serial++) {
    const nine = `019950${String(serial).padStart(3, '0')}`;
    const digit = (weights: number[], digits: string) =>
      (11 - (weights.reduce((sum, w, i) => sum + w * Number(digits[i]), 0) % 11)) % 11;
    const first = digit([3, 7, 6, 1, 8, 9, 4, 5, 2], nine);
    const second = digit([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], `${nine}${first}`);
    if (first < 10 && second < 10) return `${nine}${first}${second}`;
  }
  throw new Error('no such number');
}

test('a text with an identity number is told from one with other numbers', () => {
  const id = madeUp();
  expect(looksLikeNationalId(`Gjelder ${id}.`)).toBe(true);
  expect(looksLikeNationalId(`Gjelder ${id.slice(0, 6)} ${id.slice(6)}`)).toBe(true);
  expect(looksLikeNationalId(`Gjelder ${id.slice(0, 10)}${(Number(id[10]) + 1) % 10}`)).toBe(false);
  expect(looksLikeNationalId(`Konto 1${id}`)).toBe(false);
  expect(looksLikeNationalId('Ring 77 62 60 00 mellom 08.00 og 15.30, sak 04/23')).toBe(false);
});

test.each([
  ['Skriv til ola.nordmann@eksempel.no', ['email']],
  ['Ring 77 62 60 00', ['phone']],
  ['Mobil +4791234567, eller 912 34 567', ['phone']],
  ['Utgiftene var 20 000 000 kroner i 2026 2027, 12 345 678 i alt', []],
  ['Vedtatt 04.03.2027, sak 04/27, 133 dager mot 4', []],
  ['Arkivnummer 20270304', []],
])('minutes may hold neither addresses nor numbers: %s', (text, faults) => {
  expect(faultsInText(text)).toEqual(faults);
});
