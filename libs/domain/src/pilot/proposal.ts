import { isHospitalUnit, isMunicipality, type Directory } from '../organisations.js';
import { isInitiative } from '../measures.js';
import type { Words } from '../words.js';
import type { PilotRefusal } from './refusals.js';

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

export type Kind = 'trial' | 'joint-initiative';

/** A measure on the list decides the kind by its mode; a new measure is tried. */
export function kindOf(measure: ChosenMeasure, directory: Directory): Kind {
  const listed = 'code' in measure ? directory.measure(measure.code) : undefined;
  return listed !== undefined && isInitiative(listed) ? 'joint-initiative' : 'trial';
}

/** What is wrong with a proposal even as a draft; null where nothing is. */
export function faultIn(proposal: Proposal, directory: Directory): PilotRefusal | null {
  return faultInMeasure(proposal.measure, directory) ?? faultInParties(proposal, directory);
}

function faultInMeasure(measure: ChosenMeasure, directory: Directory): PilotRefusal | null {
  if ('area' in measure) return directory.area(measure.area) ? null : { code: 'UnknownArea', area: measure.area };
  const listed = directory.measure(measure.code);
  if (listed === undefined) return { code: 'UnknownMeasure', measure: measure.code };
  return listed.collaboration.potential === 'internal' ? { code: 'MeasureIsInternal', measure: measure.code } : null;
}

function faultInParties({ lead, parties, indicators }: Proposal, directory: Directory): PilotRefusal | null {
  const ids = parties.map(({ party }) => party);
  const unknown = [lead, ...ids].find((id) => !canBeParty(id, directory));
  if (unknown !== undefined) return { code: 'CannotBeParty', party: unknown };
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) return { code: 'PartyNamedTwice', party: twice };
  const indicatorIds = indicators.map(({ id }) => id);
  const repeated = indicatorIds.find((id, i) => indicatorIds.indexOf(id) !== i);
  if (repeated !== undefined) return { code: 'IndicatorNamedTwice', indicator: repeated };
  const stranger = indicators.flatMap(({ reportedBy }) => reportedBy).find(({ party }) => !ids.includes(party));
  return stranger === undefined ? null : { code: 'NotAParty', party: stranger.party };
}

/** Hospital units, municipalities and their partners (educators, Nav, general practitioners) can take part. */
export function canBeParty(id: string, directory: Directory): boolean {
  const organisation = directory.organisation(id);
  if (organisation === undefined || organisation.successor !== null) return false;
  return !['trust', 'service-users', 'unions'].includes(organisation.kind);
}

/** What a complete proposal still lacks, by the names of its fields. */
export function missingFrom(proposal: Proposal, kind: Kind, directory: Directory): readonly string[] {
  const trial = kind === 'trial';
  const lacks: readonly (readonly [string, boolean])[] = [
    ['title', proposal.title === null],
    ['aim', proposal.aim === null],
    ['leadAmongParties', !proposal.parties.some(({ party }) => party === proposal.lead)],
    ...composition(
      proposal.parties.map(({ party }) => party),
      directory,
    ).map((lack) => [lack, true] as const),
    ['indicators', trial && !proposal.indicators.some(({ reportedBy }) => reportedBy.length > 0)],
    ['initiative', !trial && proposal.initiative === null],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([field]) => field);
}

/** A pilot is between at least one hospital unit and at least one municipality: what a set of parties lacks of that. */
export function composition(parties: readonly string[], directory: Directory): readonly string[] {
  const organisations = parties.map((id) => directory.organisation(id)).filter((found) => found !== undefined);
  return [
    ...(organisations.some(isHospitalUnit) ? [] : ['hospitalUnit']),
    ...(organisations.some(isMunicipality) ? [] : ['municipality']),
  ];
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
