import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DOCUMENT_TYPES, streamDocument } from '@tiltaksmotor/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refused } from '../docs/refusals.js';
import { Public } from '../login/public.js';
import { cursor, limit, placeOf } from '../pages.js';
import { Download, sendFile } from '../uploads/sendable.js';
import { keptFile } from '../documents/documents.schema.js';
import { Engine } from '../engine.js';
import { Problem } from '../problems/problem.js';
import { pageOf } from './pages.js';

const Wanted = z.strictObject({ limit: limit(100, 25), cursor });
const cursorKey = z.tuple([z.iso.datetime(), z.uuid()]);

const Minutes = z
  .strictObject({ ...keptFile.shape, committee: z.string(), meeting: z.string(), startsAt: z.iso.datetime() })
  .meta({
    id: 'PublicMinutes',
    examples: [{ ...keptFile.example, committee: 'FSU', meeting: 'm3', startsAt: '2027-03-01T11:00:00.000Z' }],
  });
const PublicMinutesView = z
  .strictObject({ items: z.array(Minutes), next: z.string().nullable() })
  .meta({ id: 'PublicMinutesPage' });

type Minutes = z.infer<typeof Minutes>;
interface Sought {
  readonly id?: string;
  readonly after?: z.infer<typeof cursorKey> | null;
  readonly limit: number;
}

/**
 * Minutes that everybody may read, those of the newest meeting first: approved, of a committee that publishes under the
 * meeting's policy, in the version that was approved, which is the last. Earlier ones are the committee's own.
 */
@ApiTags('documents')
@Controller('api/public/minutes')
export class PublicMinutesController {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  @Get()
  @Public()
  @ApiOperation({
    operationId: 'documentsPublicMinutes',
    summary: 'Approved minutes of committees that publish them, the newest meeting first',
  })
  @ApiOkResponse({ standardSchema: PublicMinutesView })
  async list(@Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>) {
    const rows = await this.read({ after: placeOf(wanted.cursor, cursorKey), limit: wanted.limit + 1 });
    return pageOf(
      rows,
      wanted.limit,
      ({ startsAt, id }) => [startsAt, id],
      (row) => row,
    );
  }

  @Get(':id/content')
  @Public()
  @ApiOperation({ operationId: 'documentsPublicContent', summary: 'Approved minutes themselves, for everybody' })
  @Download(DOCUMENT_TYPES.docx, DOCUMENT_TYPES.pdf)
  @Refused('FilesAway')
  async content(
    @Param('id', { schema: z.uuid() }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [minutes] = await this.read({ id, limit: 1 });
    if (minutes === undefined) throw new Problem('NotFound');
    const bytes = async () => {
      const found = await streamDocument(this.engine.opened.archive, id);
      if (found === null) throw new Problem('NotFound');
      return found.stream;
    };
    await sendFile(request, reply, minutes, bytes, 'public, max-age=300');
  }

  private async read({ id, after, limit }: Sought): Promise<readonly Minutes[]> {
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
