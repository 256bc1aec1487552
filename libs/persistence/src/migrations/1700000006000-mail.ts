import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is sent by mail, to whom, and what became of it. It holds no words: those are said anew from what it refers to. */
export class Mail1700000006000 implements MigrationInterface {
  name = 'Mail1700000006000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table mail (
        id bigint generated always as identity primary key,
        key text not null unique,
        person text not null references person,
        about text not null,
        reaction text references reaction,
        stream text,
        seq int,
        meeting text,
        period text,
        facts jsonb not null default '{}',
        state text not null default 'queued'
          check (state in ('queued', 'sending', 'sent', 'folder', 'uncertain', 'failed', 'cancelled')),
        address text,
        message_id text,
        body_sha256 text check (body_sha256 ~ '^[0-9a-f]{64}$'),
        route text check (route in ('smtp', 'folder')),
        attempts int not null default 0,
        claim uuid,
        claimed_at timestamptz,
        trying_since timestamptz not null default now(),
        next_try_at timestamptz default now(),
        last_error text,
        sent_at timestamptz,
        settled_by text references person,
        settled_at timestamptz,
        created_at timestamptz not null default now(),
        check ((state = 'queued') = (next_try_at is not null)),
        check (state <> 'sending' or (claim is not null and claimed_at is not null and message_id is not null))
      );
      create index mail_waiting on mail (next_try_at, id) where state = 'queued';
      create index mail_under_way on mail (claimed_at) where state = 'sending';
      create index mail_by_state on mail (state, id desc);
      create index mail_of_person on mail (person, id desc);
      create index mail_of_meeting on mail (meeting, id desc) where meeting is not null;
      comment on column mail.key is 'one mail for each: of a reaction to a person, or of a period';
      comment on column mail.facts is 'what the reaction was given to say: ids, dates and numbers only';
      comment on column mail.address is 'where it was last sent; personal, and gone when the person is redacted';
      comment on column mail.claim is 'of the attempt under way, or the last: only who holds it writes what became of it';

      create table mail_settlement (
        mail bigint not null references mail,
        by_person text not null references person,
        key text not null,
        outcome text not null check (outcome in ('arrived', 'send-again')),
        at timestamptz not null default now(),
        primary key (mail, by_person, key)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table mail_settlement, mail');
  }
}
