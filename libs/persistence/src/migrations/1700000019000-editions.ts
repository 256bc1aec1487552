import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Editions that are made here, as lists read them. The list that an installation was seeded with stays in `edition` and `measure`;
 * whichever is in force last counts. Texts are references: what is redacted is gone from the list, too.
 */
export class Editions1700000019000 implements MigrationInterface {
  name = 'Editions1700000019000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table list_edition (id uuid primary key, title jsonb not null, status text not null, body text not null,
        made_from text not null, starts_on date, case_number text, decided_on date, visible_to text[],
        measures jsonb not null, created_at timestamptz not null, updated_at timestamptz not null);
      create index list_edition_in_force on list_edition (starts_on desc) where status = 'in-force';
      -- The application changes the list, too, and may write nothing else of the community.
      alter function community_changed() security definer set search_path = pg_catalog, public;
      create trigger changed after insert or update on list_edition for each row when (new.status = 'in-force')
        execute function community_changed();
      -- Whoever holds a list in memory reads it anew when something in it is redacted.
      create trigger list_changed after update of words on text for each row when (new.stream like 'edition/%')
        execute function community_changed();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger list_changed on text;
      drop table list_edition;
      alter function community_changed() security invoker reset search_path;
    `);
  }
}
