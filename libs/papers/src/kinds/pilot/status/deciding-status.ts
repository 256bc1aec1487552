import { addDays, bodiesUnder, localDate, wholeFor, type LocalDate } from '@tiltaksmotor/domain';
import type { Paper } from '@tiltaksmotor/documents';
import type { Language } from '@tiltaksmotor/texts';
import { columns, heading, text, type Blocks } from '../../../blocks.js';
import { lookup, type Source } from '../../../read.js';
import { report } from '../../../report.js';
import { speechFor, type Lookup, type Speech } from '../../../speech.js';
import { runCharts } from '../charts.js';
import { disputedFigures, resultsTable } from '../effects.js';
import { smallGroupOf } from '../read.js';
import { gatherStatus, type StatusWanted } from './gather.js';
import { changesTable, countsTable, ofPilots, pilotTables, titled, waitLine } from './sections.js';
import type { Status } from './status.js';

/** A committee meets four times a year. */
const LOOKS_BACK_DAYS = 90;
/** From which day on a committee is told what is new, where no meeting of its own says so. */
export const looksBackFrom = (now: string): LocalDate => addDays(localDate(now), -LOOKS_BACK_DAYS);

export interface GatheredStatus {
  readonly status: Status;
  readonly source: Source;
  readonly lookup: Lookup;
}

/** Every pilot at one moment, for the committee that decides. */
export async function gatherDecidingStatus(source: Source, wanted: StatusWanted): Promise<GatheredStatus> {
  const status = await gatherStatus(source, wanted);
  return { status, source, lookup: await lookup(source.pool, status) };
}

export function decidingStatusIn(language: Language, { status, source, lookup }: GatheredStatus): Paper {
  const own = speechFor(wholeFor(language), source.community, lookup);
  const { t, name, day, moment } = own;
  const bodies = bodiesUnder(source.community.policies);
  const facts = [
    ...(bodies === null ? [] : [{ label: t('facts.to'), value: name(bodies.decision) }]),
    { label: t('facts.asOf'), value: moment(status.asOf) },
    { label: t('facts.newsSince'), value: day(status.since) },
  ];
  const closing = [...(status.exercises ? text(t('statusParts.exercises')) : []), ...text(t('statusParts.legend'))];
  return statusReport(
    own,
    status,
    { from: status.community, title: t('decidingStatus.title'), facts, closing },
    {
      overdue: overdue(status, own),
      news: changesTable(status, own),
      results: results(status, source, own),
      pilots: pilotTables(status, own),
    },
  );
}

/** A report of a status, whose parts go by what they are about. */
export const statusReport = (
  own: Speech,
  status: Status,
  paper: Pick<Paper, 'from' | 'title' | 'facts'> & Partial<Paper>,
  parts: Readonly<Record<string, Blocks>>,
): Paper =>
  report(
    own,
    { asOf: status.asOf, opening: countsTable(status, own), ...paper },
    Object.entries(parts).map(([name, blocks]) => [own.t(`statusParts.${name}`), blocks]),
  );

type Waits = Status['pilots'][number]['waitingFor'][number];
export const waits = ({ pilots }: Status, which: (wait: Waits) => boolean, own: Speech): Blocks =>
  ofPilots(
    own.t('statusParts.waits'),
    columns(own, 'pilot', 'turn'),
    pilots.flatMap((pilot) =>
      pilot.waitingFor.filter(which).map((wait) => [pilot.id, [titled(pilot, own), waitLine(wait, own)]] as const),
    ),
  );
export const overdue = (status: Status, own: Speech): Blocks => waits(status, (wait) => wait.overdue, own);

/** Of each pilot that has figures: against their baseline, over time, and what parties do not agree on. */
const results = ({ pilots, whole }: Status, source: Source, own: Speech): Blocks =>
  pilots.flatMap((shown, nth) => {
    const pilot = whole[nth]?.pilot;
    if (pilot === undefined || shown.results.every(({ baseline, latest }) => baseline === null && latest === null))
      return [];
    const smallGroup = smallGroupOf(source.community, pilot);
    return heading(
      titled(shown, own),
      resultsTable(pilot, smallGroup, own),
      runCharts(pilot, smallGroup, own),
      disputedFigures(pilot, smallGroup, own),
    );
  });
