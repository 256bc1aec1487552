import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Norwegian and Sami letters that are more than one with a mark on it, in both sizes, and what they are folded to. */
const ONE_LETTER = ['ØøĐđÐðŊŋŦŧŁł', 'ooddddnnttll'] as const;

/**
 * Pilots are found as the domain says (`libs/domain/src/search`): their words are kept folded, and again as each part that
 * other words may end with. The list of measures is searched in memory.
 */
export class SearchAsTyped1700000017000 implements MigrationInterface {
  name = 'SearchAsTyped1700000017000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table measure drop column search;

      -- Answers what \`folded\` of the domain does.
      create function folded(words text) returns text language sql immutable strict parallel safe as $$
        select replace(replace(lower(translate(replace(replace(
          regexp_replace(normalize(words, nfkd), '[\\u0300-\\u036f]', '', 'g'),
          'Æ', 'ae'), 'æ', 'ae'), '${ONE_LETTER[0]}', '${ONE_LETTER[1]}')), 'aa', 'a'), 'oe', 'o') $$;

      -- A part begins at the fourth letter or later, and has four or more.
      create or replace function search_vector(code text, variadic words text[]) returns tsvector language sql immutable as $$
        with word as (
          select distinct word from regexp_split_to_table(folded(array_to_string(words, ' ')), '[^[:alnum:]]+') as word
          where word <> ''
        )
        select coalesce(array_to_tsvector(array_agg(lexeme)), ''::tsvector) from (
          select word as lexeme from word
          union select '~' || substr(word, at) from word, generate_series(4, least(length(word), 60) - 3) as at
          union select folded(code) where code is not null
        ) as all_of_them $$;
      update pilot set search = pilot_search_vector(title_ref, measure);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function search_vector(code text, variadic words text[]) returns tsvector language sql immutable as $$
        select to_tsvector('pg_catalog.norwegian', w) || to_tsvector('pg_catalog.simple', w)
          || case when code is null then ''::tsvector else array_to_tsvector(array[lower(code)]) end
        from (select normalize(array_to_string(words, ' '), nfc) as w) t $$;
      drop function folded;
      alter table measure add column search tsvector not null generated always as
        (search_vector(code, title->>'nb', theme->>'nb', collaboration->>'nb')) stored;
      create index measure_search on measure using gin (search);
      update pilot set search = pilot_search_vector(title_ref, measure);
    `);
  }
}
