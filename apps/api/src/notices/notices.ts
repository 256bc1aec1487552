import { Inject, Injectable } from '@nestjs/common';
import { idOf, isEngine, pageOfStream } from '@tiltaksmotor/domain';
import { whoDid, type DoneBy } from '@tiltaksmotor/persistence';
import { saidIn, say, type Language, type Naming } from '@tiltaksmotor/texts';
import type { z } from 'zod';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { newsReader } from '../streams/news.js';
import type { NoticeView } from './notices.schema.js';

export type NoticeShown = z.infer<typeof NoticeView>;
/** A notice in words, with what it is of for whoever groups it. */
export interface ShownNotice {
  readonly shown: NoticeShown;
  readonly stream: string;
  /** The ids it came with. */
  readonly facts: Readonly<Record<string, string | number | null>>;
  /** All that its texts were given. */
  readonly known: Readonly<Record<string, unknown>>;
}
interface Row {
  readonly id: string;
  readonly about: string;
  readonly stream: string;
  readonly seq: number;
  readonly at: Date;
  readonly read_at: Date | null;
  readonly facts: ShownNotice['facts'];
}

/** What people have been told, in the words of today. */
@Injectable()
export class Notices {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Names) private readonly names: Names,
  ) {}

  /** The last first; those before `before`, where it is given. */
  async told(
    me: string,
    wanted: { readonly before: string | null; readonly unread: boolean; readonly limit: number },
    language: Language,
  ): Promise<readonly ShownNotice[]> {
    const { rows } = await this.engine.opened.pool.query<Row>({
      name: 'notices',
      text: `select n.id::text, n.about, n.stream, n.seq, n.at, n.read_at, coalesce(r.body->'with', '{}') as facts
        from (select * from notice where person = $1 and ($2::bigint is null or id < $2)
          and (not $3 or read_at is null) order by id desc limit $4) n
        left join reaction r on r.id = n.reaction order by n.id desc`,
      values: [me, wanted.before, wanted.unread, wanted.limit],
    });
    const [nameOf, doer] = await Promise.all([this.naming(rows, language), whoDid(this.engine.opened.pool, rows)]);
    const knownOf = newsReader(this.engine, language);
    return Promise.all(
      rows.map(async (row) => {
        const known = await knownOf({ ...row, period: null });
        return {
          shown: shown(row, byOf(doer(row)), known, language, nameOf),
          stream: row.stream,
          facts: row.facts,
          known,
        };
      }),
    );
  }

  async unread(me: string): Promise<number> {
    const { rows } = await this.engine.opened.pool.query<{ unread: number }>({
      name: 'notices-unread',
      text: 'select count(*)::int as unread from notice where person = $1 and read_at is null',
      values: [me],
    });
    return rows[0]?.unread ?? 0;
  }

  /** Those of others are left alone. */
  async read(me: string, notices: readonly string[]): Promise<void> {
    await this.engine.opened.pool.query({
      name: 'notices-read',
      text: 'update notice set read_at = now() where person = $1 and id = any ($2::bigint[]) and read_at is null',
      values: [me, notices],
    });
  }

  private async naming(rows: readonly Row[], language: Language): Promise<Naming> {
    const places = this.names.places(language);
    const people = await this.names.people(rows.flatMap(({ facts }) => strings(facts['person'])));
    return (name) => people.get(name) ?? places(name);
  }
}

const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

function shown(
  row: Row,
  by: NoticeShown['by'],
  known: ShownNotice['known'],
  readers: Language,
  nameOf: Naming,
): NoticeShown {
  const { id, about, stream, at, read_at, facts } = row;
  const { due = null, title } = known;
  const language = saidIn(readers, `notice.${about}`);
  const subject = say(language, `notice.${about}.subject`, known, nameOf);
  const told = { ...facts, turn: known['turn'] };
  return {
    id,
    about,
    language,
    subject,
    what: withoutTitle(say(language, `notice.${about}.subject`, known, shortly(stream, nameOf)), title),
    text: say(language, `notice.${about}.text`, known, nameOf),
    stream,
    path: pageOfStream(stream, told) ?? '/',
    due: typeof due === 'string' ? due : null,
    at: at.toISOString(),
    by,
    readAt: read_at?.toISOString() ?? null,
  };
}

/** Beside what it is about, a body is called by its id, as people do. */
const shortly =
  (stream: string, nameOf: Naming): Naming =>
  (id) =>
    id === idOf(stream) ? id : nameOf(id);

/** A subject ends with what it is about, which stands beside it already. */
const withoutTitle = (subject: string, title: unknown): string =>
  typeof title === 'string' && subject.endsWith(`: ${title}`) ? subject.slice(0, -title.length - 2) : subject;

/** Nobody did what a deadline did. */
const byOf = (by: DoneBy | undefined): NoticeShown['by'] =>
  by === undefined || isEngine({ person: by.person, assignments: [] }) ? null : by;
