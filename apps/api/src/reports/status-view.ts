import { pilotShows, wholeFor } from '@tiltaksmotor/domain';
import { changeLine, speechFor, type GatheredStatus } from '@tiltaksmotor/papers';
import type { Language } from '@tiltaksmotor/texts';
import { told, written, type Texts } from '../streams/words.js';
import type { Report } from './report.js';

/** What the committee's status is made of, with words in place: the same facts as its paper tells. */
export function statusView({ status, source, lookup }: GatheredStatus, language: Language): Report {
  const { community, asOf, since, exercises, counts, total, pilots, changes } = status;
  const own = speechFor(wholeFor(language), source.community, lookup);
  const say = written(lookup.texts);
  return {
    ...{ community, asOf, since, exercises, counts: { ...counts }, total },
    pilots: pilots.map((one) => pilotView(one, lookup.texts)),
    people: peopleIn(status, lookup.people),
    changes: changes.map((change) => {
      const { pilot, title, type, at, role, organisation } = change;
      return { pilot, title: say(title), type, at, what: changeLine(change, own), role, organisation };
    }),
  };
}

type Gathered = GatheredStatus['status']['pilots'][number];

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
    ...told(pilotShows.waiting, wait, texts),
    what: [...wait.what],
    overdue: wait.overdue,
  })),
  overdue: one.overdue,
  indicators: one.indicators.map(({ id, name }) => ({ id, name: written(texts)(name) })),
  results: one.results.map((result) => told(pilotShows.result, result, texts)),
  disputes: one.disputes.map((dispute) => told(pilotShows.dispute, dispute, texts)),
  decisions: one.decisions.map((decision) => told(pilotShows.decision, decision, texts)),
});

/** The names of people who are waited for by name. */
function peopleIn({ pilots }: GatheredStatus['status'], names: ReadonlyMap<string, string>): Record<string, string> {
  const ids = pilots.flatMap(({ waitingFor }) =>
    waitingFor.flatMap(({ who }) => ('person' in who ? [who.person] : [])),
  );
  return Object.fromEntries(ids.flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? id]] : [])));
}
