import { localDate } from '../../../calendar.js';
import type { Counted } from '../commands.js';
import type { PilotEvent } from '../events.js';
import { answerOf, indicatorOf } from '../facts.js';
import type { PilotRefusal } from '../refusals.js';
import type { PilotContext } from '../rule.js';
import type { Pilot } from '../state.js';
import { faultInYear } from './happened.js';

/** Why a party cannot record this: it is not in the contract, or the period is none, or not over in Norway. */
export function faultInCount(
  pilot: Pilot,
  party: string,
  counted: Counted,
  { now }: PilotContext,
): PilotRefusal | null {
  const indicator = indicatorOf(pilot, counted.indicator);
  if (indicator === undefined) return { code: 'UnknownIndicator', indicator: counted.indicator };
  if (!indicator.reportedBy.some((reporter) => reporter.party === party))
    return { code: 'NotReportedBy', indicator: indicator.id, party };
  if (answerOf(pilot, party)?.answer !== 'given') return { code: 'NotJoined', party };
  const { from, to } = counted.period;
  if (from > to) return { code: 'DatesInWrongOrder', from, to };
  if (to > localDate(now)) return { code: 'PeriodNotOver', from, to };
  return faultInYear(from, now);
}

/** Figures are numbered through the pilot's life: `nth` counts those of one command. */
export function figureRecorded(
  pilot: Pilot,
  kind: 'baseline' | 'trial',
  party: string,
  c: Counted,
  nth = 0,
): PilotEvent {
  const { indicator, period, value, groupSize, method } = c;
  const figure = `F${pilot.figures.length + 1 + nth}`;
  return { type: 'FigureRecorded', figure, kind, party, indicator, period, value, groupSize, method };
}
