import type { Context } from '../../context.js';
import { isMine } from '../../engine/waits.js';
import { keysOf } from '../../engine/who.js';
import type { Wait } from '../../entity.js';
import { smallGroupUnder } from '../../policy.js';
import { evidenceCard } from './evidence.js';
import { isClosed, missingBeforeStart } from './facts.js';
import { missingFrom } from './proposal-faults.js';
import { isSuppressed, resultsOf, shownDispute } from './results.js';
import { runChartsOf } from './run-charts.js';
import type { Pilot } from './state.js';

/** What a command is answered with: where the pilot stands now. */

/** A pilot as people see it: small groups hidden, and whose turn it is. */
export function viewOf(pilot: Pilot, context: Context, waits: readonly Wait[]) {
  const { proposal, employers, answers, representatives, adoptions, version, ...rest } = pilot;
  const { parties, ...proposed } = proposal;
  const smallGroup = smallGroupUnder(context.policies, pilot.policy);
  const keys = keysOf(context);
  const own = <T>(of: Readonly<Record<string, T>>, party: string): T | null =>
    Object.hasOwn(of, party) ? (of[party] as T) : null;
  return {
    ...rest,
    ...proposed,
    ...{ proposalVersion: version, smallGroup },
    closed: isClosed(pilot),
    parties: parties.map((terms) => ({
      ...terms,
      hours: terms.hours ?? null,
      kroner: terms.kroner ?? null,
      employer: own(employers, terms.party),
      answer: own(answers, terms.party),
      representative: own(representatives, terms.party),
      adoption: own(adoptions, terms.party),
    })),
    left: Object.values(pilot.left).map(({ terms, ...former }) => ({
      ...terms,
      ...former,
      hours: terms.hours ?? null,
      kroner: terms.kroner ?? null,
    })),
    figures: pilot.figures.map((one) => {
      const suppressed = isSuppressed(one, smallGroup);
      const hidden = suppressed ? { value: null, groupSize: null } : {};
      return { ...one, ...hidden, voided: one.voided ?? null, suppressed };
    }),
    disputes: pilot.disputes.map((one) => shownDispute(one, pilot, smallGroup)),
    results: resultsOf(pilot, smallGroup),
    runCharts: runChartsOf(pilot, smallGroup),
    waitingFor: waits.map((one) => ({ ...one, mine: isMine(one, context, keys) })),
    missingFromProposal: pilot.phase === 'draft' ? missingFrom(proposal, pilot.kind, context.directory) : [],
    missingBeforeStart: pilot.phase === 'preparation' ? missingBeforeStart(pilot) : [],
    evidence: evidenceCard(pilot, smallGroup),
  };
}
