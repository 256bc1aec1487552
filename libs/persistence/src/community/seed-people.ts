import { tidyTitle, type Role } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';
import { AssignmentRow, PersonRow } from '../rows.js';
import people from '../catalogue/data/people.json' with { type: 'json' };

interface SeededPerson {
  readonly id: string;
  readonly name: string;
  readonly assignments: readonly {
    readonly role: Role;
    readonly at: string;
    readonly from: string;
    readonly to: string | null;
    readonly deputyFor?: string;
  }[];
}
/**
 * Invented people, one or more for every role. Their ids say what they were first seeded as and never who they are: a
 * name can be redacted, an id stands in events for good.
 */
export const PEOPLE: readonly SeededPerson[] = people as readonly SeededPerson[];

/** Adds who is missing. Whoever is there, with whatever roles, is left alone. */
export async function seedPeople(db: DataSource): Promise<void> {
  const rows = PEOPLE.map(({ id, name }) => ({ id, name: tidyTitle(name), email: `${id}@example.no` }));
  const added = await db.manager
    .createQueryBuilder()
    .insert()
    .into(PersonRow)
    .values(rows)
    .orIgnore()
    .returning('id')
    .execute();
  const isNew = new Set((added.raw as { id: string }[]).map(({ id }) => id));
  const assignments = PEOPLE.filter(({ id }) => isNew.has(id)).flatMap((person) =>
    person.assignments.map((assignment) => ({ person: person.id, ...assignment })),
  );
  await db.manager.insert(AssignmentRow, assignments);
}
