import { joinedParties, type Pilot } from '@tiltaksmotor/domain';
import { columns, heading, list, paragraphs, table, text, type Blocks } from '../../blocks.js';
import { smallGroupOf } from './read.js';
import type { Speech } from '../../speech.js';
import { runCharts } from './charts.js';
import type { CaseBasis, CaseOf } from '../committee/content.js';
import { disputedFigures, resultsTable, takenBackFigures } from './effects.js';
import { earlierPilots } from './evidence.js';
import { conflicts, measureOf, partiesTable, writtenIn } from './terms.js';

/** What was tried and what came of it: for the committee that recommends, and for the one that decides. */
export function tried(one: CaseOf<'pilot'>, pilot: Pilot, basis: CaseBasis, own: Speech): Blocks {
  const smallGroup = smallGroupOf(basis.places, pilot);
  return [
    ...(one.about.stage === 'decision' ? recommendation(one, pilot, own) : []),
    ...heading(own.t('pilot.tried'), measureOf(pilot, own), planned(pilot, own)),
    ...writtenIn(pilot, own),
    ...heading(own.t('results.heading'), resultsTable(pilot, smallGroup, own), runCharts(pilot, smallGroup, own)),
    ...disputedFigures(pilot, smallGroup, own),
    ...takenBackFigures(pilot, smallGroup, own),
    ...evaluations(pilot, own),
    ...unionViews(pilot, own),
    ...heading(own.t('pilot.costs'), partiesTable(pilot, own)),
    ...left(pilot, own),
    ...earlierDecisions(pilot, own),
    ...conflicts(pilot, own),
    ...earlierPilots(one.about.measure, one.about.pilot, basis, own),
  ];
}

/** Its reasons are the case's assessment as it is booked: said once, where nobody has written another. */
function recommendation({ parts }: CaseOf<'pilot'>, { recommendation: given, bodies }: Pilot, own: Speech): Blocks {
  const { t, of, day, name, written } = own;
  if (given === null) return [];
  const said = t('recommendation.said', { by: name(bodies.review), verdict: given.verdict, date: day(given.at) });
  return heading(
    t('recommendation.heading', { by: name(bodies.review), verdict: of('verdict', given.verdict) }),
    text(said),
    written(parts.assessment) === written(given.reason) ? [] : paragraphs(written(given.reason) ?? ''),
  );
}

function planned({ plan, cycle, pausedSince }: Pilot, own: Speech): Blocks {
  const { t, day, written } = own;
  if (plan === null) return [];
  return [
    ...text(t('pilot.period', { from: day(plan.startOn), to: day(plan.endOn) })),
    ...(cycle > 1 ? text(t('pilot.cycle', { n: cycle })) : []),
    ...(pausedSince === null ? [] : text(t('pilot.paused', { date: day(pausedSince) }))),
    ...table(
      t('milestones'),
      columns(own, 'milestone', 'planned', 'reached'),
      plan.milestones.map(({ title, on, reachedOn }) => [
        written(title) ?? '',
        day(on),
        reachedOn === null ? t('notReached') : day(reachedOn),
      ]),
    ),
  ];
}

/** What each party and the user representative say. Whoever said nothing is shown to have said nothing. */
function evaluations(pilot: Pilot, own: Speech): Blocks {
  const { t, name, of, written } = own;
  const called = (from: string): string => (from === 'users' ? t('evaluation.users') : name(from));
  const given = pilot.evaluations.filter(({ cycle }) => cycle === pilot.cycle);
  const silent = [...joinedParties(pilot), ...(pilot.kind === 'trial' ? ['users'] : [])].filter(
    (from) => !given.some((evaluation) => evaluation.from === from),
  );
  const rows = [
    ...given.map(({ from, change, goOn, account }) => [
      called(from),
      of('change', change),
      t(goOn ? 'yes' : 'no'),
      written(account) ?? '',
    ]),
    ...silent.map((from) => [called(from), t('evaluation.missing'), '', '']),
  ];
  const head = columns(own, 'from', 'whatChanged', 'goOn', 'account');
  return table(t('evaluation.caption'), head, rows);
}

const unionViews = (pilot: Pilot, { t, name, written }: Speech): Blocks =>
  heading(
    t('pilot.unionViews'),
    list(
      pilot.unionViews
        .filter(({ cycle }) => cycle === pilot.cycle)
        .map(({ by, view }) => `${name(by)}: ${written(view) ?? ''}`),
    ),
  );

const left = (pilot: Pilot, { t, name, written }: Speech): Blocks =>
  heading(
    t('pilot.left'),
    list(Object.entries(pilot.left).map(([party, { reason }]) => `${name(party)}: ${written(reason) ?? ''}`)),
  );

const earlierDecisions = ({ decisions }: Pilot, { t, day, of, written }: Speech): Blocks =>
  table(
    t('pilot.decisions'),
    columns({ t }, 'number', 'date', 'decision', 'reason'),
    decisions.map(({ verdict, caseNumber, decidedOn, reason }) => [
      caseNumber,
      day(decidedOn),
      of('verdict', verdict),
      written(reason) ?? '',
    ]),
  );
