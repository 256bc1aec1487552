import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Line ends of other systems, and what nobody sees: what `tidyText` of the domain would change besides composing letters. */
const UNTIDY = String.raw`[\r\u000b\u000c\u0085\u2028\u2029\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffb]`;

/**
 * Texts are tidied before they are kept. Those from before cannot be changed, as events hold their hashes: they are marked,
 * so that whoever sends one again, tidied, has not written a new one; and they are found by what they say.
 */
export class TidyTexts1700000012000 implements MigrationInterface {
  name = 'TidyTexts1700000012000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table text add column untidy boolean not null default false');
    await db.query(`update text set untidy = true where words is not nfc normalized or words ~ '${UNTIDY}'`);
    await db.query(`update person set name = normalize(name, nfc) where name is not nfc normalized`);
    await db.query(`
      create or replace function search_vector(code text, variadic words text[]) returns tsvector language sql immutable as $$
        select to_tsvector('pg_catalog.norwegian', w) || to_tsvector('pg_catalog.simple', w)
          || case when code is null then ''::tsvector else array_to_tsvector(array[lower(code)]) end
        from (select normalize(array_to_string(words, ' '), nfc) as w) t $$`);
    await db.query(`update pilot set search = pilot_search_vector(title_ref, measure)
      where title_ref in (select ref from text where untidy)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function search_vector(code text, variadic words text[]) returns tsvector language sql immutable as $$
        select to_tsvector('pg_catalog.norwegian', w) || to_tsvector('pg_catalog.simple', w)
          || case when code is null then ''::tsvector else array_to_tsvector(array[lower(code)]) end
        from (select array_to_string(words, ' ') as w) t $$`);
    await db.query('alter table text drop column untidy');
  }
}
