import { addDays, localDate, type Committee, type LocalDate, type Meeting } from '@tiltaksmotor/domain';
import type { CasePaper, Paper } from '@tiltaksmotor/documents';
import type { Language } from '@tiltaksmotor/texts';
import { heading, section, table, text, type Blocks } from './blocks.js';
import { runCharts } from './cases/charts.js';
import { disputedFigures, resultsTable } from './cases/effects.js';
import { lookup } from './read/lookup.js';
import { committeeAt, NothingThere } from './read/meeting.js';
import { smallGroupOf, type Source } from './read/pilots.js';
import { speechFor, type Lookup, type Speech } from './speech.js';
import { gatherStatus, type StatusWanted } from './status/gather.js';
import { titled, waitLine } from './status/lines.js';
import { changesTable, countsTable, followUpsTable, pilotTables } from './status/sections.js';
import type { Status } from './status/status.js';

/** A committee meets four times a year. */
const LOOKS_BACK_DAYS = 90;
/** From which day on a committee is told what is new, where no meeting of its own says so. */
export const looksBackFrom = (now: string): LocalDate => addDays(localDate(now), -LOOKS_BACK_DAYS);

export interface GatheredStatus {
  readonly status: Status;
  readonly source: Source;
  readonly lookup: Lookup;
}
export interface GatheredReviewingStatus extends GatheredStatus {
  readonly committee: Committee;
  readonly meeting: Meeting;
}

/** What the reviewing committee needs to know before a meeting, as everything is at `now`; news is since its meeting before. */
export async function gatherReviewingStatus(
  source: Source,
  { committee: id, meeting: meetingId }: { readonly committee: string; readonly meeting: string },
  now = new Date().toISOString(),
): Promise<GatheredReviewingStatus> {
  const committee = await committeeAt(source, id, now);
  const meeting = committee.meetings[meetingId];
  if (meeting === undefined) throw new NothingThere(`${id} has no meeting ${meetingId}`);
  const before = Object.values(committee.meetings)
    .filter(({ status, startsAt }) => status !== 'cancelled' && Date.parse(startsAt) < Date.parse(meeting.startsAt))
    .map(({ startsAt }) => localDate(startsAt))
    .toSorted()
    .at(-1);
  const status = await gatherStatus(source, { since: before ?? looksBackFrom(now), asOf: now, exercises: false });
  return { committee, meeting, status, source, lookup: await lookup(source.pool, committee, status) };
}

export function reviewingStatusIn(language: Language, gathered: GatheredReviewingStatus): Paper {
  const { committee, meeting, status, source, lookup } = gathered;
  const own = speechFor(language, source.community, lookup);
  const { t, name, day, moment } = own;
  return report(status, own, {
    from: name(committee.id),
    title: t('reviewingStatus.title', { committee: committee.id, date: day(meeting.startsAt) }),
    facts: [
      { label: t('facts.meetingDate'), value: day(meeting.startsAt) },
      { label: t('facts.asOf'), value: moment(status.asOf) },
    ],
    cases: [
      part('waiting', own, waitingFor(committee.id, status, own)),
      part('overdue', own, overdue(status, own)),
      part('news', own, changesTable(status, own)),
      part('followUps', own, followUpsTable(committee.followUps, localDate(status.asOf), own)),
      part('pilots', own, pilotTables(status, own)),
    ],
  });
}

/** Every pilot at one moment, for the committee that decides. */
export async function gatherDecidingStatus(source: Source, wanted: StatusWanted): Promise<GatheredStatus> {
  const status = await gatherStatus(source, wanted);
  return { status, source, lookup: await lookup(source.pool, status) };
}

export function decidingStatusIn(language: Language, { status, source, lookup }: GatheredStatus): Paper {
  const own = speechFor(language, source.community, lookup);
  const { t, name, day, moment } = own;
  const decides = source.community.policies['standard']?.bodies.decision;
  return report(status, own, {
    from: status.community,
    title: t('decidingStatus.title'),
    facts: [
      ...(decides === undefined ? [] : [{ label: t('facts.to'), value: name(decides) }]),
      { label: t('facts.asOf'), value: moment(status.asOf) },
      { label: t('facts.newsSince'), value: day(status.since) },
    ],
    cases: [
      part('overdue', own, overdue(status, own)),
      part('news', own, changesTable(status, own)),
      part('results', own, results(status, source, own)),
      part('pilots', own, pilotTables(status, own)),
    ],
    closing: [...(status.exercises ? text(t('statusParts.exercises')) : []), ...text(t('statusParts.legend'))],
  });
}

type Parts = Pick<Paper, 'from' | 'title' | 'facts' | 'cases'> & Partial<Pick<Paper, 'closing'>>;
const report = (status: Status, own: Speech, parts: Parts): Paper => ({
  kind: 'report',
  language: own.language,
  asOf: status.asOf,
  opening: countsTable(status, own),
  closing: [],
  figureColumns: [],
  figures: [],
  ...parts,
});

function part(name: string, { t }: Speech, blocks: Blocks): CasePaper {
  const title = t(`statusParts.${name}`);
  const sections = section(title, blocks.length > 0 ? blocks : text(t('nothing')));
  return { number: null, title, note: null, facts: [], sections };
}

type Waits = Status['pilots'][number]['waitingFor'][number];
const waits = ({ pilots }: Status, which: (wait: Waits) => boolean, own: Speech): Blocks =>
  table(
    own.t('statusParts.waits'),
    ['pilot', 'turn'].map((key) => own.t(`columns.${key}`)),
    pilots.flatMap((pilot) => pilot.waitingFor.filter(which).map((wait) => [titled(pilot, own), waitLine(wait, own)])),
  );
const waitingFor = (committee: string, status: Status, own: Speech): Blocks =>
  waits(status, ({ who }) => 'at' in who && who.at === committee, own);
const overdue = (status: Status, own: Speech): Blocks => waits(status, (wait) => wait.overdue, own);

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
