import { earliest } from '../../calendar.js';
import { keyOf } from '../../engine/who.js';
import { isClosed, lastDecision, partiesOf } from './facts.js';
import { pilotEntity } from './pilot.js';
import type { Pilot } from './state.js';
import { waitingFor } from './waiting.js';

/** A pilot as lists and boards read it: one flat row, by column name. */
export function pilotRow(pilot: Pilot) {
  const { measure, title, lead } = pilot.proposal;
  const waits = waitingFor(pilot);
  return {
    title_ref: title?.ref ?? null,
    measure: 'code' in measure ? measure.code : null,
    new_measure_area: 'area' in measure ? measure.area : null,
    kind: pilot.kind,
    phase: pilot.phase,
    phase_since: pilot.since,
    closed: isClosed(pilot),
    lead,
    parties: partiesOf(pilot),
    waiting: [...new Set(waits.flatMap((wait) => pilotEntity.takers(pilot, wait)).map(keyOf))],
    waiting_since: earliest(...waits.map(({ since }) => since)),
    next_due: earliest(...waits.map(({ due }) => due)),
    cycle: pilot.cycle,
    policy: pilot.policy,
    proposed_by: pilot.proposedBy,
    decision: lastDecision(pilot)?.verdict ?? null,
  };
}
