import { KINDS } from '@tiltaksmotor/domain';
import type { DataSource } from 'typeorm';
import { KIND_PRIVILEGES } from '../kinds/index.js';

/** The role that api and worker connect as. */
export interface ApplicationRole {
  readonly name: string;
  /** Left out where the role exists and its password is somebody else's business. */
  readonly password?: string;
}

/**
 * All that the application's role may do. It owns no table, can make none, and what is history it can only add to: a
 * fault in the application, or somebody who has its password, cannot rewrite what was decided.
 */
const PRIVILEGES: Readonly<Record<string, string>> = {
  event: 'select, insert',
  command: 'select, insert',
  redaction: 'select, insert',
  stream: 'select, insert, update',
  reaction: 'select, insert, update (tried_at, attempts, delivered_at, given_up_at, outcome)',
  text: 'select, insert, update (words, salt, redacted_at)',
  text_copy: 'select, insert',
  notice: 'select, insert, update (read_at)',
  alarm: 'select, insert, update (detail, last_at, times, settled_at)',
  waiting: 'select, insert, delete',
  visible_to: 'select, insert, delete',
  // What lists read of each kind.
  ...Object.fromEntries(
    KINDS.flatMap(({ rows }) => Object.keys(rows)).map((table) => [table, 'select, insert, update']),
  ),
  person: 'select, update (name, email, language, redacted_at)',
  assignment: 'select',
  // Those that are over are cleared.
  session: 'select, insert, update (seen_at, ended_at), delete',
  community: 'select',
  organisation: 'select',
  ...KIND_PRIVILEGES,
  area: 'select',
  edition: 'select',
  measure: 'select',
  policy: 'select',
  role: 'select',
  document: 'select, insert',
  blob: 'select, insert, delete',
  mail: 'select, insert, update (state, address, message_id, body_sha256, language, route, attempts, claim, claimed_at, trying_since, next_try_at, last_error, sent_at, settled_by, settled_at)',
  mail_settlement: 'select, insert',
  whereabouts: 'select',
  migrations: 'select',
};

/** Makes the role where it is missing, and gives it its privileges and no others. */
export async function grant(db: DataSource, { name, password }: ApplicationRole): Promise<void> {
  const [{ role, secret, database }]: [Record<'role' | 'secret' | 'database', string>] = await db.query(
    'select quote_ident($1) as role, quote_literal($2::text) as secret, quote_ident(current_database()) as database',
    [name, password ?? ''],
  );
  const [known]: { rolsuper: boolean; owner: boolean }[] = await db.query(
    'select rolsuper, rolname = current_user as owner from pg_roles where rolname = $1',
    [name],
  );
  if (known?.rolsuper === true || known?.owner === true)
    throw new Error(`The application's role ${name} must not be a superuser or the owner of the tables.`);
  if (known === undefined) await db.query(`create role ${role} login`);
  if (password !== undefined) await db.query(`alter role ${role} login password ${secret}`);
  await db.query(`revoke all on all tables in schema public from ${role}`);
  await db.query('revoke create on schema public from public');
  await db.query(`grant connect on database ${database} to ${role}`);
  await db.query(`grant usage on schema public to ${role}`);
  for (const [table, may] of Object.entries(PRIVILEGES)) await db.query(`grant ${may} on ${table} to ${role}`);
}
