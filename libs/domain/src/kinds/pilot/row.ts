import { earliest } from '../../calendar.js';
import { isClosed, lastDecision, partiesOf } from './facts.js';
import type { Pilot } from './state.js';
import { visibleTo } from './visibility.js';
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
    seen_by_all: visibleTo(pilot) === 'everybody',
    lead,
    parties: partiesOf(pilot),
    waiting_since: earliest(...waits.map(({ since }) => since)),
    next_due: earliest(...waits.map(({ due }) => due)),
    cycle: pilot.cycle,
    policy: pilot.policy,
    proposed_by: pilot.proposedBy,
    decision: lastDecision(pilot)?.verdict ?? null,
  };
}
