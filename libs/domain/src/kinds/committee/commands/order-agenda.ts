import type { RuleOfMeeting } from '../rule.js';

export const orderAgenda: RuleOfMeeting<'orderAgenda'> = {
  of: 'meeting',
  in: ['planned', 'open'],
  only: 'meeting',
  decide({ id, agenda }, { cases }) {
    const missing = agenda.filter((one) => !cases.includes(one));
    const strange = cases.filter((one, nth) => !agenda.includes(one) || cases.indexOf(one) !== nth);
    if (missing.length + strange.length > 0) return { code: 'AgendaDiffers', missing, strange };
    const same = cases.every((one, nth) => agenda[nth] === one);
    return same ? { code: 'NothingChanged' } : [{ type: 'AgendaOrdered', meeting: id, cases }];
  },
};
