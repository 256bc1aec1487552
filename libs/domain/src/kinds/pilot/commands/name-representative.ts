import type { Rule } from '../rule.js';

/** Who reports for a party. One person may represent several. */
export const nameRepresentative: Rule<'nameRepresentative'> = {
  gives: 'RepresentativeNamed',
  decide: (pilot, { party, person }, { actor }) =>
    Object.hasOwn(pilot.representatives, party) && pilot.representatives[party] === person
      ? { code: 'NothingChanged' }
      : [
          {
            type: 'RepresentativeNamed',
            party,
            person,
            ...(person === actor.person ? { byThemselves: true as const } : {}),
          },
        ],
};
