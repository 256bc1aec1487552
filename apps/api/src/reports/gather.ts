import { Inject, Injectable } from '@nestjs/common';
import { changeLine, gatherStatus, lookup, speechFor, type Source } from '@tiltaksmotor/papers';
import type { Language } from '@tiltaksmotor/texts';
import { Engine } from '../engine.js';
import { pilotShows } from '@tiltaksmotor/domain';
import { told as shownOf, written, type Texts } from '../streams/words.js';
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
    const say = written(words.texts);
    return {
      ...{ community, asOf, since, exercises, counts: { ...counts }, total },
      pilots: pilots.map((one) => pilotView(one, words.texts)),
      people: peopleIn(status, words.people),
      changes: told.map(({ pilot, title, type, at, what, role, organisation }) => ({
        ...{ pilot, title: say(title), type, at, what, role, organisation },
      })),
    };
  }
}

type Gathered = Awaited<ReturnType<typeof gatherStatus>>['pilots'][number];

const pilotView = (one: Gathered, texts: Texts): Report['pilots'][number] => ({
  id: one.id,
  title: written(texts)(one.title),
  measure: one.measure,
  newMeasure: written(texts)(one.newMeasure),
  kind: one.kind,
  exercise: one.exercise,
  phase: one.phase,
  since: one.since,
  cycle: one.cycle,
  lead: one.lead,
  parties: [...one.parties],
  waitingFor: one.waitingFor.map((wait) => ({
    ...shownOf(pilotShows.waiting, wait, texts),
    what: [...wait.what],
    overdue: wait.overdue,
  })),
  overdue: one.overdue,
  indicators: one.indicators.map(({ id, name }) => ({ id, name: written(texts)(name) })),
  results: one.results.map((result) => shownOf(pilotShows.result, result, texts)),
  disputes: one.disputes.map((dispute) => shownOf(pilotShows.dispute, dispute, texts)),
  decisions: one.decisions.map((decision) => shownOf(pilotShows.decision, decision, texts)),
});

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
