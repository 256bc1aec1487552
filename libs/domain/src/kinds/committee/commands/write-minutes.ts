import type { RuleOfMeeting } from '../rule.js';

/** What was said: of a case, or of the meeting. Everything else minutes hold is known already. */
export const writeMinutes: RuleOfMeeting<'writeMinutes'> = {
  of: 'meeting',
  in: ['held', 'minutes-out'],
  decide: ({ id, agenda }, { case: about, text }) =>
    about !== null && !agenda.includes(about)
      ? { code: 'NotOnTheAgenda', case: about }
      : [{ type: 'MinutesWritten', meeting: id, case: about, text }],
};
