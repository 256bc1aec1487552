import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has chosen a language is shown pages and written to in it, wherever they are; a mail says which it was written in. */
export class Languages1700000030000 implements MigrationInterface {
  name = 'Languages1700000030000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table person add column language text, add check (redacted_at is null or language is null);
      alter table mail add column language text;
      update mail set language = 'nb' where body_sha256 is not null;
      comment on column person.language is 'that they have chosen; null until they have';
      comment on column mail.language is 'that it was last written in; null until it was';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table mail drop column language; alter table person drop column language');
  }
}
