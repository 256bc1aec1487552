import { numberIn } from '@tiltaksmotor/domain/numbers';
import type { PeriodView, Pilot, RunChart, StatusView } from '../../../api/types.gen.js';
import { today } from '../../../app/index.js';
import { numberOf, orNull } from '../../../form/index.js';

export type Standing = StatusView['standing'];
export interface FigureValues {
  readonly value: string;
  readonly from: string;
  readonly to: string;
  readonly few: boolean;
  readonly groupSize: string;
  /** How it was counted, where that is not as agreed. */
  readonly method: string;
}
export interface Values {
  readonly standing: Standing | '';
  readonly note: string;
  readonly figures: Readonly<Record<string, FigureValues>>;
}

/** What a party last reported. */
export const lastOf = ({ statuses }: Pilot, party: string): StatusView | undefined =>
  statuses.findLast((report) => report.party === party);

/** All that a party has reported, in short: another when somebody else reports for it. */
export const reportedOf = (pilot: Pilot, party: string): string =>
  [...pilot.statuses.map((report) => ({ ...report, id: report.at })), ...pilot.figures]
    .filter((one) => one.party === party)
    .map(({ id }) => id)
    .join(' ');

/** The lines of the measurement contract that a party reports. */
export const linesOf = ({ runCharts }: Pilot, party: string): readonly RunChart[] =>
  runCharts.filter((chart) => chart.party === party);

/** The last report carried forward, with the periods that the next figures are for. */
export function carriedForward(pilot: Pilot, party: string): Values {
  const last = lastOf(pilot, party);
  const lines = linesOf(pilot, party).map(({ indicator, next }) => [
    indicator,
    {
      value: '',
      ...(next !== null && isOver(next) ? next : { from: '', to: '' }),
      few: false,
      groupSize: '',
      method: methodOf(pilot, party, indicator),
    },
  ]);
  return {
    standing: last?.standing ?? '',
    note: last?.note ?? '',
    figures: Object.fromEntries(lines) as Values['figures'],
  };
}

/** Whether there can be a figure for a period: not before it is over. */
export const isOver = ({ to }: PeriodView): boolean => to <= today();

/** How a party counted last, where that was not as agreed: it will count so again. */
const methodOf = ({ figures }: Pilot, party: string, indicator: string): string =>
  figures.findLast(
    (figure) => figure.kind === 'trial' && figure.party === party && figure.indicator === indicator && !figure.void,
  )?.method ?? '';

/** Whether how many people a figure concerns has been told of it before, so that it is asked again. */
export const isAboutGroup = (
  { figures }: Pilot,
  { indicator, party }: Pick<RunChart, 'indicator' | 'party'>,
): boolean =>
  figures.some(
    (figure) =>
      figure.indicator === indicator &&
      figure.party === party &&
      !figure.void &&
      (figure.groupSize !== null || figure.suppressed),
  );

const newIn = ({ figures }: Values) => Object.entries(figures).filter(([, { value }]) => value.trim() !== '');

/** What is sent: figures only where there is a new one, and nothing that the form does not show. */
export function reportOf(pilot: Pilot, party: string, values: Values) {
  const { standing, note } = values;
  return {
    party,
    standing: standing as Standing,
    note: orNull(note),
    figures: newIn(values).map(([indicator, { value, from, to, few, groupSize, method = '' }]) => ({
      indicator,
      period: { from, to },
      value: numberOf(value),
      groupSize: few || isAboutGroup(pilot, { indicator, party }) ? numberIn(groupSize) : null,
      method: orNull(method),
    })),
  };
}

/** The form's name for a field of what was sent. */
export function fieldOf(sent: string, values: Values): string {
  const [part, place, ...inside] = sent.split('.');
  const [indicator] = newIn(values)[Number(place)] ?? [];
  return part !== 'figures' || indicator === undefined ? sent : `figures.${indicator}.${inside.at(-1) ?? 'value'}`;
}
