import { Details, Heading } from '@digdir/designsystemet-react';
import type { Pilot } from '../../../api/types.gen.js';
import { useWords } from '../../../app/words.js';
import { Given, GivenIn } from '../evaluate/Given.js';

/** What was evaluated, to be read also when nobody can evaluate any more: this cycle, and those before it folded away. */
export function Evaluations({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const { evaluations, unionViews, cycle, phase, missingEvaluations } = pilot;
  const cycles = [...new Set([...evaluations, ...unionViews].map((one) => one.cycle))].toSorted((a, b) => b - a);
  const earlier = cycles.filter((one) => one !== cycle);
  const isNow = cycles.includes(cycle) || phase === 'evaluation' || missingEvaluations.length > 0;
  if (!isNow && earlier.length === 0) return null;
  return (
    <>
      {isNow ? <Given pilot={pilot} /> : null}
      {earlier.length === 0 ? null : (
        <section className="stack">
          <Heading level={2} data-size="sm">
            {t('web.evaluate.earlier')}
          </Heading>
          {earlier.map((one) => (
            <Details key={one}>
              <Details.Summary>{t('web.evaluate.cycle', { cycle: one })}</Details.Summary>
              <Details.Content className="stack">
                <GivenIn pilot={pilot} cycle={one} />
              </Details.Content>
            </Details>
          ))}
        </section>
      )}
    </>
  );
}
