import { Heading } from '@digdir/designsystemet-react';
import { WAYS } from '@tiltaksmotor/domain/phases';
import type { Pilot } from '../api/types.gen.js';
import { day } from '../app/when.js';
import { useWords } from '../app/words.js';

/** The way from draft to decision, and where on it the pilot is. */
export function Path({ pilot: { kind, phase, since, cycle } }: { readonly pilot: Pilot }) {
  const t = useWords();
  const steps: readonly string[] = WAYS[kind];
  const here = steps.indexOf(phase);
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {cycle > 1 ? t('web.pilot.path-cycle', { cycle }) : t('web.pilot.path')}
      </Heading>
      <ol className="path">
        {steps.map((step, i) => (
          <li key={step} aria-current={i === here ? 'step' : undefined} data-done={i < here}>
            {t(`phase.${step}`)}
            {i === here ? <span className="quiet"> {t('web.pilot.since', { date: day(since) })}</span> : null}
          </li>
        ))}
        {here < 0 ? (
          <li aria-current="step">
            {t(`phase.${phase}`)} <span className="quiet">{t('web.pilot.since', { date: day(since) })}</span>
          </li>
        ) : null}
      </ol>
    </section>
  );
}
