import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file's name can be redacted: with what it was called on a case goes what it was called when it was uploaded. */
export class AttachmentNames1700000011000 implements MigrationInterface {
  name = 'AttachmentNames1700000011000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table attachment alter column name drop not null;
      comment on column attachment.name is 'null where it is redacted';
      update attachment set name = null where id in (
        select (e.data->'attachment'->>'id')::uuid from event e
        join text t on t.ref = (e.data->'attachment'->'name'->>'ref')::uuid
        where e.type = 'Attached' and t.redacted_at is not null);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `update attachment set name = '' where name is null; alter table attachment alter column name set not null`,
    );
  }
}
