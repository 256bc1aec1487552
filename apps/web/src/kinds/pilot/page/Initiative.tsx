import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Pilot } from '../../../api/types.gen.js';
import { useNames } from '../../../app/names.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';
import { Outcome } from '../../../list/Evidence.js';

/** Of a joint initiative: whom the parties approach together, and who comes back to it when. */
export function Initiative({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  if (pilot.initiative === null) return null;
  return (
    <section className="stack" aria-labelledby="initiative">
      <Heading level={2} data-size="sm" id="initiative">
        {t('web.pilot.initiative')}
      </Heading>
      <Approached pilot={pilot} />
      <Outcome outcome={pilot.outcome} />
    </section>
  );
}

/** The same in a sentence. */
export function Approached({ pilot: { initiative, lead } }: { readonly pilot: Pilot }) {
  const t = useWords();
  const nameOf = useNames();
  if (initiative === null) return null;
  const { recipient, followUpOn } = initiative;
  return (
    <Paragraph className="as-written">
      {t('web.pilot.approached', {
        recipient: recipient ?? t('web.redacted'),
        lead: nameOf(lead),
        date: day(followUpOn),
      })}
    </Paragraph>
  );
}
