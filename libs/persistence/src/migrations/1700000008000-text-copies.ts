import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which text of one stream is a copy of which of another: whoever redacts one of them redacts them all. */
export class TextCopies1700000008000 implements MigrationInterface {
  name = 'TextCopies1700000008000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table text_copy (
        source uuid not null references text,
        copy uuid not null references text,
        primary key (source, copy),
        check (source <> copy)
      );
      create index text_copy_by_copy on text_copy (copy);
      comment on table text_copy is 'what one stream gave another in words: equal texts of a stream are one, so a copy may have many sources';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table text_copy');
  }
}
