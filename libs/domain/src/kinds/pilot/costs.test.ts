import { describe, expect, test } from '@jest/globals';
import { changedTerms } from './changed-terms.js';
import { evidenceCard, totalOf } from './evidence.js';
import type { PartyTerms } from './fields.js';
import { termsFor } from './proposal.js';
import { words } from './testing/community.js';
import { adopted, proposal } from './testing/story.js';

const terms = (costs: Pick<PartyTerms, 'hours' | 'kroner'>): PartyTerms => ({
  party: 'harstad',
  contribution: words('To i uka'),
  paidBy: 'harstad',
  ...costs,
});
const asked = (costs: Pick<PartyTerms, 'hours' | 'kroner'>) =>
  proposal({ parties: [terms(costs)], indicators: [], aim: words('Flere blir') });

describe('a sum', () => {
  test('of what everybody stated is that, zeros too', () => {
    expect(totalOf([40, 0, 2.5])).toEqual({ sum: 42.5, unstated: 0 });
    expect(totalOf([0, 0])).toEqual({ sum: 0, unstated: 0 });
    expect(totalOf([0.1, 0.2])).toEqual({ sum: 0.3, unstated: 0 });
  });

  test('where some stated nothing says how many, and counts them as nothing less than unknown', () => {
    expect(totalOf([40, undefined, undefined])).toEqual({ sum: 40, unstated: 2 });
    expect(totalOf([0, undefined])).toEqual({ sum: 0, unstated: 1 });
  });

  test('where nobody stated anything is unknown', () => {
    expect(totalOf([undefined, undefined])).toEqual({ sum: null, unstated: 2 });
    expect(totalOf([])).toEqual({ sum: null, unstated: 0 });
  });
});

describe('the terms of a party', () => {
  const read = (costs: Pick<PartyTerms, 'hours' | 'kroner'>) => termsFor(asked(costs), 'harstad');

  test('read letter by letter as they always have: what is consented to is their hash', () => {
    const { aim } = asked({});
    const contribution = terms({}).contribution?.ref;
    expect(read({ hours: 40, kroner: 0 })).toBe(`["KOM-07","${aim?.ref}",["${contribution}",40,0,"harstad"],null,[]]`);
    expect(read({})).toBe(`["KOM-07","${aim?.ref}",["${contribution}",null,null,"harstad"],null,[]]`);
  });

  test('with hours that are not stated are other terms than with none', () => {
    expect(read({ kroner: 10 })).not.toBe(read({ hours: 0, kroner: 10 }));
  });

  test('changed from nothing stated to zero is a change that the party is told of', () => {
    expect(changedTerms(asked({ kroner: 5 }), asked({ hours: 0, kroner: 5 }), 'harstad')).toEqual([
      { what: 'hours', indicator: null, before: null, after: 0 },
    ]);
  });
});

test('the evidence card adds up what parties stated, and says how many stated nothing', () => {
  const parties: PartyTerms[] = [
    { party: 'unn-harstad-medisin', contribution: null, hours: 40, paidBy: null },
    { party: 'harstad', contribution: null, paidBy: null },
    { party: 'kvaefjord', contribution: null, hours: 0, paidBy: null },
  ];
  expect(evidenceCard({ ...adopted().pilot, proposal: proposal({ parties }) }, 5)).toMatchObject({
    hours: { sum: 40, unstated: 1 },
    kroner: { sum: null, unstated: 3 },
  });
});
