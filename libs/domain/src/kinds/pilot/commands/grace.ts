import { dueAfter } from '../../../calendar.js';
import type { EventOf, PilotEvent } from '../events.js';
import type { PilotContext } from '../rule.js';

type Held = EventOf<'GraceGiven'>['before'];
const DATE = { lapse: 'lapseAt', passUnobjected: 'passAt', closeEvaluation: 'closeAt' } as const satisfies Record<
  Held,
  string
>;

/**
 * What becomes of a deadline that takes something from people. Given when it is due, `then` happens. Held up by an
 * outage, when they could not act, they first get a period of grace. Null before it is due.
 */
export function whenDue(
  due: string | null,
  before: Held,
  { now, policy: { outage, clock } }: PilotContext,
  then: () => readonly PilotEvent[],
): readonly PilotEvent[] | { code: 'NotDueYet'; due: string | null } {
  if (due === null || Date.parse(due) > Date.parse(now)) return { code: 'NotDueYet', due };
  if (Date.parse(now) - Date.parse(due) <= outage.noticedAfter * 1000) return then();
  return [{ type: 'GraceGiven', before, dates: { [DATE[before]]: dueAfter(now, outage.grace, clock) } }];
}
