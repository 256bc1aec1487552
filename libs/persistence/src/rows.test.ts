import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { openFixture, type Fixture } from './testing/fixture.js';

jest.setTimeout(60_000);
let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
});
afterAll(() => f.close());

/** What the database calls a type, and what rows do. */
const CALLED: Readonly<Record<string, string>> = { int: 'integer', timestamptz: 'timestamp with time zone' };

test('rows are as the migrations made them: each column is there, of its type, and null only where it may be', async () => {
  const runner = f.owner.createQueryRunner();
  for (const { tableName, columns } of f.owner.entityMetadatas) {
    const table = await runner.getTable(tableName);
    const said = columns
      .filter(({ isVirtualProperty }) => !isVirtualProperty)
      .map(({ databaseName: name, type, isNullable, isPrimary }) => {
        return { name, type: CALLED[String(type)] ?? type, isNullable, isPrimary };
      });
    const made = said.map(({ name }) => {
      const { type, isNullable, isPrimary } = table?.findColumnByName(name) ?? {};
      return { name, type, isNullable, isPrimary };
    });
    expect([tableName, said]).toEqual([tableName, made]);
  }
  await runner.release();
});

test('what a row does not name the database fills in by itself', async () => {
  const runner = f.owner.createQueryRunner();
  for (const { tableName, columns } of f.owner.entityMetadatas) {
    const named = new Set(columns.map(({ databaseName }) => databaseName));
    const left = (await runner.getTable(tableName))?.columns.filter(({ name }) => !named.has(name)) ?? [];
    expect([tableName, left.filter((one) => !one.isNullable && one.default === undefined)]).toEqual([tableName, []]);
  }
  await runner.release();
});
