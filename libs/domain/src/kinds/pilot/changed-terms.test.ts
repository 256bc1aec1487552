import { expect, test } from '@jest/globals';
import { changedTerms } from './changed-terms.js';
import type { Proposal } from './fields.js';

const words = (text: string) => ({ ref: text, hash: text });
const terms = (party: string, hours: number) => ({
  party,
  contribution: null,
  hours,
  kroner: 0,
  paidBy: party,
});
const days = (rule: string, ...parties: string[]) => ({
  id: 'dager',
  name: words('Dager'),
  unit: 'dager',
  direction: 'up' as const,
  source: words('Turnus'),
  countingRule: words(rule),
  reportedBy: parties.map((party) => ({ party, extractedBy: null })),
});
const BEFORE: Proposal = {
  measure: { code: 'KOM-07' },
  title: words('Hospitering'),
  aim: words('Flere blir'),
  lead: 'unit',
  parties: [terms('unit', 10), terms('harstad', 100)],
  indicators: [days('Hele dager', 'harstad')],
  initiative: null,
};

test('a proposal that is the same has changed nothing', () => {
  expect(changedTerms(BEFORE, structuredClone(BEFORE), 'harstad')).toEqual([]);
});

test("a party is told of its own terms and its own counting, and not of another's", () => {
  const after = {
    ...BEFORE,
    parties: [terms('unit', 20), terms('harstad', 50)],
    indicators: [days('Halve dager', 'harstad')],
  };
  expect(changedTerms(BEFORE, after, 'harstad')).toEqual([
    { what: 'hours', indicator: null, before: 100, after: 50 },
    { what: 'countingRule', indicator: words('Dager'), before: words('Hele dager'), after: words('Halve dager') },
  ]);
  expect(changedTerms(BEFORE, after, 'unit').map(({ what }) => what)).toEqual(['hours']);
});

test('who comes and who goes is told to everybody; what is no longer counted, to whoever counted it', () => {
  const after = { ...BEFORE, parties: [terms('unit', 10), terms('kvaefjord', 100)], indicators: [days('Hele dager')] };
  expect(changedTerms(BEFORE, after, 'unit')).toEqual([
    { what: 'party', indicator: null, before: 'harstad', after: null },
    { what: 'party', indicator: null, before: null, after: 'kvaefjord' },
  ]);
  expect(changedTerms(BEFORE, after, 'harstad')).toContainEqual({
    what: 'indicator',
    indicator: null,
    before: words('Dager'),
    after: null,
  });
});
