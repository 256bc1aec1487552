import { expect, test } from '@jest/globals';
import { paragraphs } from './typed-lists.js';

const text = (said: string) => ({ kind: 'text', text: said });
const list = (ordered: boolean, ...items: readonly string[]) => ({ kind: 'list', ordered, items });

test.each([
  [
    'lines after dashes are a list, with what stands around them',
    'Vi ber om:\n- vikar\n- tid\nTakk.',
    [text('Vi ber om:'), list(false, 'vikar', 'tid'), text('Takk.')],
  ],
  ['lines that count from 1 are a numbered list', '1. Innføre\n2. Avslutte', [list(true, 'Innføre', 'Avslutte')]],
  [
    'so are those with a parenthesis',
    '1) Innføre\n2) Avslutte\n3) Utsette',
    [list(true, 'Innføre', 'Avslutte', 'Utsette')],
  ],
  ['bullets from a word processor are bullets', '•\tEn\n•\tTo', [list(false, 'En', 'To')]],
  ['items with empty lines between are one list', '– En\n\n– To\n\nEtter.', [list(false, 'En', 'To'), text('Etter.')]],
  ['an indented line goes on with its item', '- En som er\n  lang\n- To', [list(false, 'En som er\nlang', 'To')]],
  ['two kinds are two lists', '- a\n- b\n1. c\n2. d', [list(false, 'a', 'b'), list(true, 'c', 'd')]],
])('%s', (_, words, blocks) => {
  expect(paragraphs(words)).toEqual(blocks);
});

test.each([
  '- bare én linje',
  '3. mars var møtet\n4. mars var det over',
  'Fra 1. januar\ntil 2. februar',
  '-5 grader\n-6 grader',
  '2. Annet først\n1. Så dette',
])('%j is no list, and stands as it was written', (words) => {
  expect(paragraphs(words)).toEqual([text(words)]);
});

test('paragraphs are texts of their own, and nothing is lost of what was written', () => {
  expect(paragraphs('En\nto\n\n\nTre\n- fire\n')).toEqual([text('En\nto'), text('Tre\n- fire')]);
  expect(paragraphs('  \n')).toEqual([]);
});
