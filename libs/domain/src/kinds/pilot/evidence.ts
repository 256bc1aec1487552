import { adoptionsOwed, formerParties, joinedParties, lastDecision } from './facts.js';
import { resultsOf, type Result } from './results.js';
import type { Indicator } from './fields.js';
import type { Adoption, Evaluation, Pilot, SsuDecision } from './state.js';

/** What the next leader is told of a concluded pilot: who tried it, what came of it, and whom to call. */
export interface EvidenceCard {
  readonly measure: string | null;
  readonly kind: Pilot['kind'];
  /** Those that carried it through, and after them those that left on the way. */
  readonly triedBy: readonly string[];
  readonly leftOnTheWay: readonly string[];
  readonly cycles: number;
  readonly decision: SsuDecision | null;
  readonly adoptedBy: readonly { readonly party: string; readonly adopted: Adoption['adopted'] }[];
  /** Those that have not said whether they adopt what was decided to be adopted. */
  readonly notYetAnswered: readonly string[];
  /** What the indicators in `effect` are called. */
  readonly indicators: readonly Pick<Indicator, 'id' | 'name'>[];
  readonly effect: readonly Result[];
  readonly evaluations: readonly Evaluation[];
  readonly hours: Total;
  readonly kroner: Total;
  readonly outcome: Pilot['outcome'];
  /** The people who ran it, by party: whom to call. */
  readonly contacts: Readonly<Record<string, string>>;
}

/** Null until the pilot is concluded. */
export function evidenceCard(pilot: Pilot, smallGroup: number): EvidenceCard | null {
  if (pilot.phase !== 'concluded') return null;
  const { measure, parties } = pilot.proposal;
  const joined = joinedParties(pilot);
  const former = formerParties(pilot).map(({ party }) => party);
  return {
    measure: 'code' in measure ? measure.code : null,
    kind: pilot.kind,
    triedBy: [...joined, ...former],
    leftOnTheWay: former,
    cycles: pilot.cycle,
    decision: lastDecision(pilot) ?? null,
    adoptedBy: Object.entries(pilot.adoptions).map(([party, { adopted }]) => ({ party, adopted })),
    notYetAnswered: adoptionsOwed(pilot),
    indicators: pilot.proposal.indicators.map(({ id, name }) => ({ id, name })),
    effect: resultsOf(pilot, smallGroup),
    evaluations: pilot.evaluations.filter(({ cycle }) => cycle === pilot.cycle),
    hours: totalOf(parties.map(({ hours }) => hours)),
    kroner: totalOf(parties.map(({ kroner }) => kroner)),
    outcome: pilot.outcome,
    contacts: {
      ...pilot.representatives,
      [pilot.proposal.lead]: pilot.representatives[pilot.proposal.lead] ?? pilot.proposedBy,
    },
  };
}

/** What several put in together. Where some stated nothing it is at least so much, and null where nobody stated anything. */
export interface Total {
  readonly sum: number | null;
  /** How many stated nothing. */
  readonly unstated: number;
}

/** The sum of what was stated. What was not is unknown, and no zero. */
export function totalOf(amounts: readonly (number | undefined)[]): Total {
  const stated = amounts.filter((amount) => amount !== undefined);
  return {
    sum: stated.length === 0 ? null : exact(stated.reduce((total, amount) => total + amount, 0)),
    unstated: amounts.length - stated.length,
  };
}

/** Halves and tenths of hours add up to what people get: 0.1 + 0.2 is 0.3. */
const exact = (sum: number): number => Number(sum.toPrecision(15));
