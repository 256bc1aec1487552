import type { Catalogue } from '@tiltaksmotor/domain';
import measures from './data/measures-2023-02-01.json' with { type: 'json' };
import organisations from './data/organisations.json' with { type: 'json' };

/** The action list as the FSU approved it on 1 February 2023. */
export const CATALOGUE = measures as unknown as Catalogue;

export interface SeededOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly number: string | null;
}
const { hospitalTrust, municipalities, otherParties } = organisations;

export const COMMUNITY = organisations.community;
export const COMMITTEES = organisations.committees;
/** Those above come before those below. */
export const ORGANISATIONS: readonly SeededOrganisation[] = [
  { id: hospitalTrust.id, name: hospitalTrust.name, kind: 'trust', parent: null, number: null },
  ...hospitalTrust.units.map(({ parent, ...unit }) => ({ ...unit, parent: parent ?? hospitalTrust.id, number: null })),
  ...municipalities.map((municipality) => ({ ...municipality, kind: 'municipality', parent: null })),
  ...otherParties.map((party) => ({ ...party, parent: null, number: null })),
];
