import {
  hasPassed,
  isExercise,
  resultsOf,
  shownDispute,
  waitingFor,
  waitsOn,
  type Indicator,
  type Phase,
  type Result,
  type ShownDispute,
  type SsuDecision,
  type PilotWait,
  type Words,
} from '@tiltaksmotor/domain';
import type { Community } from '@tiltaksmotor/persistence';
import { smallGroupOf, type PilotThen } from '../read.js';

/** Somebody a pilot waits for, and whether the day has passed. */
export interface ReportedWait extends PilotWait {
  readonly what: readonly string[];
  readonly overdue: boolean;
}
/** A pilot as a committee is shown it: whose turn it is, and its results with small groups hidden. */
export interface ReportedPilot {
  readonly id: string;
  readonly title: Words | null;
  readonly measure: string | null;
  readonly newMeasure: Words | null;
  readonly kind: string;
  readonly exercise: boolean;
  readonly phase: Phase;
  readonly since: string;
  readonly cycle: number;
  readonly lead: string;
  readonly parties: readonly string[];
  readonly waitingFor: readonly ReportedWait[];
  readonly overdue: boolean;
  readonly indicators: readonly Pick<Indicator, 'id' | 'name'>[];
  readonly results: readonly Result[];
  readonly disputes: readonly ShownDispute[];
  readonly decisions: readonly SsuDecision[];
}
export interface Change {
  readonly pilot: string;
  readonly title: Words | null;
  readonly type: string;
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly role: string;
  readonly organisation: string | null;
}
interface StatusFacts {
  readonly community: string;
  readonly asOf: string;
  readonly since: string;
  readonly exercises: boolean;
  /** Pilots in each phase. */
  readonly counts: Readonly<Record<string, number>>;
  /** Those that are open, and those that ended since. */
  readonly pilots: readonly PilotThen[];
  /** The newest first. */
  readonly changes: readonly Change[];
}
/** The status of every pilot at one moment: what the paper and the API show alike. */
export interface Status extends Omit<StatusFacts, 'pilots'> {
  readonly total: number;
  readonly pilots: readonly ReportedPilot[];
  /** The same pilots, whole: for what the report has no room for. */
  readonly whole: readonly PilotThen[];
}

type Places = Pick<Community, 'policies' | 'directory'>;

export const statusOf = (places: Places, facts: StatusFacts): Status => ({
  ...facts,
  total: Object.values(facts.counts).reduce((all, n) => all + n, 0),
  pilots: facts.pilots.map((one) => reported(one, facts.asOf, places)),
  whole: facts.pilots,
});

function reported({ id, pilot }: PilotThen, asOf: string, places: Places): ReportedPilot {
  const { proposal, phase, since, cycle, kind, policy } = pilot;
  const { title, measure, lead, parties, indicators } = proposal;
  const today = { now: asOf, directory: places.directory };
  const waits = waitsOn(waitingFor(pilot), today).map((wait) => ({
    ...wait,
    what: [...(wait.what ?? [])],
    overdue: hasPassed(wait.due, asOf),
  }));
  const smallGroup = smallGroupOf(places, pilot);
  return {
    id,
    title,
    measure: 'code' in measure ? measure.code : null,
    newMeasure: 'title' in measure ? measure.title : null,
    kind,
    exercise: isExercise(places.policies, policy),
    phase,
    since,
    cycle,
    lead,
    parties: parties.map(({ party }) => party),
    waitingFor: waits,
    overdue: waits.some(({ overdue }) => overdue),
    indicators: indicators.map(({ id, name }) => ({ id, name })),
    results: resultsOf(pilot, smallGroup),
    disputes: pilot.disputes.map((dispute) => shownDispute(dispute, pilot, smallGroup)),
    decisions: pilot.decisions,
  };
}
