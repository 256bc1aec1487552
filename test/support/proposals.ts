import { addDays, localDate } from '@tiltaksmotor/domain';

// What is proposed in tests. KOM-07 is a trial, ANN-04 a joint initiative.

export const LEAD = 'unn-harstad-medisin';
/** Whom a proposal asks: the lead has consented by sending it. */
export const ASKED = ['harstad', 'kvaefjord'] as const;
export const PARTIES = [LEAD, ...ASKED] as const;
/** The day so many days from now, in Norway: after its midnight, it is still yesterday in UTC. */
export const day = (offset: number): string => addDays(localDate(new Date().toISOString()), offset);

export const termsOf = (party: string, hours = 100) => ({
  party,
  contribution: 'To ansatte i to uker',
  hours,
  kroner: 10_000,
  paidBy: party,
});
export const indicator = (parties: readonly string[] = ['harstad', 'kvaefjord']) => ({
  id: 'dager',
  name: 'Hospiteringsdager',
  unit: 'dager',
  direction: 'up',
  source: 'Turnusplanen',
  countingRule: 'Hele dager',
  reportedBy: parties.map((party) => ({ party, extractedBy: 'Enhetsleder' })),
});
export const proposal = (changes: object = {}) => ({
  measure: { code: 'KOM-07' },
  title: 'Gjensidig hospitering',
  aim: 'Flere blir værende',
  lead: LEAD,
  parties: PARTIES.map((party) => termsOf(party)),
  indicators: [indicator()],
  ...changes,
});
export const initiative = (changes: object = {}) =>
  proposal({
    measure: { code: 'ANN-04' },
    title: 'Endrede opptakskrav',
    aim: 'Flere med lokal tilknytning kommer inn',
    indicators: [],
    initiative: { recipient: 'Utdanningsinstitusjonen', followUpOn: day(60) },
    ...changes,
  });
export const figure = (value: number, groupSize: number | null = null) => ({
  indicator: 'dager',
  period: { from: day(-90), to: day(-1) },
  value,
  groupSize,
});
export const adoption = (party: string) => ({
  party,
  adopted: 'yes',
  decidedBy: { name: 'Ledelsen', on: day(0) },
  politicalCase: null,
});
