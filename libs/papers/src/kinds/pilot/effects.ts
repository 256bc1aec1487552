import {
  isSuppressed,
  resultsOf,
  shownDispute,
  voidedFigures,
  type Pilot,
  type Result,
  type ShownFigure,
} from '@tiltaksmotor/domain';
import type { Sides } from '@tiltaksmotor/documents';
import { changeIn, withUnit } from '@tiltaksmotor/texts';
import { heading, list, table, type Blocks } from '../../blocks.js';
import type { Speech } from '../../speech.js';

const indicatorOf = ({ proposal }: Pilot, id: string | null) => proposal.indicators.find((one) => one.id === id);
export const indicatorName = (pilot: Pilot, id: string, own: Speech): string =>
  own.written(indicatorOf(pilot, id)?.name) ?? id;

export const shownAs = (figure: ShownFigure | null, unit: string, own: Speech): string =>
  figure === null ? own.t('noFigure') : counted(figure.value, unit, own);

/** A figure with its unit; one that is null could point at somebody, and it is said that it is hidden. */
export const counted = (value: number | null, unit: string, { t, language }: Speech): string =>
  value === null ? t('suppressed') : withUnit(language, value, unit);

const figureIn = (pilot: Pilot, indicator: string | null, value: number | null, own: Speech): string =>
  counted(value, indicatorOf(pilot, indicator)?.unit ?? '', own);

const signed = (change: number | null, { language }: Speech): string =>
  change === null ? '' : changeIn(language, change);

/** One result as the cells of a row: baseline, latest, change, and whether that is better. */
export const resultCells = ({ baseline, latest, unit, change, effect }: Result, own: Speech): readonly string[] => [
  shownAs(baseline, unit, own),
  shownAs(latest, unit, own),
  signed(change, own),
  effect === null ? '' : own.t(`effect.${effect}`),
];

export const RESULT_COLUMNS = ['baseline', 'latest', 'change', 'effect'] as const;

/** Each indicator at each party against its frozen baseline. */
export function resultsTable(pilot: Pilot, smallGroup: number, own: Speech): Blocks {
  const rows = resultsOf(pilot, smallGroup).map((result) => [
    indicatorName(pilot, result.indicator, own),
    own.name(result.party),
    ...resultCells(result, own),
  ]);
  const head = ['indicator', 'party', ...RESULT_COLUMNS].map((key) => own.t(`columns.${key}`));
  return table(own.t('results.caption'), head, rows, [2, 3, 4]);
}

/** Disputed figures, with both methods side by side, until it is resolved and after. */
export function disputedFigures(pilot: Pilot, smallGroup: number, own: Speech): Blocks {
  const { t, name, period, written } = own;
  const column = (key: string): string => t(`columns.${key}`);
  const disputes = pilot.disputes
    .map((dispute) => shownDispute(dispute, pilot, smallGroup))
    .map(({ indicator, period: of, reported, party, value, method, resolved, ended }): Sides['disputes'][number] => ({
      of: [indicator === null ? '' : indicatorName(pilot, indicator, own), of === null ? '' : period(of)].join(', '),
      sides: [
        {
          by: reported.party === null ? '' : name(reported.party),
          figure: figureIn(pilot, indicator, reported.value, own),
          method: written(reported.method) ?? t('noMethod'),
        },
        { by: name(party), figure: figureIn(pilot, indicator, value, own), method: written(method) ?? '' },
      ],
      settled:
        resolved === null
          ? t(ended ? 'dispute.ended' : 'dispute.open')
          : `${t(`dispute.${resolved.shown}`)}: ${written(resolved.reason) ?? ''}`,
    }));
  const head: Sides['head'] = [
    column('indicator'),
    column('reported'),
    column('method'),
    column('otherFigure'),
    column('otherMethod'),
    column('settled'),
  ];
  return disputes.length === 0 ? [] : [{ kind: 'sides', caption: t('dispute.caption'), head, disputes }];
}

/** What parties have said is wrong, and why. None of it is counted above. */
export const takenBackFigures = (pilot: Pilot, smallGroup: number, own: Speech): Blocks =>
  heading(
    own.t('voided.heading'),
    list(
      voidedFigures(pilot).map((figure) =>
        own.t('voided.said', {
          indicator: indicatorName(pilot, figure.indicator, own),
          party: figure.party,
          period: own.period(figure.period),
          value: figureIn(pilot, figure.indicator, isSuppressed(figure, smallGroup) ? null : figure.value, own),
          reason: own.written(figure.voided.reason) ?? '',
        }),
      ),
    ),
  );
