import { Heading } from '@digdir/designsystemet-react';
import type { Pilot } from '../../../api/types.gen.js';
import { Explained } from '../../../app/Explained.js';
import { useNames } from '../../../app/names.js';
import { useWords } from '../../../app/words.js';

/** What a trial waits for, and from whom. */
export function MissingBeforeStart({ pilot: { missingBeforeStart, indicators } }: { readonly pilot: Pilot }) {
  const t = useWords();
  const named = useNames();
  const nameOf = (id: string): string => indicators.find((one) => one.id === id)?.name ?? named(id);
  if (missingBeforeStart.length === 0) return null;
  return (
    <div className="stack">
      <Heading level={3} data-size="2xs" id="missing">
        {t('web.tasks.missing', { count: missingBeforeStart.length })}
      </Heading>
      <ul aria-labelledby="missing">
        {missingBeforeStart.map((missing) => (
          <li key={missing}>
            <Explained text={t('web.tasks.missing-one', { missing, nameOf })} />
          </li>
        ))}
      </ul>
    </div>
  );
}
