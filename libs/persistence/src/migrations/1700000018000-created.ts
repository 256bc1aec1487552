import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a command made is kept with its answer, so that whoever sends it again is answered the same. */
export class Created1700000018000 implements MigrationInterface {
  name = 'Created1700000018000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table command add column created jsonb;
      comment on column command.created is 'what came into being and its id, in order; null where a release before this one answered';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table command drop column created');
  }
}
