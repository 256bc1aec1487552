import type { Directory } from '../../organisations.js';
import { isInitiative } from '../../measures.js';
import type { Words } from '../../words.js';

/** A measure on the list, or a new one that is then offered to the next edition. */
export type ChosenMeasure =
  { readonly code: string } | { readonly area: string; readonly title: Words; readonly reason: Words };

/** Which way is better. */
export type Direction = 'up' | 'down' | 'hold';

/** One line of the measurement contract: what is counted, from which source, by which rule, and who extracts it. */
export interface Indicator {
  readonly id: string;
  readonly name: Words;
  readonly unit: string;
  readonly direction: Direction;
  readonly source: Words;
  readonly countingRule: Words;
  readonly reportedBy: readonly { readonly party: string; readonly extractedBy: Words | null }[];
}

/** What one party puts in. Cost is one answer: hours and kroner, and who pays. What is not stated is not there: it is no zero. */
export interface PartyTerms {
  readonly party: string;
  readonly contribution: Words | null;
  readonly hours?: number;
  readonly kroner?: number;
  readonly paidBy: string | null;
}

/** Written bit by bit in a draft, so what is not yet answered is null or empty. */
export interface Proposal {
  readonly measure: ChosenMeasure;
  readonly title: Words | null;
  readonly aim: Words | null;
  /** The proposing unit. It is a party too. */
  readonly lead: string;
  readonly parties: readonly PartyTerms[];
  readonly indicators: readonly Indicator[];
  /** Of a joint initiative: who is approached, and when the lead comes back to it (YYYY-MM-DD). */
  readonly initiative: { readonly recipient: Words; readonly followUpOn: string } | null;
}

export type MeasureKind = 'trial' | 'joint-initiative';

/**
 * What the list said of a pilot's measure when the pilot began on it. A newer edition may say otherwise, or leave the measure
 * out: the pilot goes on as what it began as.
 */
export interface Pinned {
  /** Null for pilots from before editions were written down. */
  readonly edition: string | null;
  readonly code: string;
  readonly kind: MeasureKind;
  readonly mode: string | null;
}

/** Whether a measure is the one that a pilot began on. */
export const isPinned = (measure: ChosenMeasure, pinned: Pinned | null): boolean =>
  pinned !== null && 'code' in measure && measure.code === pinned.code;

/** What is written down of a measure that somebody chooses now. A new measure is on no list. */
export function pinnedNow(measure: ChosenMeasure, directory: Directory): Pinned | null {
  if (!('code' in measure)) return null;
  const mode = directory.measure(measure.code)?.collaboration.mode ?? null;
  return { edition: directory.edition, code: measure.code, kind: kindOf(measure, directory), mode };
}

/** A measure on the list decides the kind by its mode, unless the pilot began on it before; a new measure is tried. */
export function kindOf(measure: ChosenMeasure, directory: Directory, pinned: Pinned | null = null): MeasureKind {
  if (pinned !== null && isPinned(measure, pinned)) return pinned.kind;
  const listed = 'code' in measure ? directory.measure(measure.code) : undefined;
  return listed !== undefined && isInitiative(listed) ? 'joint-initiative' : 'trial';
}

/**
 * All that one party's consent is about, as canonical text: the measure, the aim, what the party puts in, and every
 * line of the measurement contract that the party reports. Whatever else changes does not touch that party.
 */
export function termsFor(proposal: Proposal, party: string): string {
  const { measure, aim, initiative } = proposal;
  const own = proposal.parties.find((terms) => terms.party === party);
  return JSON.stringify([
    'code' in measure ? measure.code : [measure.area, measure.title.ref],
    aim?.ref ?? null,
    own === undefined ? null : [own.contribution?.ref ?? null, own.hours ?? null, own.kroner ?? null, own.paidBy],
    initiative === null ? null : [initiative.recipient.ref, initiative.followUpOn],
    proposal.indicators.flatMap((indicator) => contractLine(indicator, party)),
  ]);
}

/** What `party` must count for an indicator; nothing where it does not report it. */
export function contractLine(indicator: Indicator, party: string): readonly unknown[] {
  const own = indicator.reportedBy.find((reporter) => reporter.party === party);
  if (own === undefined) return [];
  const { id, name, unit, direction, source, countingRule } = indicator;
  return [[id, name.ref, unit, direction, source.ref, countingRule.ref, own.extractedBy?.ref ?? null]];
}
