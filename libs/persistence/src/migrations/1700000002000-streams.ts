import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long-lived things: what they are, every event that made them so, what was answered, and what is owed. */
export class Streams1700000002000 implements MigrationInterface {
  name = 'Streams1700000002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table stream (
        id text primary key,
        seq int not null,
        fold int not null,
        state json not null,
        hash bytea not null,
        at timestamptz not null,
        due timestamptz,
        closed boolean not null,
        waits jsonb not null default '{}',
        seen int not null default 0,
        told_at timestamptz not null default now()
      ) with (fillfactor = 80);
      -- Written and read as a whole with every command: neither taken apart nor compressed, which would cost more than the rest.
      alter table stream alter column state set storage external;
      comment on column stream.state is 'a cache of the events, made by the fold that stamps it';
      comment on column stream.hash is 'of the last event: what the next is chained to';
      comment on column stream.waits is 'deadlines that were refused, and until when each is left alone';
      comment on column stream.seen is 'the seq its workflow last looked at';
      comment on column stream.told_at is 'when somebody last undertook to tell its workflow';
      create index stream_unseen on stream (told_at) where seen < seq;
      create index stream_due on stream (due) where due is not null;

      create table event (
        stream text not null references stream,
        seq int not null check (seq > 0),
        type text not null,
        version int not null,
        data jsonb not null,
        actor text not null,
        role text not null,
        at_organisation text,
        deputy_for text,
        cause text not null,
        at timestamptz not null,
        prev_hash bytea not null,
        hash bytea not null,
        primary key (stream, seq)
      );
      create index event_by_time on event (at, stream, seq);
      comment on column event.cause is 'the command and its key, the deadline or the reaction that made it';

      create table command (
        stream text not null, actor text not null, key text not null,
        body bytea not null, seq int not null, at timestamptz not null,
        primary key (stream, actor, key)
      );

      create table reaction (
        id text primary key,
        stream text not null,
        seq int not null,
        n int not null,
        lane text not null,
        body jsonb not null,
        made_at timestamptz not null default now(),
        tried_at timestamptz,
        attempts int not null default 0,
        delivered_at timestamptz,
        given_up_at timestamptz,
        outcome jsonb
      );
      create index reaction_untold on reaction (stream, seq, n) where delivered_at is null and given_up_at is null;
      create index reaction_overdue on reaction (coalesce(tried_at, made_at)) where delivered_at is null and given_up_at is null;

      create table text (
        ref uuid primary key,
        stream text not null,
        words text,
        salt text,
        hash text not null,
        redacted_at timestamptz,
        check ((redacted_at is null) = (words is not null))
      );
      create index text_of_stream on text (stream);

      create table redaction (
        id bigint generated always as identity primary key,
        ref uuid references text, person text references person,
        by_person text not null, reason text not null, at timestamptz not null,
        check ((ref is null) <> (person is null))
      );

      create table notice (
        id bigint generated always as identity primary key,
        reaction text not null, person text not null, about text not null, stream text not null, seq int not null,
        at timestamptz not null, read_at timestamptz,
        unique (reaction, person)
      );
      create index notice_of_event on notice (stream, seq);
      create index notice_of_person on notice (person, id desc);
      create index notice_unread on notice (person) where read_at is null;

      create table alarm (
        id bigint generated always as identity primary key,
        kind text not null, stream text not null, subject text not null, detail text not null,
        first_at timestamptz not null, last_at timestamptz not null, times int not null default 1, settled_at timestamptz
      );
      create unique index alarm_open on alarm (kind, stream, subject) where settled_at is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table alarm, notice, redaction, text, reaction, command, event, stream');
  }
}
