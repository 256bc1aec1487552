import { Inject, Injectable } from '@nestjs/common';
import {
  kindOf,
  type Bilingual,
  type Edition,
  type MeasureKind,
  type Measure,
  type Potential,
} from '@tiltaksmotor/domain';
import { mostTried } from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';
import { Search } from './search.js';

type Area = { readonly id: string; readonly title: Bilingual };
export type MeasureRow = Omit<Measure, 'area'> & { readonly area: Area; readonly kind: MeasureKind };

interface Wanted {
  readonly area?: string | undefined;
  readonly potential?: Potential | undefined;
  readonly q?: string | undefined;
}

/** What to look for, where nothing is found or something else was meant. */
export interface Instead {
  /** Searches that find something. */
  readonly meant: string[];
  /** How many there are in other areas, or with another potential, than was asked for. */
  readonly outside: number;
  /** What the words have to do with; all of them where that is nothing. */
  readonly areas: Area[];
  readonly mostTried: MeasureRow[];
}

/** The list in force: the edition approved last. */
const IN_FORCE = '(select id from edition order by approved_on desc, id desc limit 1)';
const MOST_TRIED = 5;

@Injectable()
export class Measures {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Search) private readonly search: Search,
  ) {}

  async edition(): Promise<Edition | null> {
    const { rows } = await this.engine.opened.pool.query<Edition>({
      name: 'edition',
      text: `select id, title, approved_by as "approvedBy", case_number as "case", approved_on::text as "approvedOn", wording,
        presented_to as "presentedTo" from edition where id = ${IN_FORCE}`,
    });
    return rows[0] ?? null;
  }

  async one(code: string): Promise<MeasureRow | null> {
    return (await this.all()).find((row) => row.code === code) ?? null;
  }

  /** In the list's order; the best fit first where words are looked for. `tried` asks for what is tried most, too. */
  async list(
    { area, potential, q = '' }: Wanted,
    { tried }: { readonly tried: boolean },
  ): Promise<{ items: MeasureRow[]; instead: Instead | null }> {
    const all = await this.all();
    const { codes, meant, areas } = this.search.list.find(q);
    const found = codes.flatMap((code) => all.find((row) => row.code === code) ?? []);
    const items = found.filter(
      (row) =>
        (area === undefined || row.area.id === area) &&
        (potential === undefined || row.collaboration.potential === potential),
    );
    if (items.length > 0 && meant.length === 0) return { items, instead: null };
    const outside = found.length - items.length;
    if (items.length > 0 || outside > 0)
      return { items, instead: { meant: [...meant], outside, areas: [], mostTried: [] } };
    const known = new Map(all.map((row) => [row.area.id, row.area]));
    const codesTried = tried ? await mostTried(this.engine.opened.db, MOST_TRIED) : [];
    return {
      items,
      instead: {
        meant: [...meant],
        outside,
        areas: (areas.length > 0 ? areas : [...known.keys()]).flatMap((id) => known.get(id) ?? []),
        mostTried: codesTried.flatMap((code) => all.find((row) => row.code === code) ?? []),
      },
    };
  }

  private async all(): Promise<MeasureRow[]> {
    const { rows } = await this.engine.opened.pool.query<Omit<MeasureRow, 'kind'>>({
      name: 'measures',
      text: `select m.code, jsonb_build_object('id', a.id, 'title', a.title) as area, m.theme, m.title, m.collaboration
        from measure m join area a on a.id = m.area where m.edition = ${IN_FORCE} order by a.position, m.position`,
    });
    const { directory } = this.engine.opened.community;
    return rows.map((row) => ({ ...row, kind: kindOf(row, directory) }));
  }
}
