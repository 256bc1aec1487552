import { localDate, newcomer } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';
import { AssignmentRow, PersonRow } from '../rows.js';

export type Made =
  | { readonly is: 'made'; readonly id: string; readonly at: string }
  /** What was given is none of this: by name of the option. */
  | { readonly is: 'wrong'; readonly options: readonly string[] }
  /** There is one, or somebody of that id or address. */
  | { readonly is: 'taken'; readonly by: string };

/**
 * Makes a new installation's first administrator, from today (in Norway) on. Refused where somebody is one today or will be:
 * they give such roles from then on.
 */
export async function makeFirstAdministrator(
  db: DataSource,
  given: Readonly<Record<string, unknown>>,
  now = new Date().toISOString(),
): Promise<Made> {
  const parsed = newcomer.safeParse({ id: 'administrator-1', ...given });
  if (!parsed.success)
    return { is: 'wrong', options: [...new Set(parsed.error.issues.map(({ path }) => path.join()))] };
  const { id, name, email } = parsed.data;
  const from = localDate(now);
  return db.transaction(async (tx): Promise<Made> => {
    // Two at once would both find none.
    const [community]: { id: string }[] = await tx.query('select id from community for update');
    if (community === undefined) throw new Error('The database has no community: run the migration first.');
    const [taken]: { id: string }[] = await tx.query(
      `select p.id from person p where p.id = $1 or lower(p.email collate "C") = lower($2::text collate "C") or exists (select from assignment a
          where a.person = p.id and a.role = 'administrator' and (a.valid_to is null or a.valid_to >= $3)) limit 1`,
      [id, email, from],
    );
    if (taken !== undefined) return { is: 'taken', by: taken.id };
    await tx.insert(PersonRow, { id, name, email });
    await tx.insert(AssignmentRow, { person: id, role: 'administrator', at: community.id, from });
    return { is: 'made', id, at: community.id };
  });
}
