import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { amount, language } from './index.js';
import { localesOf } from '@tiltaksmotor/domain/languages';

const HEIGHT = 220;
const LINE = 'var(--ds-color-accent-base-default)';
const OTHER = 'var(--ds-color-danger-base-default)';
const month = (at: string): string =>
  new Intl.DateTimeFormat(localesOf(language()), {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  }).format(Date.parse(at));

/** What is drawn: of a pilot, or of a paper. */
export interface Drawn {
  readonly points: readonly {
    /** YYYY-MM-DD. */
    readonly at: string;
    readonly value: number;
    /** The other side's figure, where it is disputed. */
    readonly other?: number | null;
  }[];
  readonly baseline: number | null;
}

/** Points by period against the frozen baseline. Fetched only where a chart is shown: it is the heaviest thing there is. */
export default function Drawing({ drawn: { points, baseline } }: { readonly drawn: Drawn }) {
  return (
    <ResponsiveContainer width="100%" height={HEIGHT}>
      <LineChart data={[...points]} margin={{ top: 20, right: 16, bottom: 4, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--ds-color-border-subtle)" />
        <XAxis dataKey="at" tickFormatter={month} tickMargin={8} minTickGap={16} padding={{ left: 16, right: 16 }} />
        <YAxis width={44} tickFormatter={amount} domain={['auto', 'auto']} />
        {baseline === null ? null : <ReferenceLine y={baseline} className="chart-baseline" ifOverflow="extendDomain" />}
        <Line
          dataKey="value"
          stroke={LINE}
          isAnimationActive={false}
          activeDot={false}
          strokeWidth={2}
          dot={{ r: 4, fill: LINE, stroke: LINE }}
        />
        <Line
          dataKey="other"
          stroke={OTHER}
          isAnimationActive={false}
          activeDot={false}
          strokeWidth={0}
          dot={{ r: 5, strokeWidth: 2, stroke: OTHER, fill: 'var(--ds-color-background-default)' }}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
