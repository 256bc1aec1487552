import type { Catalogue } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';
import { EXERCISE, STANDARD } from '../community/policies.js';
import { seedPeople } from '../community/seed-people.js';
import { CATALOGUE, COMMITTEES, COMMUNITY, ORGANISATIONS } from './catalogue.js';

/** An installation's data with people who do not exist: to try it, to learn it, to test it. */
export async function seed(db: DataSource): Promise<void> {
  await seedInstallation(db);
  await seedPeople(db);
}

/** Puts a new installation's data in place, as the owner. Only adds what is missing: whatever was changed since stays so. */
export async function seedInstallation(db: DataSource): Promise<void> {
  await db.query('insert into community (id, name) values ($1, $2) on conflict do nothing', [
    COMMUNITY.id,
    COMMUNITY.name,
  ]);
  await seedOrganisations(db);
  await seedCatalogue(db, CATALOGUE);
  await seedPolicies(db);
  await seedPriorities(db);
}

/** An edition is added as a whole, or is there already. Which one is in force follows from when they were approved. */
export async function seedCatalogue(db: DataSource, { edition, areas, measures }: Catalogue): Promise<void> {
  await add(db, 'area', 'id text, prefix text, title jsonb, position int', areas.map(placed));
  const { approvedBy, approvedOn, presentedTo, case: caseNumber, ...rest } = edition;
  const row = {
    ...rest,
    approved_by: approvedBy,
    approved_on: approvedOn,
    presented_to: presentedTo,
    case_number: caseNumber,
  };
  await db.transaction(async (tx) => {
    const added = await add(
      tx as never,
      'edition',
      'id text, title jsonb, approved_by text, case_number text, approved_on date, wording text, presented_to text',
      [row],
    );
    if (added === 0) return;
    await add(
      tx as never,
      'measure',
      'edition text, code text, area text, theme jsonb, title jsonb, collaboration jsonb, position int',
      measures.map((measure, position) => ({ ...measure, edition: edition.id, position })),
    );
  });
}

async function seedOrganisations(db: DataSource): Promise<void> {
  await add(db, 'organisation', 'id text, name text, kind text, parent text, number text', ORGANISATIONS);
  await add(
    db,
    'committee',
    'id text, name jsonb, voting_members int, reports_to text, papers_due_days_before int',
    COMMITTEES.map(({ id, name, votingMembers, reportsTo, papersDueDaysBefore }) => ({
      id,
      name,
      voting_members: votingMembers ?? null,
      reports_to: reportsTo ?? null,
      papers_due_days_before: papersDueDaysBefore,
    })),
  );
}

/**
 * What the committee that owns the list puts first, until somebody gives it the words of its mandate: the areas of the list,
 * as it approved them. Only where no priorities were ever given.
 */
async function seedPriorities(db: DataSource): Promise<void> {
  await db.query(
    `update committee set priorities = (select jsonb_agg(jsonb_build_object('id', id, 'title', title,
        'areas', jsonb_build_array(id), 'measures', '[]'::jsonb) order by position) from area)
      where id = (select approved_by from edition order by approved_on desc, id desc limit 1) and priorities is null
        and exists (select from area)`,
  );
}

async function seedPolicies(db: DataSource): Promise<void> {
  const rows = [STANDARD, EXERCISE].map(({ id, ...body }) => ({ id, body }));
  await add(db, 'policy', 'id text, body jsonb', rows);
}

const placed = <T extends object>(item: T, position: number): T & { position: number } => ({ ...item, position });

/** Inserts the rows that are not there. Answers how many that were. */
async function add(db: DataSource, table: string, columns: string, rows: readonly object[]): Promise<number> {
  const names = columns.split(', ').map((column) => column.split(' ')[0]);
  const added: unknown[] = await db.query(
    `insert into ${table} (${names.join(', ')}) select ${names.join(', ')} from jsonb_to_recordset($1::jsonb) as r(${columns})
     on conflict do nothing returning 1`,
    [JSON.stringify(rows)],
  );
  return added.length;
}
