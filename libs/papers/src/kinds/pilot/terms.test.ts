import { expect, test } from '@jest/globals';
import { speechFor } from '../../speech.js';
import { partiesTable } from './terms.js';

const places = { directory: { organisation: () => undefined }, bodies: [], areas: [], measures: [] };
const own = speechFor('nb', places as never, { texts: new Map(), people: new Map() } as never);
const pilot = (parties: readonly object[]) =>
  ({ proposal: { parties: parties.map((terms) => ({ contribution: null, paidBy: null, ...terms })) } }) as never;
const rows = (parties: readonly object[]) => {
  const [block] = partiesTable(pilot(parties), own);
  return block?.kind === 'table' ? block.rows : [];
};

test('what a party has not stated is said to be that, and the sum is at least what the others stated', () => {
  const parties = [
    { party: 'harstad', hours: 1200.5, kroner: 0, paidBy: 'harstad' },
    { party: 'kvaefjord', kroner: 5000 },
    { party: 'senja' },
  ];
  expect(rows(parties)).toEqual([
    ['harstad', '', '1\u00a0200,5', '0', 'harstad'],
    ['kvaefjord', '', 'ikke oppgitt', '5\u00a0000', 'ikke oppgitt'],
    ['senja', '', 'ikke oppgitt', 'ikke oppgitt', 'ikke oppgitt'],
    [
      'Sum',
      '',
      'minst 1\u00a0200,5 (2 parter har ikke oppgitt noe)',
      'minst 5\u00a0000 (1 part har ikke oppgitt noe)',
      '',
    ],
  ]);
});

test('a sum of which nothing is stated is not stated, and one of zeros is zero', () => {
  const parties = [
    { party: 'harstad', kroner: 0 },
    { party: 'senja', kroner: 0 },
  ];
  expect(rows(parties).at(-1)).toEqual(['Sum', '', 'ikke oppgitt', '0', '']);
});
