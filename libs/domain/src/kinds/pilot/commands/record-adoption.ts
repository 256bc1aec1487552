import { adoptionsOwed } from '../facts.js';
import type { Rule } from '../rule.js';
import { faultInDay } from './happened.js';

/** Each party decides for itself what the SSU recommended: who decided, when, and the political case if there was one. */
export const recordAdoption: Rule<'recordAdoption'> = {
  gives: 'AdoptionRecorded',
  unless: (pilot, party) => (adoptionsOwed(pilot).includes(party) ? null : { code: 'NothingToAdopt' }),
  decide(pilot, { party, adopted, decidedBy, politicalCase }, { now }) {
    const fault = faultInDay(decidedBy.on, now);
    if (fault !== null) return fault;
    const last = adoptionsOwed(pilot).every((owed) => owed === party);
    const dates = last ? { dates: { remindAt: null } } : {};
    return [{ type: 'AdoptionRecorded', party, adopted, decidedBy, politicalCase, ...dates }];
  },
};
