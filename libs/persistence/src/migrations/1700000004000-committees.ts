import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists read of committees; committees' rules for policies that have none; and roles that are current at once. */
export class Committees1700000004000 implements MigrationInterface {
  name = 'Committees1700000004000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table meeting (
        id text primary key,
        committee text not null,
        meeting text not null,
        kind text not null,
        status text not null,
        policy text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        carries_status boolean not null,
        agenda text[] not null,
        frozen_at timestamptz,
        sequence int not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (committee, meeting)
      ) with (fillfactor = 80);
      comment on column meeting.id is 'committee and meeting: FSU/m3';
      comment on column meeting.agenda is 'ids of cases within the committee, in order';
      create index meeting_by_time on meeting (starts_at, id);
      create index meeting_of_committee on meeting (committee, starts_at, id);

      create table agenda_case (
        id text primary key,
        committee text not null,
        case_id text not null,
        kind text not null,
        about text not null,
        matter jsonb not null,
        pilot text,
        stage text,
        title_ref uuid,
        number text,
        status text not null,
        meeting text,
        late boolean not null,
        outcome text,
        origin text,
        forwarded text,
        booked_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (committee, case_id)
      ) with (fillfactor = 80);
      comment on column agenda_case.id is 'committee and case: FSU/c7; so are origin and forwarded';
      comment on column agenda_case.matter is 'all of what it is about: its titles and who may see it follow from that';
      create unique index agenda_case_number on agenda_case (committee, number) where number is not null;
      create index agenda_case_newest on agenda_case (updated_at desc, id desc);
      create index agenda_case_queue on agenda_case (committee, status, booked_at, id);
      create index agenda_case_of_meeting on agenda_case (committee, meeting) where meeting is not null;
      create index agenda_case_of_pilot on agenda_case (pilot, booked_at, id) where pilot is not null;
      create index agenda_case_by_title on agenda_case (title_ref);

      create table follow_up (
        id text primary key,
        committee text not null,
        follow_up text not null,
        case_id text not null,
        number text,
        owner text not null,
        what_ref uuid not null,
        due date not null,
        done boolean not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (committee, follow_up)
      ) with (fillfactor = 80);
      create index follow_up_of_committee on follow_up (committee, done, due, id);
      create index follow_up_of_owner on follow_up (owner, due, id) where not done;
    `);
    // Who holds a role in a committee is held in memory, as the rest of the small data is.
    await db.query(`create trigger changed after insert or update or delete on assignment
      for each row execute function community_changed()`);
    await db.query(
      `update policy set body = body || jsonb_build_object('committees', $1::jsonb) where not body ? 'committees'`,
      [JSON.stringify(COMMITTEES)],
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger changed on assignment; drop table follow_up, agenda_case, meeting`);
  }
}

/** What policies are seeded with at this release. Written out: what a migration does never changes. */
const FSU = {
  reportsTo: 'SSU',
  openBefore: { n: 42, unit: 'days' },
  cutOff: { ordinary: { n: 7, unit: 'working-days' }, extraordinary: { n: 2, unit: 'working-days' } },
  quorum: 0.5,
  numbering: 'yearly',
  approval: { by: 'round', within: { n: 7, unit: 'working-days' } },
  recordWithin: { n: 2, unit: 'working-days' },
  publishes: true,
  statusMeetings: 0,
  template: { first: ['call-and-agenda', 'minutes', 'follow-ups'], last: ['any-other-business'] },
};
const COMMITTEES = { FSU, SSU: { ...FSU, reportsTo: null, statusMeetings: 2 } };
