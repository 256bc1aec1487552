import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The board lists each phase by age and counts them all: both from the index alone. */
export class PilotsByAge1700000009000 implements MigrationInterface {
  name = 'PilotsByAge1700000009000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index pilot_by_age on pilot (phase, phase_since, id) include (closed, next_due)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index pilot_by_age');
  }
}
