import type { Catalogue } from '@tiltaksmotor/domain';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { EXERCISE, STANDARD } from '../community/policies.js';
import { seedPeople } from '../community/seed-people.js';
import { BodyRow, seedPriorities } from '../kinds/index.js';
import { AreaRow, EditionRow, MeasureRow, OrganisationRow, PolicyRow } from '../rows.js';
import { BODIES, CATALOGUE, COMMUNITY, ORGANISATIONS } from './catalogue.js';

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
  await add(db.manager, OrganisationRow, [...ORGANISATIONS]);
  await add(db.manager, BodyRow, BODIES);
  await seedCatalogue(db, CATALOGUE);
  await add(
    db.manager,
    PolicyRow,
    [STANDARD, EXERCISE].map(({ id, ...body }) => ({ id, body })),
  );
  await seedPriorities(db);
}

/** An edition is added as a whole, or is there already. Which one is in force follows from when they were approved. */
export async function seedCatalogue(db: DataSource, { edition, areas, measures }: Catalogue): Promise<void> {
  await add(db.manager, AreaRow, areas.map(placed));
  await db.transaction(async (tx) => {
    if ((await add(tx, EditionRow, [edition])) === 0) return;
    await add(
      tx,
      MeasureRow,
      measures.map((measure, position) => ({ ...measure, edition: edition.id, position })),
    );
  });
}

const placed = <T extends object>(item: T, position: number): T & { position: number } => ({ ...item, position });

/** Inserts the rows that are not there. Answers how many that were. */
async function add<Row extends ObjectLiteral>(
  db: EntityManager,
  row: EntityTarget<Row>,
  values: QueryDeepPartialEntity<Row>[],
): Promise<number> {
  const added = await db.createQueryBuilder().insert().into(row).values(values).orIgnore().returning('*').execute();
  return (added.raw as unknown[]).length;
}
