import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose turn it is, and who may see a stream, of every kind. Who sees what is filled in here, so that nothing is hidden while an
 * installation is brought up to date; who waits is written as streams are folded anew.
 */
export class Waiting1700000020000 implements MigrationInterface {
  name = 'Waiting1700000020000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table waiting (stream text not null, kind text not null, who text not null, turn text not null,
        what text[] not null, since timestamptz not null, due timestamptz, done text[] not null, also text,
        beside text[] not null, named jsonb, title jsonb, facts jsonb not null, policy text, keys text[] not null,
        followed_by text[] not null, informs text[] not null);
      create index waiting_of_stream on waiting (stream);
      create index waiting_for on waiting using gin (keys);
      create index waiting_followed on waiting using gin (followed_by);
      create index waiting_informs on waiting using gin (informs) where informs <> '{}';
      comment on column waiting.keys is 'on whose desk it may be: whose turn it is today is said by the program';

      create table visible_to (stream text not null, key text not null, primary key (stream, key));
      insert into visible_to select 'pilot/' || id, 'everybody' from pilot where phase not in ('draft', 'discarded');
      insert into visible_to select distinct 'pilot/' || id, unnest(array['person:' || proposed_by, 'leader@' || lead, 'coordinator@' || lead])
        from pilot where phase in ('draft', 'discarded');
      insert into visible_to select id, 'everybody' from stream where id like 'committee/%';
      insert into visible_to select distinct 'edition/' || id, key from list_edition, unnest(coalesce(visible_to, '{everybody}')) key;
      alter table list_edition drop column visible_to;

      alter table pilot add column seen_by_all boolean not null default false;
      update pilot set seen_by_all = phase not in ('draft', 'discarded');
      alter table pilot alter column seen_by_all drop default, drop column waiting;
      drop index pilot_drafts_by_lead, pilot_drafts_by_person, pilot_by_age;
      create index pilot_hidden on pilot (id) where not seen_by_all;
      create index pilot_by_age on pilot (phase, phase_since, id) include (closed, next_due, seen_by_all);

      -- What waits for somebody falls to others once they are here no more: so everybody's roles are held in memory.
      create trigger changed after update of redacted_at on person for each row execute function community_changed();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger changed on person;
      drop index pilot_by_age, pilot_hidden;
      alter table pilot add column waiting text[] not null default '{}';
      update pilot set waiting = coalesce((select array_agg(distinct k) from waiting, unnest(keys) k where stream = 'pilot/' || id), '{}');
      alter table pilot alter column waiting drop default, drop column seen_by_all;
      create index pilot_by_waiting on pilot using gin (waiting) where waiting <> '{}';
      create index pilot_by_age on pilot (phase, phase_since, id) include (closed, next_due);
      create index pilot_drafts_by_lead on pilot (lead) where phase in ('draft', 'discarded');
      create index pilot_drafts_by_person on pilot (proposed_by) where phase in ('draft', 'discarded');
      alter table list_edition add column visible_to text[];
      update list_edition set visible_to = (select array_agg(key) from visible_to where stream = 'edition/' || id and key <> 'everybody');
      drop table waiting, visible_to;
    `);
  }
}
