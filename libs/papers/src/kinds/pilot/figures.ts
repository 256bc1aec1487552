import { isSuppressed, standingFigures, type Dispute, type Figure, type Pilot } from '@tiltaksmotor/domain';
import type { ColumnKind, FigureColumn, FigureRow } from '@tiltaksmotor/documents';
import type { Speech } from '../../speech.js';
import { indicatorName } from './effects.js';
import { measureName, titleOf } from './terms.js';

const COLUMNS = {
  ...({
    case: 'case',
    pilot: 'text',
    measure: 'text',
    party: 'text',
    indicator: 'text',
    unit: 'text',
    kind: 'text',
  } as const),
  ...({ from: 'day', to: 'day', value: 'number', method: 'text', note: 'text' } as const),
} satisfies Readonly<Record<string, ColumnKind>>;
type Row = Readonly<Record<keyof typeof COLUMNS, string | number | null>>;

export const figureColumns = ({ say }: Speech): readonly FigureColumn[] =>
  Object.entries(COLUMNS).map(([name, holds]) => ({ name, called: say(`document.figureColumns.${name}`), holds }));

/** Every figure that stands, and the other side of each that is disputed, as rows that spreadsheets count with. */
export function figureRows(pilot: Pilot, number: string | null, smallGroup: number, own: Speech): readonly FigureRow[] {
  return standingFigures(pilot).flatMap((figure) => {
    const disputes = pilot.disputes.filter((dispute) => dispute.figure === figure.id);
    const note = disputes.some(({ resolved }) => resolved === null) ? own.t('figure.disputed') : null;
    const row = rowOf(pilot, figure, number, own);
    const hidden = isSuppressed(figure, smallGroup);
    const value = hidden ? null : figure.value;
    return [
      { ...row, value, note: hidden ? own.t('suppressed') : note },
      ...disputes.map((dispute) => otherSide(row, dispute, hidden, own)),
    ];
  });
}

const rowOf = (pilot: Pilot, figure: Figure, number: string | null, own: Speech): Row => ({
  case: number,
  pilot: titleOf(pilot, own),
  measure: measureName(pilot, own),
  party: own.name(figure.party),
  indicator: indicatorName(pilot, figure.indicator, own),
  unit: pilot.proposal.indicators.find(({ id }) => id === figure.indicator)?.unit ?? '',
  kind: own.t(`figure.${figure.kind}`),
  from: figure.period.from,
  to: figure.period.to,
  value: figure.value,
  method: own.written(figure.method),
  note: null,
});

const otherSide = (row: Row, dispute: Dispute, hidden: boolean, own: Speech): Row => ({
  ...row,
  party: own.name(dispute.party),
  kind: own.t('figure.other'),
  value: hidden ? null : dispute.value,
  method: own.written(dispute.method),
  note: hidden ? own.t('suppressed') : own.t(`dispute.${dispute.resolved?.shown ?? 'open'}`),
});
