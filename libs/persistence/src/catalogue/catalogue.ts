import type { Catalogue, FieldWords, LibraryIndicator } from '@tiltaksmotor/domain';
import fieldWords from './data/field-words.json' with { type: 'json' };
import indicators from './data/indicators.json' with { type: 'json' };
import measures from './data/measures-2023-02-01.json' with { type: 'json' };
import organisations from './data/organisations.json' with { type: 'json' };
import regions from './data/regions.json' with { type: 'json' };

/** The action list as the FSU approved it on 1 February 2023. */
export const CATALOGUE = measures as Catalogue;

export interface SeededOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly number: string | null;
}
const { hospitalTrust, municipalities, otherParties } = organisations;

export const COMMUNITY = organisations.community;
/** What meets and decides. */
export const BODIES = organisations.bodies;
/** Those above come before those below. */
export const ORGANISATIONS: readonly SeededOrganisation[] = [
  { id: hospitalTrust.id, name: hospitalTrust.name, kind: 'trust', parent: null, number: null },
  ...hospitalTrust.units.map(({ parent, ...unit }) => ({ ...unit, parent: parent ?? hospitalTrust.id, number: null })),
  ...municipalities.map((municipality) => ({ ...municipality, kind: 'municipality', parent: null })),
  ...otherParties.map((party) => ({ ...party, parent: null, number: null })),
];

/** Indicators that are thought through once, to choose from. */
export const INDICATORS = indicators as readonly LibraryIndicator[];

/** What people in the field call the same thing, and where to look: kept by the secretariat, for searches. */
export const FIELD_WORDS: readonly FieldWords[] = fieldWords;

export interface Region {
  readonly id: string;
  readonly name: string;
  readonly organisations: readonly string[];
}
/** Who is near whom, to suggest partners by. Somebody on a border is in both; what serves everybody is in none. */
export const REGIONS: readonly Region[] = regions;
