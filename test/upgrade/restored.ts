import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { MIGRATIONS } from '@tiltaksmotor/persistence';
import pg from 'pg';

/** Every row of every table, as PostgreSQL wrote it as JSON: see record.mjs. */
interface Left {
  readonly tables: Readonly<Record<string, readonly string[]>>;
}
type Migration = InstanceType<(typeof MIGRATIONS)[number]>;

/** Makes a database as a release left it: by the migrations it had, which are kept as they were, and with its rows. */
export async function restored(url: string, release: string): Promise<void> {
  const file = fileURLToPath(new URL(`${release}.json.gz`, import.meta.url));
  const { tables } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Left;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const migration of MIGRATIONS.slice(0, tables['migrations']?.length))
      await new migration().up(client as unknown as Parameters<Migration['up']>[0]);
    await client.query(
      'create table migrations (id serial primary key, timestamp bigint not null, name varchar not null)',
    );
    // Rows come in any order, and no trigger is to take them for news.
    await client.query('set session_replication_role = replica');
    for (const [table, rows] of Object.entries(tables)) await fill(client, table, rows);
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client, table: string, rows: readonly string[]): Promise<void> {
  const { rows: columns } = await client.query<{ name: string; counted: boolean }>(
    `select column_name as name, is_identity = 'YES' or column_default like 'nextval(%' as counted
     from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const named = columns.map(({ name }) => `"${name}"`).join(', ');
  await client.query(
    `insert into "${table}" (${named}) overriding system value
     select ${named} from json_populate_recordset(null::public."${table}", $1::json)`,
    [`[${rows.join(',')}]`],
  );
  for (const { name } of columns.filter(({ counted }) => counted))
    await client.query(
      `select setval(pg_get_serial_sequence('"${table}"', '${name}'), greatest(1, (select max("${name}") from "${table}")))`,
    );
}
