import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that were made, files that people attach, and templates. Equal bytes are kept once, by their hash. */
export class Documents1700000005000 implements MigrationInterface {
  name = 'Documents1700000005000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table blob (
        sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint not null check (size > 0),
        bytes bytea,
        object_key text unique,
        created_at timestamptz not null default now(),
        check ((bytes is null) <> (object_key is null)),
        check (bytes is null or octet_length(bytes) = size)
      );
      -- What is kept is compressed as it is, and is read in slices, which needs it as it was written.
      alter table blob alter column bytes set storage external;
      comment on column blob.object_key is 'where it lies in the object store; null where the bytes are here';

      create table document (
        id uuid primary key,
        subject text not null,
        kind text not null,
        version int not null check (version > 0),
        language text not null,
        format text not null,
        period text,
        name text not null,
        media_type text not null,
        sha256 text not null references blob,
        as_of timestamptz not null,
        created_at timestamptz not null default now(),
        unique (subject, kind, version, language, format)
      );
      create index document_newest on document (created_at desc, id desc);
      create index document_by_kind on document (kind, period, created_at desc, id desc);
      create index document_by_blob on document (sha256);
      comment on column document.as_of is 'data as of: the freeze, or the scheduled moment';

      create table attachment (
        id uuid primary key,
        committee text not null references committee,
        name text not null,
        media_type text not null,
        sha256 text not null references blob,
        uploaded_by text not null references person,
        uploaded_at timestamptz not null default now(),
        wanted_at timestamptz not null default now()
      );
      create index attachment_by_blob on attachment (sha256);
      create index attachment_by_age on attachment (wanted_at);
      comment on column attachment.wanted_at is 'when somebody last undertook to attach it: unattached, it goes a day later';
      -- Whether a file is attached is for the committee's events to say.
      create index event_attached on event ((data->'attachment'->>'id')) where type = 'Attached';
      create function attached_stays() returns trigger language plpgsql as $$
        begin
          if exists (select from event where type = 'Attached' and data->'attachment'->>'id' = old.id::text) then
            raise exception 'attachment % is attached to a case and stays', old.id;
          end if;
          return old;
        end $$;
      create trigger stays before delete on attachment for each row execute function attached_stays();

      create table template (
        id uuid primary key,
        committee text not null references committee,
        language text not null,
        version int not null check (version > 0),
        name text not null,
        sha256 text not null references blob,
        uploaded_by text not null references person,
        uploaded_at timestamptz not null default now(),
        unique (committee, language, version)
      );
      create index template_by_blob on template (sha256);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index event_attached; drop table template, attachment, document, blob;
      drop function attached_stays`);
  }
}
