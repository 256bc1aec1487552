import { PHASES, pilotEntity } from '@tiltaksmotor/domain';
import type { Community } from '@tiltaksmotor/persistence';
import { has, say } from '@tiltaksmotor/texts';
import { columns, heading, table, text, type Blocks } from '../../../blocks.js';
import { lastDay, who, type Speech } from '../../../speech.js';
import { RESULT_COLUMNS, resultCells } from '../effects.js';
import { areaOf } from '../read.js';
import { newsOf } from './news.js';
import type { Change, ReportedPilot, ReportedWait, Status } from './status.js';

/** How many pilots there are in each phase, and how many of those wait for somebody past the day. */
export function countsTable({ counts, pilots, total }: Status, own: Speech): Blocks {
  const rows = PHASES.filter((phase) => (counts[phase] ?? 0) > 0).map((phase) => [
    own.of('phase', phase),
    own.number(counts[phase] ?? 0),
    own.number(pilots.filter((pilot) => pilot.phase === phase && pilot.overdue).length),
  ]);
  const head = columns(own, 'phase', 'count', 'overdue');
  return rows.length === 0
    ? text(own.t('status.noPilots'))
    : table(own.t('status.counts', { total }), head, rows, [1, 2]);
}

/** One line for each pilot: where it stands, and whose turn it is since when. */
export const pilotLines = (status: Status, own: Speech): Blocks =>
  heading(own.t('status.pilots'), pilotTables(status, own));

export function pilotTables({ pilots, total }: Status, own: Speech): Blocks {
  const head = columns(own, 'pilot', 'measure', 'parties', 'since', 'turn');
  const tables = PHASES.flatMap((phase) =>
    ofPilots(
      own.t('status.inPhase', { phase: own.of('phase', phase) }),
      head,
      pilots.filter((pilot) => pilot.phase === phase).map((pilot) => [pilot.id, pilotRow(pilot, own)]),
    ),
  );
  const cut = pilots.length < total ? text(own.t('status.cut', { shown: pilots.length, total })) : [];
  return [...cut, ...tables];
}

/** A table whose rows begin with the pilot that each is about. */
export const ofPilots = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly [id: string, cells: readonly string[]])[],
): Blocks =>
  table(
    caption,
    head,
    rows.map(([, cells]) => cells),
    [],
    { column: 0, to: rows.map(([id]) => pilotEntity.path(id, {})) },
  );

const pilotRow = (pilot: ReportedPilot, own: Speech): readonly string[] => [
  titled(pilot, own),
  pilot.measure ?? own.t('measure.newShort'),
  pilot.parties.map(own.name).join('; '),
  own.day(pilot.since),
  pilot.waitingFor.map((wait) => waitLine(wait, own)).join('; '),
];

/** What has happened since: of each pilot what moved it, and how much else. All of it is in the pilot's history. */
export function changesTable({ changes, since }: Status, own: Speech): Blocks {
  if (changes.length === 0) return text(own.t('status.noChanges', { date: own.day(since) }));
  const news = newsOf(changes);
  const rows = news.map(({ change, others }) => [
    own.day(change.at),
    titleOf(change, own),
    changeLine(change, own) + (others === 0 ? '' : ` ${own.t('status.others', { count: others })}`),
    change.organisation === null ? '' : own.name(change.organisation),
  ]);
  const head = columns(own, 'date', 'pilot', 'what', 'by');
  const to = news.map(({ change: { pilot } }) => pilotEntity.path(pilot, {}));
  return table(own.t('status.changes', { date: own.day(since) }), head, rows, [], { column: 1, to });
}

/** What the committee decided, and what each party has decided for itself after that. */
export function decisionsTable({ whole }: Status, own: Speech): Blocks {
  const rows = whole.flatMap(({ pilot }) => {
    const decision = pilot.decisions.at(-1);
    if (decision === undefined) return [];
    const adopted = Object.entries(pilot.adoptions).map(
      ([party, { adopted, politicalCase }]) =>
        `${own.name(party)}: ${own.of('extent', adopted)}${politicalCase === null ? '' : ` (${own.t('politicalCase', { number: politicalCase })})`}`,
    );
    const open = decision.verdict === 'adopt' ? pilot.proposal.parties.map(({ party }) => party) : [];
    const silent = open.filter((party) => !Object.hasOwn(pilot.adoptions, party));
    return [
      [
        own.written(pilot.proposal.title) ?? own.t('untitled'),
        `${own.of('verdict', decision.verdict)} (${own.t('inCase', { number: decision.caseNumber })}, ${own.day(decision.decidedOn)})`,
        [...adopted, ...silent.map((party) => `${own.name(party)}: ${own.t('notAnswered')}`)].join('; '),
      ],
    ];
  });
  return table(own.t('status.decisions'), columns(own, 'pilot', 'decision', 'adoptions'), rows);
}

/** What pilots have given so far, by the area of the measure they try. */
export function resultsByArea({ whole, pilots }: Status, community: Community, own: Speech): Blocks {
  const { areas } = community;
  const place = (id: string): string | undefined => {
    const pilot = whole.find((one) => one.id === id)?.pilot;
    return pilot === undefined ? undefined : areaOf(pilot, community);
  };
  const tables = [...areas.map(({ id }) => id), undefined].flatMap((area) =>
    table(
      area === undefined ? own.t('status.noArea') : own.area(area),
      columns(own, 'pilot', 'indicator', 'party', ...RESULT_COLUMNS),
      pilots.filter(({ id }) => place(id) === area).flatMap((pilot) => resultRows(pilot, own)),
      [3, 4, 5],
    ),
  );
  return heading(own.t('status.results'), tables);
}

const resultRows = (pilot: ReportedPilot, own: Speech): readonly (readonly string[])[] =>
  pilot.results
    .filter(({ baseline, latest }) => baseline !== null || latest !== null)
    .map((result) => [
      titled(pilot, own),
      own.written(pilot.indicators.find(({ id }) => id === result.indicator)?.name) ?? result.indicator,
      own.name(result.party),
      ...resultCells(result, own),
    ]);

/** The action list: what is known of it. How it is distributed to units is not recorded here, and that is said. */
export function listTable({ whole }: Status, { areas, measures }: Community, own: Speech): Blocks {
  const tried = whole.flatMap(({ pilot: { proposal } }) => ('code' in proposal.measure ? [proposal.measure.code] : []));
  const rows = areas.map(({ id }) => {
    const codes = measures.filter(({ area }) => area === id).map(({ code }) => code);
    return [own.area(id), own.number(codes.length), own.number(codes.filter((code) => tried.includes(code)).length)];
  });
  return heading(
    own.t('list.heading'),
    text(own.t('list.notDistributed')),
    table(own.t('list.caption'), columns(own, 'area', 'measures', 'withPilot'), rows, [1, 2]),
  );
}

const titleOf = (
  { title, newMeasure }: { readonly title: ReportedPilot['title']; readonly newMeasure?: ReportedPilot['newMeasure'] },
  own: Speech,
): string => own.written(title) ?? own.written(newMeasure) ?? own.t('untitled');

/** A title with what sets it apart: an exercise, or a later cycle. */
export const titled = (pilot: ReportedPilot, own: Speech): string =>
  [
    titleOf(pilot, own),
    ...(pilot.exercise ? [`(${say(own.language, 'report.exercise')})`] : []),
    ...(pilot.cycle > 1 ? [`(${say(own.language, 'report.cycle', { n: pilot.cycle })})`] : []),
  ].join(' ');

/** Whose turn, for what, since when, and until when, as one line. */
export function waitLine(wait: ReportedWait, own: Speech): string {
  const { t, of, day } = own;
  const facts = { who: who(wait.who, own), turn: of('turn', wait.turn), since: day(wait.since) };
  if (wait.due === null) return t('wait.noDue', facts);
  return t(wait.overdue ? 'wait.overdue' : 'wait.due', { ...facts, due: day(lastDay(wait.due)) });
}

/** What happened, as a sentence. */
export function changeLine({ type, data }: Change, own: Speech): string {
  const key = has(`report.event.${type}`) ? `report.event.${type}` : `event.${type}`;
  return say(own.language, key, data, own.name);
}
