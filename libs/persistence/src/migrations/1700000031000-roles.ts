import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role is one that there is, at a place that there is, and a deputy stands in for somebody else. What was written before stays as it is. */
export class Roles1700000031000 implements MigrationInterface {
  name = 'Roles1700000031000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table role (id text primary key);
      create function role_held() returns trigger language plpgsql as $$
        begin
          if not exists (select from role where id = new.role) then
            raise exception 'There is no role "%": it is one of %.', new.role,
              (select string_agg(id, ', ' order by id) from role) using errcode = 'foreign_key_violation';
          end if;
          if not exists (select from organisation where id = new.at union all select from committee where id = new.at
              union all select from community where id = new.at) then
            raise exception 'There is no organisation, committee or community "%".', new.at using errcode = 'foreign_key_violation';
          end if;
          if new.deputy_for = new.person then
            raise exception 'Nobody is their own deputy: "%".', new.person using errcode = 'check_violation';
          end if;
          return new;
        end $$;
      create trigger held before insert or update of person, role, at, deputy_for on assignment
        for each row execute function role_held();`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger held on assignment; drop function role_held(); drop table role');
  }
}
