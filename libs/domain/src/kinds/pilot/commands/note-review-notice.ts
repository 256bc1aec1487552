import type { Rule } from '../rule.js';
import { passAt } from './give-consent.js';

/** The FSU has been told, on record: from now on its silence counts. */
export const noteReviewNotice: Rule<'noteReviewNotice'> = {
  gives: 'ReviewNoticed',
  unless: (pilot) => (pilot.reviewMode === 'notify' && pilot.dates.passAt === null ? null : { code: 'NothingChanged' }),
  decide: (_pilot, _command, context) => [{ type: 'ReviewNoticed', dates: { passAt: passAt(context) } }],
};
