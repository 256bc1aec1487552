import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { turnOf } from '@tiltaksmotor/mail';
import { say, type Language, type Naming } from '@tiltaksmotor/texts';
import { pathOf } from '@tiltaksmotor/texts/pages';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { languageOf } from '../problems/language.js';
import { newsReader } from '../streams/news.js';
import { Me } from '../login/session.guard.js';
import { cursor, cursorOf, limit, placeOf } from '../pages.js';

const Wanted = z.strictObject({ unread: z.enum(['true', 'false']).default('false'), limit: limit(100, 50), cursor });
const NoticeView = z
  .strictObject({
    id: z.string(),
    about: z.string(),
    subject: z.string(),
    text: z.string(),
    pilot: z.string().nullable(),
    /** The page about it. */
    path: z.string(),
    /** When what it asks falls due, as the pilot stands now; null where it is done. */
    due: z.string().nullable(),
    at: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'Notice' });
const NoticesView = z
  .strictObject({ items: z.array(NoticeView), unread: z.int(), next: z.string().nullable() })
  .meta({ id: 'Notices' });
type NoticesView = z.infer<typeof NoticesView>;
const noticeId = z.string().regex(/^[1-9]\d{0,17}$/);
const Reading = z
  .strictObject({ notices: z.array(noticeId).min(1).max(200) })
  .meta({ id: 'Reading', examples: [{ notices: ['12', '13'] }] });

type Facts = Readonly<Record<string, unknown>>;

interface Row {
  readonly id: string;
  readonly about: string;
  readonly stream: string;
  readonly at: Date;
  readonly read_at: Date | null;
  readonly facts: Readonly<Record<string, string | number | null>>;
  readonly unread: number;
}

/** What I have been told. */
@ApiTags('notices')
@Controller('api/notices')
export class NoticesController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What I have been told, newest first' })
  @ApiOkResponse({ standardSchema: NoticesView })
  async list(
    @Query({ schema: Wanted }) wanted: z.infer<typeof Wanted>,
    @Me() me: string,
    @Headers('accept-language') accept: string | undefined,
  ): Promise<NoticesView> {
    const [before] = placeOf(wanted.cursor, z.tuple([noticeId])) ?? [null];
    const { rows } = await this.engine.opened.pool.query<Row>({
      name: 'notices',
      text: `select n.id::text, n.about, n.stream, n.at, n.read_at, coalesce(r.body->'with', '{}') as facts,
        u.unread
        from (select count(*)::int as unread from notice where person = $1 and read_at is null) u
        left join lateral (select * from notice where person = $1 and ($2::bigint is null or id < $2)
          and (not $3 or read_at is null) order by id desc limit $4 + 1) n on true
        left join reaction r on r.id = n.reaction order by n.id desc`,
      values: [me, before, wanted.unread === 'true', wanted.limit],
    });
    const language = languageOf(accept);
    const nameOf = this.names.places(language);
    const found = rows.filter(({ id }) => id !== null);
    const page = found.slice(0, wanted.limit);
    const people = await this.names.people(page.flatMap(({ facts }) => strings(facts['person'])));
    const named: Naming = (name) => people.get(name) ?? nameOf(name);
    const factsOf = newsReader(this.engine, language);
    const items = await Promise.all(
      page.map(async (row) => shown(row, await factsOf({ ...row, period: null }), language, named)),
    );
    const last = items.at(-1);
    return {
      items,
      unread: rows[0]?.unread ?? 0,
      next: found.length > wanted.limit && last !== undefined ? cursorOf(last.id) : null,
    };
  }

  @Post('readings')
  @HttpCode(204)
  @ApiOperation({ summary: 'I have read these; those of others are left alone' })
  @ApiNoContentResponse()
  async read(@Body({ schema: Reading }) { notices }: z.infer<typeof Reading>, @Me() me: string): Promise<void> {
    await this.engine.opened.pool.query({
      name: 'notices-read',
      text: 'update notice set read_at = now() where person = $1 and id = any ($2::bigint[]) and read_at is null',
      values: [me, notices],
    });
  }
}

const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

function shown(
  { id, about, stream, at, read_at, facts: told }: Row,
  facts: Facts,
  language: Language,
  nameOf: Naming,
): z.infer<typeof NoticeView> {
  const { due = null } = facts;
  return {
    id,
    about,
    subject: say(language, `notice.${about}.subject`, facts, nameOf),
    text: say(language, `notice.${about}.text`, facts, nameOf),
    pilot: stream.startsWith('pilot/') ? stream.slice('pilot/'.length) : null,
    path: pathOf(stream, { ...told, turn: turnOf(about) }),
    due: typeof due === 'string' ? due : null,
    at: at.toISOString(),
    readAt: read_at?.toISOString() ?? null,
  };
}
