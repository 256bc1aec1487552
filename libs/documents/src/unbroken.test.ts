import { expect, test } from '@jest/globals';
import { breakable, unbroken } from './unbroken.js';

const told = (text: string): string => unbroken(text).replaceAll('\u00A0', '_');

test.each([
  ['Saksframlegg til møtet 12. november 2026', 'Saksframlegg til møtet 12._november_2026'],
  ['Referat fra FSU 1. mai', 'Referat fra FSU 1._mai'],
  ['on 12 November 2026, and 3 May', 'on 12_November_2026, and 3_May'],
  ['22. november 2026 kl. 22:18', '22._november_2026 kl._22:18'],
  ['Vedtak i FSU, sak 04/26, og Sak 11/26', 'Vedtak i FSU, sak_04/26, og Sak_11/26'],
  // Numbers and words that only look like it.
  ['120 maijubel i 2 marsjer, sak 4', '120 maijubel i 2 marsjer, sak 4'],
  ['2012. mars', '2012. mars'],
])('%s', (written, laid) => {
  expect(told(written)).toBe(laid);
  expect(breakable(unbroken(written))).toBe(written);
});

test('a figure in a cell stays with its unit', () => {
  const rows = [['133 dager', 'Harstad og Kvæfjord', 'Behandle saken før 1. mai']];
  expect(unbroken({ rows })).toEqual({
    rows: [['133\u00A0dager', 'Harstad og Kvæfjord', 'Behandle saken før 1.\u00A0mai']],
  });
});

test('all texts of a paper are held, and what is no text is left alone', () => {
  expect(unbroken({ a: ['1. mai', 2, null], b: true })).toEqual({ a: ['1.\u00A0mai', 2, null], b: true });
});
