import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The status before a meeting of the committee that reviews was called by one such committee's name. */
export class ReportsByRole1700000028000 implements MigrationInterface {
  readonly name = 'ReportsByRole1700000028000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      update document set kind = 'reviewing-status' where kind = 'fsu-status';
      update mail set about = 'reviewing-status', key = 'reviewing-status' || substr(key, length('fsu-status') + 1)
        where about = 'fsu-status' and key like 'fsu-status/%';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      update document set kind = 'fsu-status' where kind = 'reviewing-status';
      update mail set about = 'fsu-status', key = 'fsu-status' || substr(key, length('reviewing-status') + 1)
        where about = 'reviewing-status' and key like 'reviewing-status/%';
    `);
  }
}
