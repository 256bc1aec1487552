import { Inject, Injectable } from '@nestjs/common';
import { changeLine, gatherStatus, lookup, speechFor, type Source } from '@tiltaksmotor/papers';
import type { Language } from '@tiltaksmotor/texts';
import { Engine } from '../engine.js';
import { resolved } from '../streams/words.js';
import type { Report } from './report.js';

interface Wanted {
  readonly since: string;
  readonly exercises: boolean;
  readonly language: Language;
}

/** The committee's status as it is now: the same as its papers are made of, with words in place. */
@Injectable()
export class Gather {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  get source(): Source {
    const { pool, community } = this.engine.opened;
    return { pool, community };
  }

  async ssuStatus({ since, exercises, language }: Wanted): Promise<Report> {
    const status = await gatherStatus(this.source, { since, exercises, asOf: new Date().toISOString() });
    const { community, asOf, counts, total, pilots, changes } = status;
    const words = await lookup(this.source.pool, pilots, changes);
    const own = speechFor(language, this.source.community, words);
    const told = changes.map(({ data, ...change }) => ({ ...change, what: changeLine({ ...change, data }, own) }));
    const facts = { community, asOf, since, exercises, counts, total, pilots, changes: told };
    return { ...resolved(facts, words.texts), people: peopleIn(status, words.people) };
  }
}

/** The names of people who are waited for by name. */
function peopleIn(
  { pilots }: Awaited<ReturnType<typeof gatherStatus>>,
  names: ReadonlyMap<string, string>,
): Record<string, string> {
  const ids = pilots.flatMap(({ waitingFor }) =>
    waitingFor.flatMap(({ who }) => ('person' in who ? [who.person] : [])),
  );
  return Object.fromEntries(ids.flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? id]] : [])));
}
