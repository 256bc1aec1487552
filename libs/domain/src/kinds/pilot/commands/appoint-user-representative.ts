import type { Rule } from '../rule.js';

/** The user body appoints; it may replace whom it appointed. A joint initiative has nothing for users to try. */
export const appointUserRepresentative: Rule<'appointUserRepresentative'> = {
  gives: 'UserRepresentativeAppointed',
  unless: (pilot) => (pilot.kind === 'joint-initiative' ? { code: 'NoUserRepresentativeNeeded' } : null),
  decide: (pilot, { person }) =>
    pilot.userRepresentative?.person === person
      ? { code: 'NothingChanged' }
      : [{ type: 'UserRepresentativeAppointed', person }],
};
