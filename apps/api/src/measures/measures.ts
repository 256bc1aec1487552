import { Inject, Injectable } from '@nestjs/common';
import type { Bilingual, Edition, Measure, Potential } from '@tiltaksmotor/domain';
import { Engine } from '../engine.js';

export type MeasureRow = Omit<Measure, 'area'> & { readonly area: { readonly id: string; readonly title: Bilingual } };

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

  async list({ area = null, potential = null, q = null, code = null }: Nullable<Wanted>): Promise<MeasureRow[]> {
    const { rows } = await this.engine.opened.pool.query<MeasureRow>({
      name: 'measures',
      text: `select m.code, jsonb_build_object('id', a.id, 'title', a.title) as area, m.theme, m.title, m.collaboration
        from measure m join area a on a.id = m.area
        where m.edition = ${IN_FORCE} and ($1::text is null or m.area = $1) and ($2::text is null or m.collaboration->>'potential' = $2)
          and ($3::text is null or m.search @@ (websearch_to_tsquery('pg_catalog.norwegian', $3) || websearch_to_tsquery('pg_catalog.simple', $3)))
          and ($4::text is null or m.code = $4)
        order by a.position, m.position`,
      values: [area, potential, q === '' ? null : q, code],
    });
    return rows;
  }
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };
