import { pilotShows, views, wholeFor } from '@tiltaksmotor/domain';
import { changeLine, speechFor, type GatheredStatus } from '@tiltaksmotor/papers';
import type { Language } from '@tiltaksmotor/texts';
import { z } from 'zod';
import { told, written, type Texts } from '../streams/words.js';
import { decision, dispute, phase, result } from './answers.js';

const waited = z
  .strictObject({
    who: views.recipient,
    turn: z.string(),
    what: z.array(z.string()),
    since: z.string(),
    due: z.string().nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'ReportedWaiting' });

const reportedPilot = z
  .strictObject({
    id: z.string(),
    title: z.string().nullable(),
    measure: z.string().nullable(),
    newMeasure: z.string().nullable(),
    kind: z.string(),
    exercise: z.boolean(),
    phase,
    since: z.string(),
    cycle: z.int(),
    lead: z.string(),
    parties: z.array(z.string()),
    waitingFor: z.array(waited),
    overdue: z.boolean(),
    indicators: z.array(z.strictObject({ id: z.string(), name: z.string().nullable() })),
    results: z.array(result),
    disputes: z.array(dispute),
    decisions: z.array(decision),
  })
  .meta({ id: 'ReportedPilot' });

/** The status of every pilot for the committee that decides, at one moment. */
export const StatusView = z
  .strictObject({
    community: z.string(),
    asOf: z.string(),
    since: z.string(),
    exercises: z.boolean(),
    /** Pilots in each phase, drafts left out. */
    counts: z.record(z.string(), z.int()),
    total: z.int(),
    /** Those that are open, and those that ended or changed since. */
    pilots: z.array(reportedPilot),
    /** Names of people who are waited for. */
    people: z.record(z.string(), z.string()),
    changes: z.array(
      z
        .strictObject({
          pilot: z.string(),
          title: z.string().nullable(),
          type: z.string(),
          at: z.string(),
          /** As a sentence. */
          what: z.string(),
          role: z.string(),
          organisation: z.string().nullable(),
        })
        .meta({ id: 'ReportedChange' }),
    ),
  })
  .meta({ id: 'DecidingStatus' });
type Shown = z.infer<typeof StatusView>;

/** What the committee's status is made of, with words in place: the same facts as its paper tells. */
export function statusView({ status, source, lookup }: GatheredStatus, language: Language): Shown {
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

const pilotView = (one: Gathered, texts: Texts): Shown['pilots'][number] => ({
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
    ...told(views.waiting, wait, texts),
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
