import { localDate } from '../../calendar.js';
import { adoptionsOwed } from '../facts.js';
import type { Rule } from '../rule.js';

/** Each party decides for itself what the SSU recommended: who decided, when, and the political case if there was one. */
export const recordAdoption: Rule<'recordAdoption'> = {
  gives: 'AdoptionRecorded',
  unless: (pilot, party) => (adoptionsOwed(pilot).includes(party) ? null : { code: 'NothingToAdopt' }),
  decide(pilot, { party, adopted, decidedBy, politicalCase }, { now }) {
    if (decidedBy.on > localDate(now)) return { code: 'DateInFuture', date: decidedBy.on };
    const last = adoptionsOwed(pilot).every((owed) => owed === party);
    const dates = last ? { dates: { remindAt: null } } : {};
    return [{ type: 'AdoptionRecorded', party, adopted, decidedBy, politicalCase, ...dates }];
  },
};
