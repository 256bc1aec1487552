import type { Pool } from 'pg';
import { addPolicy } from '../support/policies.js';

/** Days are seconds; somebody is reminded every few of them, and nothing ends by itself while a drill lasts. */
export const DRILL = 'drill';
const often = { n: 4, unit: 'days' };
const never = { n: 3000, unit: 'days' };

export async function addDrillPolicy(owner: Pool): Promise<void> {
  const changes = {
    clock: { kind: 'countdown', secondsPerDay: 1 },
    consent: { remindAfter: often, lapseAfter: never },
    review: { mode: 'notify', objectWithin: never, remindAfter: often },
    preparation: { remindAfter: often },
    trial: { statusEvery: { n: 6, unit: 'days' }, remindAfter: often },
    evaluation: { dueAfter: never, remindAfter: often },
    reporting: { remindAfter: often },
    adoption: { remindAfter: often },
  };
  await addPolicy(owner, DRILL, changes);
}
