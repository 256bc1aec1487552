import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists read. Every row can be made anew from its stream. */
export class ReadModels1700000003000 implements MigrationInterface {
  name = 'ReadModels1700000003000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table pilot (
        id text primary key,
        title_ref uuid,
        measure text,
        new_measure_area text,
        kind text not null,
        phase text not null,
        closed boolean not null,
        lead text not null,
        parties text[] not null,
        waiting text[] not null,
        next_due timestamptz,
        phase_since timestamptz not null,
        waiting_since timestamptz,
        cycle int not null,
        policy text not null,
        proposed_by text not null,
        decision text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        search tsvector not null default ''
      ) with (fillfactor = 80);
      create index pilot_newest on pilot (updated_at desc, id desc);
      create index pilot_by_phase on pilot (phase, updated_at desc, id desc);
      create index pilot_by_measure on pilot (measure, updated_at desc, id desc);
      create index pilot_by_party on pilot using gin (parties);
      create index pilot_by_waiting on pilot using gin (waiting) where waiting <> '{}';
      create index pilot_by_due on pilot (next_due) where next_due is not null;
      create index pilot_drafts_by_lead on pilot (lead) where phase in ('draft', 'discarded');
      create index pilot_drafts_by_person on pilot (proposed_by) where phase in ('draft', 'discarded');
      create index pilot_by_title on pilot (title_ref);
      create index pilot_search on pilot using gin (search);
    `);
    await db.query(`
      create function search_vector(code text, variadic words text[]) returns tsvector language sql immutable as $$
        select to_tsvector('pg_catalog.norwegian', w) || to_tsvector('pg_catalog.simple', w)
          || case when code is null then ''::tsvector else array_to_tsvector(array[lower(code)]) end
        from (select array_to_string(words, ' ') as w) t $$;

      alter table measure add column search tsvector not null generated always as
        (search_vector(code, title->>'nb', theme->>'nb', collaboration->>'nb')) stored;
      create index measure_search on measure using gin (search);

      create function pilot_search_vector(pilot_title uuid, pilot_measure text) returns tsvector language sql stable as $$
        select search_vector(pilot_measure,
          (select words from text where ref = pilot_title),
          (select m.title->>'nb' from measure m join edition e on e.id = m.edition
           where m.code = pilot_measure order by e.approved_on desc limit 1)) $$;

      -- Fires at the end of the statement, when a title that is saved by the same statement can be seen.
      create function pilot_found_by() returns trigger language plpgsql as $$
        begin update pilot set search = pilot_search_vector(new.title_ref, new.measure) where id = new.id; return null; end $$;
      create trigger found_by_new after insert on pilot for each row when (new.search = ''::tsvector)
        execute function pilot_found_by();
      create trigger found_by_other after update of title_ref, measure on pilot for each row
        when (old.title_ref is distinct from new.title_ref or old.measure is distinct from new.measure)
        execute function pilot_found_by();
      create function pilot_forgotten() returns trigger language plpgsql as $$
        begin update pilot set search = pilot_search_vector(title_ref, measure) where title_ref = new.ref; return null; end $$;
      create trigger forgotten after update of words on text for each row
        when (new.words is null) execute function pilot_forgotten();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger forgotten on text; drop table pilot; alter table measure drop column search;
      drop function pilot_forgotten, pilot_found_by, pilot_search_vector, search_vector`);
  }
}
