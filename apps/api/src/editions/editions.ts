import { Inject, Injectable } from '@nestjs/common';
import {
  beginsFor,
  kindOfStream,
  MAIN_LANGUAGE,
  OTHER_LANGUAGES,
  sightsOf,
  type Kind,
  type Measure,
  type Multilingual,
} from '@tiltaksmotor/domain';
import type { Ask } from '@tiltaksmotor/persistence';
import type { FastifyReply } from 'fastify';
import { Engine } from '../engine.js';
import { KindStreams, type KindGiven } from '../kinds/kind-streams.js';
import { Problem } from '../problems/problem.js';
import { Reading } from '../streams/reading.js';

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly status: string;
  readonly body: string;
  readonly starts_on: string | null;
  readonly case_number: string | null;
  readonly measures: number;
  readonly updated_at: Date;
}

/** Editions of the action list: beginning one of what is in force, and those that there are. */
@Injectable()
export class Editions {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(KindStreams) private readonly streams: KindStreams,
    @Inject(Reading) private readonly reading: Reading,
  ) {}

  /** What the list says now is looked up here: nobody has to be believed for it. */
  async begin(
    { policy, title }: { readonly policy: string; readonly title: { readonly words: string } | null },
    ask: Omit<Ask, 'command'>,
    reply: FastifyReply,
  ): Promise<KindGiven> {
    const { community } = this.engine.opened;
    await community.refresh();
    const { edition, measures } = community;
    if (edition === null) throw new Problem('NotFound');
    const command = {
      type: 'begin',
      policy,
      from: edition.id,
      title: title ?? { words: edition.title[MAIN_LANGUAGE] },
      rows: measures.map(asRow),
    };
    return this.streams.begin(EDITIONS, `edition ${ask.actor} ${ask.key}`, { ...ask, command }, reply);
  }

  /** Those that I may see, and the committee that I may begin another for. */
  async list(me: string) {
    const context = await this.reading.context(me);
    const body = beginsFor(context);
    const { rows } = await this.engine.opened.pool.query<Row>({
      name: 'editions',
      text: `select e.id::text, t.words as title, e.status, e.body, e.starts_on::text, e.case_number,
          jsonb_array_length(e.measures) as measures, e.updated_at
        from list_edition e left join text t on t.ref = (e.title->>'ref')::uuid
        where exists (select from visible_to v where v.stream = 'edition/' || e.id and v.key = any ($1))
        order by e.created_at desc, e.id limit 200`,
      values: [sightsOf(context)],
    });
    const items = rows.map(({ starts_on, case_number, updated_at, ...row }) => ({
      ...row,
      startsOn: starts_on,
      case: case_number,
      updatedAt: updated_at.toISOString(),
    }));
    return { items, availableCommands: body === null ? [] : [{ command: 'begin' as const, body }] };
  }
}

export const EDITIONS = kindOfStream('edition/') as Kind;

/** A measure as a row of the next edition, in words. */
function asRow({ code, area, theme, title, collaboration, wording, links }: Measure) {
  const told = (text: Multilingual) => ({
    [MAIN_LANGUAGE]: { words: text[MAIN_LANGUAGE] },
    ...Object.fromEntries(
      OTHER_LANGUAGES.map((other) => {
        const said = text[other];
        return [other, said === undefined ? null : { words: said }];
      }),
    ),
  });
  const { potential, mode, ...together } = collaboration;
  return {
    ...{ code, area, theme: told(theme), title: told(title), potential, mode: mode ?? null },
    together: isSaid(together) ? told(together) : null,
    wording: wording === undefined ? null : told(wording),
    links: links ?? [],
  };
}
const isSaid = (text: Partial<Multilingual>): text is Multilingual => text[MAIN_LANGUAGE] !== undefined;
