import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { faultsInText, holdsIdentityNumber } from './faults.js';

// People who are made up for tests: 80 is added to the month, 40 to the day of a D-number.
const ID = '01909000188';
const D_NUMBER = '41819000032';
const HELPER = '89012300019';

test.each([
  ['together', ID],
  ['after its date', '019090 00188'],
  ['by no-break space', '019090\u00a000188'],
  ['by narrow no-break space', '019090\u202f00188'],
  ['by zero-width space', '019\u200b090\u200b00188'],
  ['by soft hyphen and word joiner', '01909\u00ad000\u2060188'],
  ['by en dash', '019090–00188'],
  ['by minus and spaces around it', '019090 − 00188'],
  ['by line break', '019090\n00188'],
  ['by line break of Windows', '019090\r\n00188'],
  ['by tab', '019090\t00188'],
  ['by dots', '01.90.90.00188'],
  ['by dots within the serial number too', '01.90.90 001 88'],
  ['by slash', '019090/00188'],
  ['by underscore, as in names of files', 'henvisning_019090_00188.pdf'],
  ['in brackets', '019090 (00188)'],
  ['in full-width digits', '０１９０９０００１８８'],
  ['in Arabic digits', '٠١٩٠٩٠٠٠١٨٨'],
  ['in digits of mathematics', '𝟎𝟏𝟗𝟎𝟗𝟎𝟎𝟎𝟏𝟖𝟖'],
  ['one by one', '0 1 9 0 9 0 0 0 1 8 8'],
  ['in a way nobody does', '0190 900 01 88'],
  ['next to letters', `f${ID}x`],
  ['after other numbers', 'sak 4 019090 00188 og 12'],
])('an identity number is found when its digits are written %s', (_, written) => {
  expect(holdsIdentityNumber(`Gjelder ${written}.`)).toBe(true);
});

test.each([
  ['a D-number', D_NUMBER],
  ['a helper number of a hospital, with 40 added to the month', '01415000053'],
  ['somebody made up, with 65 added to the month', '01705000189'],
  ['a common helper number', HELPER],
])('%s is one too', (_, id) => expect(holdsIdentityNumber(`Gjelder ${id}`)).toBe(true));

test.each([
  ['one control digit does not hold', '01909000189'],
  ['it stands in a longer row of digits', `Konto 1${ID}, ${ID}2`],
  ['its month does not exist, though its control digits hold', '13139000050'],
  ['its day does not exist, though its control digits hold', '31029000096'],
  ['an organisation number', 'Org.nr. 974 795 639 og 974795639'],
  ['an account number that only begins like a helper number', 'Konto 8901.23.00019'],
  ['phone numbers in a list', 'Ring 77 62 60 00, 77 62 60 01 eller 912 34 567 / 412 34 567'],
  ['amounts', '45 000 000 000 kr, 12 100 000 000 kr og 45000000000'],
  ['dates, hours and cases', '01.02.2027 kl. 08.00–15.30, sak 04/27, 2027-02-01T08:00:00.000Z'],
  ['figures of a table', '12\t15\t17\t300\t22\n14\t10\t90\t455\t21'],
  ['an id of ours', '0b9c6f5e-2d4f-4a57-9a51-6c1c7a3f0d11'],
])('it is none where there is %s', (_, text) => expect(holdsIdentityNumber(text)).toBe(false));

test('what only looks like one is suspected, not known', () => {
  expect(faultsInText('Gjelder 019090 00189 i alt')).toEqual([
    { what: 'like-national-id', around: 'Gjelder 019090 00189 i alt' },
  ]);
  expect(faultsInText(`Gjelder ${ID}`)).toEqual([{ what: 'national-id', around: `Gjelder ${ID}` }]);
});

test('whatever nobody sees between its digits, it is found', () => {
  const unseen = fc.constantFrom('', '\u200b', '\u200d', '\ufeff', '\u2066', '\u00ad', '\ufe0f', '\u0301');
  const between = fc.array(unseen, { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(between, (signs) => holdsIdentityNumber([...ID].map((digit, n) => digit + (signs[n] ?? '')).join(''))),
  );
});

test('a long text is looked through in a time that grows with its length alone', () => {
  const looked = (text: string): number => {
    const from = performance.now();
    faultsInText(text);
    return performance.now() - from;
  };
  for (const part of ['1 ', '12345678', 'a', '+47', 'a.', '912 34 ', '\u200b', '(00', 'å\u0301'])
    expect(looked(part.repeat(40_000 / part.length))).toBeLessThan(1_000);
});
