import { placeName } from '@tiltaksmotor/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Language, Naming } from '@tiltaksmotor/texts';
import { Engine } from './engine.js';

/** What ids are called in sentences. What has no name, or not any more, is called by its id. */
@Injectable()
export class Names {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  /** Organisations and committees; asked while the database is away, nothing has a name. */
  places(language: Language): Naming {
    const { community } = this.engine.opened;
    return (id) => placeName(community, language, id) ?? id;
  }

  async people(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.engine.opened.pool.query<{ id: string; name: string }>({
      name: 'names',
      text: 'select id, name from person where id = any ($1) and name is not null',
      values: [[...new Set(ids)]],
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
