import { Inject, Injectable } from '@nestjs/common';
import { streamDocument } from '@tiltaksmotor/persistence';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { keptFile } from '../documents/documents.schema.js';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';

const Minutes = z
  .strictObject({ ...keptFile.shape, committee: z.string(), meeting: z.string(), startsAt: z.iso.datetime() })
  .meta({
    id: 'PublicMinutes',
    examples: [{ ...keptFile.example, committee: 'FSU', meeting: 'm3', startsAt: '2027-03-01T11:00:00.000Z' }],
  });
export const PublicMinutesView = z
  .strictObject({ items: z.array(Minutes), next: z.string().nullable() })
  .meta({ id: 'PublicMinutesPage' });

type Minutes = z.infer<typeof Minutes>;
type Position = readonly [startsAt: string, id: string];
interface Wanted {
  readonly id?: string;
  readonly after?: Position | undefined;
  readonly limit: number;
}

/**
 * Minutes that everybody may read, those of the newest meeting first: approved, of a committee that publishes under the
 * meeting's policy, in the version that was approved, which is the last. Earlier ones are the committee's own.
 */
@Injectable()
export class PublicMinutes {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  async page({ after, limit }: Wanted): Promise<{ readonly items: Minutes[]; readonly next: Position | null }> {
    const rows = await this.read({ after, limit: limit + 1 });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last !== undefined ? [last.startsAt, last.id] : null };
  }

  async one(id: string): Promise<Minutes> {
    const [found] = await this.read({ id, limit: 1 });
    if (found === undefined) throw new Problem('NotFound');
    return found;
  }

  async bytes(id: string): Promise<Readable> {
    const found = await streamDocument(this.engine.opened.archive, id);
    if (found === null) throw new Problem('NotFound');
    return found.stream;
  }

  private async read({ id, after, limit }: Wanted): Promise<readonly Minutes[]> {
    const { pool, community } = this.engine.opened;
    const publishing = Object.values(community.policies).flatMap((policy) =>
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
}

interface Row extends Omit<Minutes, 'mediaType' | 'size' | 'startsAt'> {
  readonly media_type: string;
  readonly size: string;
  readonly starts_at: Date;
}
