import { expect, test } from '@jest/globals';
import { isSameAddress } from './address.js';

test('an address is the same in capital and small letters', () => {
  expect(isSameAddress('Kari.HANSEN@Example.no', 'kari.hansen@example.NO')).toBe(true);
});

test.each([
  ['the Kelvin sign is no k', 'kari@example.no', '\u212Aari@example.no'],
  ['a dotless ı is no i', 'ida@example.no', '\u0131da@example.no'],
  ['a dotted İ is no i', 'ida@example.no', '\u0130da@example.no'],
  ['a long ſ is no s', 'siv@example.no', '\u017Fiv@example.no'],
  ['a full-width ｋ is no k', 'kari@example.no', '\uFF4Bari@example.no'],
  ['Å is not å: letters beyond ASCII are only themselves', 'Åse@example.no', 'åse@example.no'],
  ['an å in two signs is not an å in one', 'åse@example.no'.normalize('NFC'), 'åse@example.no'.normalize('NFD')],
  ['a space is a sign', 'kari@example.no', ' kari@example.no'],
])('%s', (_, one, other) => {
  expect(isSameAddress(one, other)).toBe(false);
  expect(isSameAddress(other, other)).toBe(true);
});
