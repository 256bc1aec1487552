import { resultsOf } from '@tiltaksmotor/domain';
import type { CasePaper, Paper } from '@tiltaksmotor/documents';
import type { Language } from '@tiltaksmotor/texts';
import { section, table, text, type Blocks } from './blocks.js';
import { figureColumns, figureRows } from './cases/figures.js';
import { smallGroupOf } from './read/pilots.js';
import { speechFor, type Speech } from './speech.js';
import { decisionsTable, resultsByArea } from './status/sections.js';
import type { GatheredYear } from './yearly/gather.js';

/** What the community has done together in a year: for the partnership meeting. */
export function yearIn(language: Language, gathered: GatheredYear): Paper {
  const { year, status, source, lookup } = gathered;
  const own = speechFor(language, source.community, lookup);
  const { t, moment } = own;
  const part = (title: string, blocks: Blocks): CasePaper => ({
    number: null,
    title,
    note: null,
    facts: [],
    sections: section(title, blocks.length > 0 ? blocks : text(t('nothing'))),
  });
  return {
    kind: 'report',
    language,
    from: status.community,
    title: t('yearly.title', { year }),
    facts: [{ label: t('facts.asOf'), value: moment(status.asOf) }],
    asOf: status.asOf,
    opening: [],
    cases: [
      part(t('yearly.committees'), committees(gathered, own)),
      part(t('yearly.people'), people(gathered, own)),
      part(t('yearly.pilots'), [...pilotsByArea(gathered, own), ...decisionsTable(status, own)]),
      part(t('yearly.results'), resultsByArea(status, source.community, own)),
    ],
    closing: [],
    figureColumns: figureColumns(own),
    figures: status.whole.flatMap(({ pilot }) => figureRows(pilot, null, smallGroupOf(source.community, pilot), own)),
  };
}

/** Meetings and cases of each committee, counted from what was held and numbered. */
function committees({ meetings, cases, source: { community } }: GatheredYear, own: Speech): Blocks {
  const rows = community.committees.map(({ id }) => {
    const of = (kind: string): number =>
      meetings.filter((meeting) => meeting.committee === id && meeting.kind === kind).length;
    const numbered = cases.find(({ committee }) => committee === id)?.n ?? 0;
    return [own.name(id), ...[of('ordinary'), of('extraordinary'), of('round'), numbered].map(own.number)];
  });
  const head = ['committee', 'ordinary', 'extraordinary', 'rounds', 'cases'].map((key) => own.t(`columns.${key}`));
  return table(own.t('yearly.committeesCaption', { n: community.committees.length }), head, rows, [1, 2, 3, 4]);
}

function people({ people: holders, roles }: GatheredYear, own: Speech): Blocks {
  const rows = roles.map(({ role, n }) => [own.of('role', role), own.number(n)]);
  return [
    ...text(own.t('yearly.holders', { n: holders })),
    ...table(
      own.t('yearly.roles'),
      ['role', 'people'].map((key) => own.t(`columns.${key}`)),
      rows,
      [1],
    ),
  ];
}

/** Pilots of each area that were under way in the year: how many there were, ended, and gave figures to compare. */
function pilotsByArea({ status, source: { community } }: GatheredYear, own: Speech): Blocks {
  const rows = community.areas.map(({ id }) => {
    const mine = status.whole.filter(({ pilot: { proposal } }) => {
      const { measure } = proposal;
      return ('area' in measure ? measure.area : community.measureEver(measure.code)?.area) === id;
    });
    const measured = mine.filter(({ pilot }) =>
      resultsOf(pilot, smallGroupOf(community, pilot)).some(({ change }) => change !== null),
    );
    const concluded = mine.filter(({ pilot }) => pilot.phase === 'concluded');
    return [own.area(id), own.number(mine.length), own.number(concluded.length), own.number(measured.length)];
  });
  const head = ['area', 'pilots', 'concluded', 'measured'].map((key) => own.t(`columns.${key}`));
  return table(own.t('yearly.pilotsCaption'), head, rows, [1, 2, 3]);
}
