import { Inject, Injectable } from '@nestjs/common';
import {
  kindOf,
  type Multilingual,
  type Edition,
  type MeasureKind,
  type Measure,
  type Potential,
} from '@tiltaksmotor/domain';
import { mostTried, type Community } from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';
import { Search } from '../search/search.js';

type Area = { readonly id: string; readonly title: Multilingual };
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

const MOST_TRIED = 5;

@Injectable()
export class Measures {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Search) private readonly search: Search,
  ) {}

  /** The edition in force. */
  async edition(): Promise<Edition | null> {
    return (await this.community()).edition;
  }

  /** As it stands on the list, or stood last: pilots on it go on when it has left. */
  async one(code: string): Promise<(MeasureRow & { readonly isListed: boolean }) | null> {
    const community = await this.community();
    const measure = community.measureEver(code);
    const area = community.areas.find(({ id }) => id === measure?.area);
    if (measure === undefined || area === undefined) return null;
    const isListed = community.directory.measure(code) !== undefined;
    return { ...rowOf(measure, area, community), isListed };
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

  /** Area by area, in the list's order. */
  private async all(): Promise<MeasureRow[]> {
    const { areas, measures, directory } = await this.community();
    return areas.flatMap(({ id, title }) =>
      measures.filter(({ area }) => area === id).map((measure) => rowOf(measure, { id, title }, { directory })),
    );
  }

  private async community(): Promise<Community> {
    const { community } = this.engine.opened;
    await community.refresh();
    return community;
  }
}

const rowOf = (measure: Measure, { id, title }: Area, { directory }: Pick<Community, 'directory'>): MeasureRow => ({
  ...measure,
  area: { id, title },
  kind: kindOf(measure, directory),
});
