import { expect, test } from '@jest/globals';
import { lengthOf, tidyText, tidyTitle, unstorableIn } from './tidy.js';

test('letters are composed, however they were typed', () => {
  expect(tidyText('Ha\u030apet om a\u030a bli')).toBe('Håpet om å bli');
  expect(tidyTitle('Tromsø' + '\u0301')).toBe('Tromsǿ');
});

test.each([
  ['Windows', 'En\r\nto'],
  ['an old Macintosh', 'En\rto'],
  ['Word', 'En\u000bto'],
  ['a page break', 'En\fto'],
  ['Unicode', 'En\u2028to'],
])('a line ends as everywhere, also that of %s', (_, text) => expect(tidyText(text)).toBe('En\nto'));

test('a title is one line', () => {
  expect(tidyTitle('  Felles \r\n\r\n introduksjonsuke\t2027 ')).toBe('Felles introduksjonsuke 2027');
  expect(tidyTitle('20\u00a0000 kroner  til reiser')).toBe('20\u00a0000 kroner  til reiser');
});

test('what nobody sees, and what turns a text around, is gone', () => {
  for (const sign of [
    '\u202e',
    '\u202a',
    '\u2066',
    '\u2069',
    '\u200e',
    '\u200f',
    '\u061c',
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\u2060',
  ])
    expect(tidyTitle(`Felles${sign} uke`)).toBe('Felles uke');
  expect(tidyText('\u200b\u202e')).toBe('');
});

test('pictures keep what they are made of', () => {
  for (const picture of ['👩‍⚕️', '👩🏽‍⚕️', '👨‍👩‍👧', '❤️', '1️⃣']) expect(tidyTitle(picture)).toBe(picture);
  expect(tidyTitle('Fel\u200dles uke\ufe0f')).toBe('Felles uke');
});

test('what cannot be kept is named, with its place', () => {
  expect(unstorableIn('Alt\ter\nbra 👩‍⚕️')).toBeNull();
  expect(unstorableIn('Felles 👍 introduksjonsuke\u0007 i mars')).toEqual({
    sign: 'U+0007',
    nth: 26,
    after: 's 👍 introduksjonsuke',
  });
  expect(unstorableIn('\u0000')).toEqual({ sign: 'U+0000', nth: 1, after: '' });
  expect(unstorableIn('a\ud800')?.sign).toBe('U+D800');
  expect(unstorableIn('a\ufffe')?.sign).toBe('U+FFFE');
  expect(unstorableIn('a\u{1ffff}')?.sign).toBe('U+1FFFF');
});

test('a character is one, however many units it takes', () => {
  expect(lengthOf('Åse 👍')).toBe(5);
});
