import { tidyTitle } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';
import people from '../catalogue/data/people.json' with { type: 'json' };

interface SeededPerson {
  readonly id: string;
  readonly name: string;
  readonly assignments: readonly {
    readonly role: string;
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
export const PEOPLE: readonly SeededPerson[] = people;

/** Adds who is missing. Whoever is there, with whatever roles, is left alone. */
export async function seedPeople(db: DataSource): Promise<void> {
  const rows = PEOPLE.map(({ id, name }) => ({ id, name: tidyTitle(name), email: `${id}@example.no` }));
  const added: { id: string }[] = await db.query(
    `insert into person (id, name, email) select id, name, email from jsonb_to_recordset($1::jsonb) as p(id text, name text, email text)
     on conflict do nothing returning id`,
    [JSON.stringify(rows)],
  );
  const isNew = new Set(added.map(({ id }) => id));
  const assignments = PEOPLE.filter(({ id }) => isNew.has(id)).flatMap((person) =>
    person.assignments.map((assignment) => ({ person: person.id, ...assignment })),
  );
  await db.query(
    `insert into assignment (person, role, at, valid_from, valid_to, deputy_for)
     select person, role, at, "from", "to", "deputyFor" from jsonb_to_recordset($1::jsonb)
       as a(person text, role text, at text, "from" date, "to" date, "deputyFor" text)`,
    [JSON.stringify(assignments)],
  );
}
