import { Inject, Injectable } from '@nestjs/common';
import type { Pilot } from '@tiltaksmotor/domain';
import { Engine } from '../engine.js';
import { Pilots, streamOf } from './pilots.js';
import { shownFigure } from './view.js';
import { resolved } from './words.js';

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

@Injectable()
export class Histories {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Pilots) private readonly pilots: Pilots,
  ) {}

  async page(
    id: string,
    me: string,
    after: number,
    limit: number,
  ): Promise<{ items: Happening[]; next: number | null }> {
    const { pilot, texts } = await this.pilots.one(id, me);
    const { rows } = await this.engine.opened.pool.query<Row>({
      name: 'history',
      text: `select e.seq, e.type, e.at, e.actor, p.name, e.role, e.at_organisation, e.deputy_for, e.data
        from event e left join person p on p.id = e.actor
        where e.stream = $1 and e.seq > $2 order by e.seq limit $3 + 1`,
      values: [streamOf(id), after, limit],
    });
    const hide = hiding(pilot, this.pilots.smallGroup(pilot));
    const items = rows
      .slice(0, limit)
      .map((row) => happening(row, resolved(hide(row), texts) as Record<string, unknown>));
    return { items, next: rows.length > limit ? (items.at(-1)?.seq ?? null) : null };
  }
}

const happening = (
  { seq, type, at, actor: person, name, role, at_organisation: organisation, deputy_for: deputyFor }: Row,
  data: Record<string, unknown>,
): Happening => ({
  seq,
  type,
  at: at.toISOString(),
  by: { person, name, role, organisation, deputyFor },
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
