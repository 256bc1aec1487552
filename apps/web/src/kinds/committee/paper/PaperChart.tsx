import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { fetched } from '../../../app/fetched.js';
import { Part } from '../../../app/Part.js';
import { amount, counted } from '../../../app/amounts.js';
import { useWords } from '../../../app/words.js';
import { FigureTable, type Of } from './FigureTable.js';

const Drawing = fetched(() => import('../../pilot/page/Drawing.js'));
type Chart = Of<'run-chart'>;

/** A run chart of a paper: what it shows in a sentence, a picture for each party, and all of its figures in a table. */
export function PaperChart({ block, level }: { readonly block: Chart; readonly level: 3 | 4 | 5 }) {
  const { title, unit, says, series } = block;
  return (
    <div className="stack">
      <Heading level={level} data-size="2xs">
        {title} ({unit})
      </Heading>
      <Paragraph>{says}</Paragraph>
      <div className="charts">
        {series
          .filter(({ points }) => points.length > 0)
          .map((one) => (
            <Picture key={one.name} chart={block} series={one} />
          ))}
      </div>
      <Behind chart={block} />
    </div>
  );
}

/** One party against its frozen baseline. What it shows is said above, for all of them. */
function Picture({
  chart: { title, unit },
  series: { name, baseline, points },
}: {
  readonly chart: Chart;
  readonly series: Chart['series'][number];
}) {
  const t = useWords();
  return (
    <figure className="stack chart">
      <figcaption className="legend">
        <strong>{name}</strong>
        {baseline === null ? null : (
          <span className="quiet">
            <span className="dashes" aria-hidden /> {t('web.figures.baseline', { value: counted(baseline, unit) })}
          </span>
        )}
      </figcaption>
      <div role="img" aria-label={`${title}, ${name}`} className="drawing">
        <Part meanwhile={<span className="quiet">{t('web.figures.drawing')}</span>}>
          <Drawing drawn={{ points, baseline }} />
        </Part>
      </div>
    </figure>
  );
}

/** Nobody needs to see the pictures. */
function Behind({ chart: { title, unit, series } }: { readonly chart: Chart }) {
  const t = useWords();
  const rows = series.flatMap(({ name, points }) => points.map(({ label, value }) => [name, label, amount(value)]));
  return (
    <Details data-size="sm">
      <Details.Summary>{t('web.paper.figures')}</Details.Summary>
      <Details.Content>
        <FigureTable
          block={{
            kind: 'table',
            caption: `${title} (${unit})`,
            head: [t('web.paper.series'), t('web.paper.period'), t('web.paper.value')],
            rows,
            numeric: [2],
          }}
        />
      </Details.Content>
    </Details>
  );
}
