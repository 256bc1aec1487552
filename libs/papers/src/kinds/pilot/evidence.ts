import { evidenceCard } from '@tiltaksmotor/domain';
import { heading, list, type Blocks } from '../../blocks.js';
import { smallGroupOf, type PilotThen } from './read.js';
import type { Speech } from '../../speech.js';
import type { CaseBasis } from '../committee/content.js';
import { counted, indicatorName, shownAs } from './effects.js';
import { titleOf } from './terms.js';

/** What became of earlier pilots on the same measure, a line for each. */
export function earlierPilots(measure: string, except: string, basis: CaseBasis, own: Speech): Blocks {
  const others = (basis.earlier.get(measure) ?? []).filter(({ id }) => `pilot/${id}` !== except);
  return heading(own.t('evidence.heading'), list(others.flatMap((one) => told(one, basis, own))));
}

function told({ pilot }: PilotThen, { places }: CaseBasis, own: Speech): readonly string[] {
  const { t, name, listed, of } = own;
  const card = evidenceCard(pilot, smallGroupOf(places, pilot));
  if (card === null) return [];
  const { decision, adoptedBy, notYetAnswered, effect, evaluations, outcome } = card;
  const from = (one: string): string => (one === 'users' ? t('evaluation.users') : name(one));
  return [
    [
      t('evidence.tried', { title: titleOf(pilot, own), parties: listed(card.triedBy.map(name)), n: card.cycles }),
      ...(decision === null ? [] : [t('evidence.decided', { verdict: decision.verdict, number: decision.caseNumber })]),
      ...(adoptedBy.length === 0
        ? []
        : [
            t('evidence.adopted', {
              answers: listed(adoptedBy.map(({ party, adopted }) => `${name(party)} (${of('extent', adopted)})`)),
            }),
          ]),
      ...(notYetAnswered.length === 0 ? [] : [t('evidence.notYet', { parties: listed(notYetAnswered.map(name)) })]),
      ...effect
        .filter(({ latest }) => latest !== null)
        .map((result) =>
          t('evidence.effect', {
            indicator: indicatorName(pilot, result.indicator, own),
            party: result.party,
            from: shownAs(result.baseline, result.unit, own),
            to: shownAs(result.latest, result.unit, own),
          }),
        ),
      ...effect.flatMap(({ dispute, unit, indicator }) =>
        dispute === null
          ? []
          : [
              t('evidence.disputed', {
                indicator: indicatorName(pilot, indicator, own),
                party: dispute.party,
                value: counted(dispute.value, unit, own),
              }),
            ],
      ),
      ...(evaluations.length === 0
        ? []
        : [
            t('evidence.evaluated', {
              answers: listed(
                evaluations.map(
                  (one) =>
                    `${from(one.from)} (${of('change', one.change)}, ${t(one.goOn ? 'evidence.goesOn' : 'evidence.stops')})`,
                ),
              ),
            }),
          ]),
      ...(outcome === null ? [] : [t('evidence.outcome', { achieved: of('achieved', outcome.achieved) })]),
    ].join(' '),
  ];
}
