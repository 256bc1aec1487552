import type { Assignment, Role } from '@tiltaksmotor/domain';

/** An assignment as `heldBy` gives it. */
export interface StoredAssignment {
  readonly role: Role;
  readonly at: string;
  readonly from: string;
  readonly to: string | null;
  readonly deputyFor: string | null;
}

/** All that somebody holds, has held and will hold: null for nothing. `person` is SQL that says who. */
export const heldBy = (person: string): string =>
  `(select jsonb_agg(jsonb_build_object('role', a.role, 'at', a.at, 'from', a.valid_from, 'to', a.valid_to,
     'deputyFor', a.deputy_for) order by a.id) from assignment a where a.person = ${person})`;

export const assignmentsOf = (held: readonly StoredAssignment[] | null): readonly Assignment[] =>
  (held ?? []).map(({ deputyFor, ...rest }) => ({ ...rest, ...(deputyFor === null ? {} : { deputyFor }) }));
