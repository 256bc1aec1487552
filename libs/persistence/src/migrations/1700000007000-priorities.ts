import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a committee's mandate puts first: data of the community, as its policies are. */
export class Priorities1700000007000 implements MigrationInterface {
  name = 'Priorities1700000007000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table committee add column priorities jsonb
        check (priorities is null or jsonb_typeof(priorities) = 'array');
      comment on column committee.priorities is
        '[{"id", "title": {"nb", "en"}, "areas": [ids], "measures": [codes]}]; null until they are first given, [] for none';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table committee drop column priorities');
  }
}
