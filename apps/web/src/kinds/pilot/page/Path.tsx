import { Heading } from '@digdir/designsystemet-react';
import { WAYS } from '@tiltaksmotor/domain/phases';
import type { Pilot, StayView } from '../../../api/types.gen.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** The way from draft to decision, when it was where, and where on it the pilot is. */
export function Path({ pilot: { kind, phase, cycle, path } }: { readonly pilot: Pilot }) {
  const t = useWords();
  const way: readonly string[] = WAYS[kind];
  // What ended outside the way ends it, after the phases that it has been in.
  const steps = way.includes(phase) ? way : [...way.filter((step) => path.some((stay) => stay.phase === step)), phase];
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
            {i > here ? null : <When stay={path.findLast((stay) => stay.phase === step)} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** From when to when; a day that it came and went on is said once. */
function When({ stay }: { readonly stay: StayView | undefined }) {
  const t = useWords();
  if (stay === undefined) return null;
  const from = day(stay.from);
  if (stay.to === null) return <span className="quiet">{t('web.pilot.since', { date: from })}</span>;
  const to = day(stay.to);
  return <span className="quiet">{from === to ? from : t('web.pilot.from-to', { from, to })}</span>;
}
