import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Of } from './FigureTable.js';

/** Disputed figures: both of each and both methods, side by side, and how it was settled. */
export function PaperSides({
  block: { caption, disputes },
  level,
}: {
  readonly block: Of<'sides'>;
  readonly level: 3 | 4 | 5;
}) {
  return (
    <div className="stack">
      <Heading level={level} data-size="2xs">
        {caption}
      </Heading>
      {disputes.map(({ of, sides, settled }, n) => (
        <Alert key={n} data-color="warning">
          <Paragraph data-size="sm">{of}</Paragraph>
          <dl className="sides">
            {sides.map(({ by, figure, method }, side) => (
              <div key={side} className="side">
                <dt>{by}</dt>
                <dd>
                  <strong>{figure}</strong>
                  <br />
                  {method}
                </dd>
              </div>
            ))}
          </dl>
          <Paragraph data-size="sm" className="as-written">
            {settled}
          </Paragraph>
        </Alert>
      ))}
    </div>
  );
}
