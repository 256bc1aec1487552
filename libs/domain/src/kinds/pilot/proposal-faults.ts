import { isHospitalUnit, isMunicipality, type Directory } from '../../organisations.js';
import type { ChosenMeasure, MeasureKind, Pinned, Proposal } from './fields.js';
import { isPinned } from './proposal.js';
import { questionsIn } from './questions.js';
import type { SharedRefusal } from './refusals.js';

/** What is wrong with a proposal even as a draft; null where nothing is. The measure that the pilot began on stays right. */
export function faultIn(proposal: Proposal, directory: Directory, pinned: Pinned | null = null): SharedRefusal | null {
  const { measure } = proposal;
  return (isPinned(measure, pinned) ? null : faultInMeasure(measure, directory)) ?? faultInParties(proposal, directory);
}

function faultInMeasure(measure: ChosenMeasure, directory: Directory): SharedRefusal | null {
  if ('area' in measure) return directory.area(measure.area) ? null : { code: 'UnknownArea', area: measure.area };
  const listed = directory.measure(measure.code);
  if (listed === undefined) return { code: 'UnknownMeasure', measure: measure.code };
  return listed.collaboration.potential === 'internal' ? { code: 'MeasureIsInternal', measure: measure.code } : null;
}

function faultInParties({ lead, parties, indicators }: Proposal, directory: Directory): SharedRefusal | null {
  const ids = parties.map(({ party }) => party);
  const unknown = [lead, ...ids].find((id) => !canBeParty(id, directory));
  if (unknown !== undefined) return { code: 'CannotBeParty', party: unknown };
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) return { code: 'NamedTwice', subject: twice };
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
export function missingFrom(proposal: Proposal, kind: MeasureKind, directory: Directory): readonly string[] {
  const trial = kind === 'trial';
  const lacks: readonly (readonly [string, boolean])[] = [
    ...questionsIn('what').map(
      ([name, { optional }]) => [name, optional !== true && (proposal[name] ?? null) === null] as const,
    ),
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
