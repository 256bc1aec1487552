import type { Policies } from '@tiltaksmotor/domain';
import type { Pool } from 'pg';
import type { PublicMinutes } from './documents.schema.js';

/**
 * Minutes that everybody may read, those of the newest meeting first: approved, of a committee that publishes under the
 * meeting's policy, in the version that was approved, which is the last.
 */
export async function publicMinutes(
  pool: Pool,
  policies: Policies,
  { id, after, limit }: { id?: string; after: readonly [string, string] | undefined; limit: number },
): Promise<readonly PublicMinutes[]> {
  const publishing = Object.values(policies).flatMap((policy) =>
    Object.entries(policy.committees).flatMap(([committee, { publishes }]) =>
      publishes ? [{ policy: policy.id, committee }] : [],
    ),
  );
  const { rows } = await pool.query<Row>({
    name: 'public-minutes',
    text: `select d.id, d.version, d.language, d.format, d.name, d.media_type, d.sha256, b.size,
        m.committee, m.meeting, m.starts_at
      from meeting m join document d on d.subject = 'committee/' || m.id and d.kind = 'minutes' join blob b using (sha256)
      where m.status = 'approved'
        and exists (select from unnest($1::text[], $2::text[]) as p (policy, committee)
          where p.policy = m.policy and p.committee = m.committee)
        and d.version = (select max(version) from document l where l.subject = d.subject and l.kind = d.kind)
        and ($3::uuid is null or d.id = $3)
        and ($4::timestamptz is null or (m.starts_at, d.id) < ($4, $5::uuid))
      order by m.starts_at desc, d.id desc limit $6`,
    values: [
      publishing.map(({ policy }) => policy),
      publishing.map(({ committee }) => committee),
      id ?? null,
      ...(after ?? [null, null]),
      limit,
    ],
  });
  return rows.map(({ media_type, size, starts_at, ...row }) => ({
    ...row,
    mediaType: media_type,
    size: Number(size),
    startsAt: starts_at.toISOString(),
  }));
}

interface Row extends Omit<PublicMinutes, 'mediaType' | 'size' | 'startsAt'> {
  readonly media_type: string;
  readonly size: string;
  readonly starts_at: Date;
}
