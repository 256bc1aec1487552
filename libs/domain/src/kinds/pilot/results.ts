import { differenceOf } from '../../decimals.js';
import { baselineOf, everReporting, indicatorOf, isOverFigureThatHolds, standingFigures } from './facts.js';
import type { Dispute, Figure, Pilot } from './state.js';
import type { Direction, Indicator } from './fields.js';

/** A figure as it may be shown: null where it concerns so few people that it could point at somebody. */
export interface ShownFigure {
  readonly figure: string;
  readonly value: number | null;
  readonly suppressed: boolean;
  readonly period: Figure['period'];
}

/** One indicator at one party: baseline against the latest figure, and the other figure where it is disputed. */
export interface Result {
  readonly indicator: string;
  readonly party: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly baseline: ShownFigure | null;
  readonly latest: ShownFigure | null;
  readonly change: number | null;
  /**
   * `better` and `worse` by the indicator's direction. Of what should hold, how much it may move is not agreed: it is `changed`,
   * neither better nor worse.
   */
  readonly effect: 'better' | 'worse' | 'changed' | 'unchanged' | null;
  readonly dispute: { readonly value: number | null; readonly party: string; readonly resolved: boolean } | null;
}

/** Small groups, of staff too, are not shown. Zero people is no group: then there is nothing to hide. */
export const isSuppressed = ({ groupSize }: Figure, smallGroup: number): boolean =>
  groupSize !== null && groupSize > 0 && groupSize < smallGroup;

export const shown = (figure: Figure, smallGroup: number, dispute?: Dispute): ShownFigure => {
  const suppressed = isSuppressed(figure, smallGroup);
  const value = dispute?.resolved?.shown === 'disputed' ? dispute.value : figure.value;
  return { figure: figure.id, value: suppressed ? null : value, suppressed, period: figure.period };
};

export function resultsOf(pilot: Pilot, smallGroup: number): readonly Result[] {
  return everReporting(pilot).flatMap(({ indicator, party }) => {
    const line = indicatorOf(pilot, indicator);
    return line === undefined ? [] : [resultOf(pilot, line, party, smallGroup)];
  });
}

function resultOf(
  pilot: Pilot,
  { id: indicator, unit, direction }: Indicator,
  party: string,
  smallGroup: number,
): Result {
  const counted = trialFigures(pilot, indicator, party).at(-1);
  const before = baselineOf(pilot, indicator, party);
  const baseline = before === undefined ? null : shown(before, smallGroup, disputeOf(pilot, before));
  const dispute = counted === undefined ? undefined : disputeOf(pilot, counted);
  const latest = counted === undefined ? null : shown(counted, smallGroup, dispute);
  const change = changeOf(baseline, latest);
  return {
    indicator,
    party,
    unit,
    direction,
    baseline,
    latest,
    change,
    effect: effectOf(change, direction),
    dispute: sides(dispute, latest),
  };
}

/** What a party has counted in the trial and still stands, by the periods' ends. */
export const trialFigures = (pilot: Pilot, indicator: string, party: string): readonly Figure[] =>
  standingFigures(pilot)
    .filter((f) => f.kind === 'trial' && f.indicator === indicator && f.party === party)
    .toSorted((a, b) => a.period.to.localeCompare(b.period.to));

export const disputeOf = (pilot: Pilot, figure: Figure): Dispute | undefined =>
  pilot.disputes.find((dispute) => dispute.figure === figure.id);

/** The other side of a figure, as long as it is open or it was decided to show both. */
function sides(dispute: Dispute | undefined, latest: ShownFigure | null): Result['dispute'] {
  if (dispute === undefined || (dispute.resolved !== null && dispute.resolved.shown !== 'both')) return null;
  const value = latest?.suppressed === true ? null : dispute.value;
  return { value, party: dispute.party, resolved: dispute.resolved !== null };
}

const changeOf = (baseline: ShownFigure | null, latest: ShownFigure | null): number | null => {
  if (baseline === null || latest === null || baseline.value === null || latest.value === null) return null;
  return differenceOf(latest.value, baseline.value);
};

function effectOf(change: number | null, direction: Direction): Result['effect'] {
  if (change === null) return null;
  if (change === 0) return 'unchanged';
  if (direction === 'hold') return 'changed';
  return change > 0 === (direction === 'up') ? 'better' : 'worse';
}

/** A dispute as it may be shown: both figures and both methods, side by side. */
export type ShownDispute = Omit<Dispute, 'value'> & {
  readonly indicator: string | null;
  readonly period: Figure['period'] | null;
  readonly value: number | null;
  readonly reported: Pick<Figure, 'method'> & { readonly party: string | null; readonly value: number | null };
  readonly suppressed: boolean;
  /** The figure no longer holds, and there was nothing more to settle. */
  readonly ended: boolean;
};

export function shownDispute(dispute: Dispute, pilot: Pilot, smallGroup: number): ShownDispute {
  const figure = pilot.figures.find(({ id }) => id === dispute.figure);
  const suppressed = figure === undefined || isSuppressed(figure, smallGroup);
  return {
    ...dispute,
    indicator: figure?.indicator ?? null,
    period: figure?.period ?? null,
    value: suppressed ? null : dispute.value,
    reported: {
      party: figure?.party ?? null,
      value: suppressed ? null : (figure?.value ?? null),
      method: figure?.method ?? null,
    },
    suppressed,
    ended: dispute.resolved === null && !isOverFigureThatHolds(pilot, dispute),
  };
}
