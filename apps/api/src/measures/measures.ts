import { Inject, Injectable } from '@nestjs/common';
import { kindOf, type Bilingual, type Edition, type Kind, type Measure, type Potential } from '@tiltaksmotor/domain';
import { searchFor } from '@tiltaksmotor/persistence';
import { Engine } from '../engine.js';

export type MeasureRow = Omit<Measure, 'area'> & {
  readonly area: { readonly id: string; readonly title: Bilingual };
  readonly kind: Kind;
};

interface Wanted {
  readonly area?: string | undefined;
  readonly potential?: Potential | undefined;
  readonly q?: string | undefined;
  readonly code?: string | undefined;
}

/** The list in force: the edition approved last. */
const IN_FORCE = '(select id from edition order by approved_on desc, id desc limit 1)';

@Injectable()
export class Measures {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  async edition(): Promise<Edition | null> {
    const { rows } = await this.engine.opened.pool.query<Edition>({
      name: 'edition',
      text: `select id, title, approved_by as "approvedBy", case_number as "case", approved_on::text as "approvedOn", wording,
        presented_to as "presentedTo" from edition where id = ${IN_FORCE}`,
    });
    return rows[0] ?? null;
  }

  async list({ area, potential, q, code }: Wanted): Promise<MeasureRow[]> {
    const search = q === undefined ? null : searchFor('m.search', q, 1);
    const values: string[] = [...(search?.values ?? [])];
    const equal = (column: string, value: string | undefined): string[] =>
      value === undefined ? [] : [`${column} = $${values.push(value)}`];
    const conditions = [
      `m.edition = ${IN_FORCE}`,
      ...(search === null ? [] : [search.sql]),
      ...equal('m.area', area),
      ...equal(`m.collaboration->>'potential'`, potential),
      ...equal('m.code', code),
    ];
    const { rows } = await this.engine.opened.pool.query<Omit<MeasureRow, 'kind'>>(
      `select m.code, jsonb_build_object('id', a.id, 'title', a.title) as area, m.theme, m.title, m.collaboration
        from measure m join area a on a.id = m.area where ${conditions.join(' and ')} order by a.position, m.position`,
      values,
    );
    const { directory } = this.engine.opened.community;
    return rows.map((row) => ({ ...row, kind: kindOf(row, directory) }));
  }
}
