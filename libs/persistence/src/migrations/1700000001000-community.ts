import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The health community: who is in it, what it has agreed to try, and by which policies. Small data, read into memory. */
export class Community1700000001000 implements MigrationInterface {
  name = 'Community1700000001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table community (id text primary key, name text not null, version bigint not null default 1,
        only_one boolean not null default true unique check (only_one));
      create table organisation (id text primary key, name text not null, kind text not null,
        parent text references organisation, successor text references organisation, number text);
      create table committee (id text primary key, name jsonb not null, voting_members int, reports_to text references committee,
        papers_due_days_before int);
      create table area (id text primary key, prefix text not null unique, title jsonb not null, position int not null);
      create table edition (id text primary key, title jsonb not null, approved_by text not null, case_number text not null,
        approved_on date not null, wording text not null, presented_to text not null);
      create table measure (edition text not null references edition, code text not null, area text not null references area,
        theme jsonb not null, title jsonb not null, collaboration jsonb not null, position int not null, primary key (edition, code));
      create table policy (id text primary key, body jsonb not null);

      create table person (id text primary key check (id <> 'engine'), name text, email text, redacted_at timestamptz,
        check (redacted_at is null or (name is null and email is null)));
      create table assignment (id bigint generated always as identity primary key, person text not null references person,
        role text not null, at text not null, valid_from date not null, valid_to date, deputy_for text references person,
        check (valid_to is null or valid_to >= valid_from));
      create index assignment_of_person on assignment (person);
      create index assignment_by_role on assignment (role, at);
    `);
    // Whoever holds the small data in memory compares one number to know that it has changed.
    await db.query(`
      create function community_changed() returns trigger language plpgsql as $$
        begin update community set version = version + 1; return null; end $$;
    `);
    for (const table of ['organisation', 'committee', 'area', 'edition', 'measure', 'policy']) {
      // By row: a statement that changed nothing, as seeding's mostly do, is no change.
      await db.query(`create trigger changed after insert or update or delete on ${table}
        for each row execute function community_changed()`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table assignment, person, policy, measure, edition, area, committee, organisation, community;
      drop function community_changed`);
  }
}
