import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { IndicatorView, Pilot } from '../api/types.gen.js';
import { useWords } from '../app/words.js';

/** Each indicator against its frozen baseline. */
export function Figures({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  if (pilot.indicators.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.pilot.indicators')}
      </Heading>
      {pilot.indicators.map((indicator) => (
        <Indicator key={indicator.id} indicator={indicator} />
      ))}
    </section>
  );
}

function Indicator({
  indicator: { name, unit, direction, source, countingRule },
}: {
  readonly indicator: IndicatorView;
}) {
  const t = useWords();
  return (
    <div>
      <Heading level={3} data-size="2xs">
        {name} ({unit}, {t(`direction.${direction}`)})
      </Heading>
      <Paragraph className="quiet">{t('web.pilot.counted', { source, rule: countingRule })}</Paragraph>
    </div>
  );
}
