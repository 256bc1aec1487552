import type pg from 'pg';

/** Everything that a request could change, but for who is logged in. */
const TABLES = [
  'stream',
  'event',
  'command',
  'reaction',
  'text',
  'redaction',
  'notice',
  'alarm',
  'mail',
  'mail_settlement',
  'pilot',
  'person',
  'assignment',
  'organisation',
  'committee',
  'area',
  'edition',
  'measure',
  'policy',
  'community',
  'blob',
  'document',
  'attachment',
  'template',
];

/** What the database holds, to the last byte: two that are equal held the same. */
export async function fingerprintOf(owner: pg.Pool): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of TABLES) {
    const { rows } = await owner.query<{ n: string; md5: string }>(
      `select count(*) as n, md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as md5 from ${table} t`,
    );
    prints[table] = `${rows[0]?.n} rows, ${rows[0]?.md5}`;
  }
  return prints;
}
