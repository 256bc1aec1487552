import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = "'queued', 'sending', 'sent', 'folder', 'uncertain', 'failed', 'cancelled'";
const allow = (states: string): string =>
  `alter table mail drop constraint mail_state_check, add constraint mail_state_check check (state in (${states}))`;

/** Where the database is, so that a copy of it which is somewhere else is known to be one: see `afterRestore`. */
export class Restored1700000013500 implements MigrationInterface {
  name = 'Restored1700000013500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table whereabouts (
        one boolean primary key default true check (one),
        place text not null,
        restored_at timestamptz
      );
      comment on column whereabouts.place is 'server, database and timeline in which this was last brought up to date';
      comment on column whereabouts.restored_at is 'when it was last found to have come from a copy';
    `);
    await db.query(allow(`${STATES}, 'held'`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`update mail set state = 'uncertain' where state = 'held'`);
    await db.query(allow(STATES));
    await db.query('drop table whereabouts');
  }
}
