import { Inject, Injectable } from '@nestjs/common';
import type { Pilot } from '@tiltaksmotor/domain';
import { say, type Language } from '@tiltaksmotor/texts';
import { Engine } from '../engine.js';
import { Names } from '../names.js';
import { Pilots, streamOf } from './pilots.js';
import { shownFigure } from './view.js';
import { resolved, type Texts } from './words.js';

interface Row {
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly actor: string;
  readonly name: string | null;
  readonly role: string;
  readonly at_organisation: string | null;
  readonly deputy_for: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One thing that happened, and who did it in which role. */
export interface Happening {
  readonly seq: number;
  readonly type: string;
  /** The same, as a sentence. */
  readonly text: string;
  readonly at: string;
  readonly by: {
    readonly person: string;
    readonly name: string | null;
    readonly role: string;
    readonly organisation: string | null;
    readonly deputyFor: string | null;
  };
  readonly data: Record<string, unknown>;
}

interface WantedPage {
  readonly id: string;
  readonly me: string;
  readonly after: number;
  readonly limit: number;
  readonly language: Language;
}

@Injectable()
export class Histories {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Pilots) private readonly pilots: Pilots,
    @Inject(Names) private readonly names: Names,
  ) {}

  async page({ id, me, after, limit, language }: WantedPage): Promise<{ items: Happening[]; next: number | null }> {
    const { pilot, texts } = await this.pilots.one(id, me);
    const { rows } = await this.engine.opened.pool.query<Row>({
      name: 'history',
      text: `select e.seq, e.type, e.at, e.actor, p.name, e.role, e.at_organisation, e.deputy_for, e.data
        from event e left join person p on p.id = e.actor
        where e.stream = $1 and e.seq > $2 order by e.seq limit $3 + 1`,
      values: [streamOf(id), after, limit],
    });
    const hide = hiding(pilot, this.pilots.smallGroup(pilot));
    const shown = rows.slice(0, limit);
    const people = await this.names.people(shown.flatMap(({ data }) => [data['person'], data['by']]).filter(isId));
    const places = this.names.places(language);
    const nameOf = (named: string): string => people.get(named) ?? inside(pilot, texts, named) ?? places(named);
    const items = shown.map((row) => {
      const data = resolved(hide(row), texts) as Record<string, unknown>;
      return happening(row, say(language, `event.${row.type}`, data, nameOf), data);
    });
    return { items, next: rows.length > limit ? (items.at(-1)?.seq ?? null) : null };
  }
}

const isId = (value: unknown): value is string => typeof value === 'string';

/** What the pilot itself calls its indicators and milestones. */
function inside({ proposal, plan }: Pilot, texts: Texts, id: string): string | undefined {
  const words =
    proposal.indicators.find((indicator) => indicator.id === id)?.name ??
    plan?.milestones.find((milestone) => milestone.id === id)?.title;
  return words === undefined ? undefined : (texts.get(words.ref) ?? undefined);
}

const happening = (row: Row, text: string, data: Record<string, unknown>): Happening => ({
  seq: row.seq,
  type: row.type,
  text,
  at: row.at.toISOString(),
  by: {
    person: row.actor,
    name: row.name,
    role: row.role,
    organisation: row.at_organisation,
    deputyFor: row.deputy_for,
  },
  data,
});

/** What history tells is as discreet as what is shown now: a figure about few people is hidden in both. */
function hiding(pilot: Pilot, smallGroup: number): (row: Row) => unknown {
  const figureOf = (id: unknown) => pilot.figures.find((figure) => figure.id === id);
  return ({ data }) => {
    const figure = figureOf(data['figure']);
    if (figure === undefined) return data;
    const { suppressed, groupSize } = shownFigure(figure, smallGroup);
    if (!suppressed) return data;
    return {
      ...data,
      ...('value' in data ? { value: null } : {}),
      ...('groupSize' in data ? { groupSize } : {}),
      suppressed,
    };
  };
}
