import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In which transaction an event or a notice was written. Snapshots say which transactions had ended when they were taken, so
 * that whoever asks again finds all that was committed since, once, whatever anybody's clock says and however long it took.
 */
export class MovedIn1700000015000 implements MigrationInterface {
  name = 'MovedIn1700000015000';

  async up(db: QueryRunner): Promise<void> {
    for (const table of ['event', 'notice']) {
      await db.query(`
        alter table ${table} add column moved_in xid8 not null default pg_current_xact_id();
        create index ${table}_moved on ${table} (moved_in);
        comment on column ${table}.moved_in is 'the transaction that wrote it, in the server it was written on';`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table event drop column moved_in; alter table notice drop column moved_in');
  }
}
