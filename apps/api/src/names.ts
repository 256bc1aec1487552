import { namesOf, placeName } from '@tiltaksmotor/persistence';
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

  people(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    return namesOf(this.engine.opened.db, ids);
  }
}
