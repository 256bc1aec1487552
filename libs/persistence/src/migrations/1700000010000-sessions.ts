import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is logged in: a row that every process asks for at each request, so that an end of it holds everywhere at once. */
export class Sessions1700000010000 implements MigrationInterface {
  name = 'Sessions1700000010000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table session (
        token_sha256 bytea primary key check (octet_length(token_sha256) = 32),
        person text not null references person on delete cascade,
        created_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        ends_at timestamptz not null,
        ended_at timestamptz,
        check (ends_at > created_at)
      );
      create index session_of_person on session (person);
      create index session_by_end on session (ends_at);
      comment on column session.token_sha256 is 'of the token, which only its bearer has';
      comment on column session.seen_at is 'when it was last used, to some minutes';
      comment on column session.ends_at is 'the latest it holds, however much it is used';
      comment on column session.ended_at is 'when it was ended before that: by logging out, or with the person';
      create index person_by_address on person (lower(email collate "C")) where redacted_at is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table session; drop index person_by_address');
  }
}
