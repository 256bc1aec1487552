import { MEDISIN } from './characters.js';

/** KOM-07 between the medical department at UNN Harstad, Harstad and Kvæfjord, as first written and as revised. */

const indicator = (countingRule: string) => ({
  id: 'hospiteringsdager',
  name: 'Hospiteringsdager i kvartalet',
  unit: 'dager',
  direction: 'up',
  source: 'Turnusplanen',
  countingRule,
  reportedBy: [
    { party: 'harstad', extractedBy: 'Turnusplanlegger' },
    { party: 'kvaefjord', extractedBy: 'Enhetsleder' },
  ],
});

const parties = (weeks: string, hoursInKvaefjord: number) => [
  { party: MEDISIN, contribution: 'Tar imot to om gangen, og sender to ut', hours: 320, kroner: 0, paidBy: MEDISIN },
  { party: 'harstad', contribution: 'To sykepleiere i fire uker', hours: 300, kroner: 60_000, paidBy: 'harstad' },
  {
    party: 'kvaefjord',
    contribution: `En sykepleier i ${weeks} uker`,
    hours: hoursInKvaefjord,
    kroner: 20_000,
    paidBy: 'kvaefjord',
  },
];

const common = {
  measure: { code: 'KOM-07' },
  title: 'Gjensidig hospitering i Harstad og Kvæfjord',
  aim: 'Sykepleiere blir kjent med hverandres tjenester, blir tryggere i jobben og blir værende.',
  lead: MEDISIN,
  initiative: null,
};

export const FIRST = { ...common, parties: parties('fire', 150), indicators: [indicator('Hele dager, uten reisetid')] };
export const REVISED = {
  ...common,
  parties: parties('to', 75),
  indicators: [indicator('Hele dager ved den andre enheten, også de som ikke kan faktureres')],
};
