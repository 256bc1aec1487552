import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Pilot } from '../../../api/types.gen.js';
import { Explained } from '../../../app/Explained.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** What the FSU recommended and the SSU decided. */
export function Decisions({ pilot: { recommendation, decisions } }: { readonly pilot: Pilot }) {
  const t = useWords();
  if (recommendation === null && decisions.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {t('web.pilot.decisions')}
      </Heading>
      {recommendation === null ? null : (
        <Paragraph>
          <Explained
            text={t('web.pilot.recommended', {
              verdict: t(`verdict.${recommendation.verdict}`),
              date: day(recommendation.at),
            })}
          />{' '}
          {recommendation.reason}
        </Paragraph>
      )}
      {decisions.map(({ caseNumber, verdict, decidedOn, reason }) => (
        <Paragraph key={caseNumber}>
          <Explained
            text={t('web.pilot.decided', { verdict: t(`verdict.${verdict}`), case: caseNumber, date: day(decidedOn) })}
          />{' '}
          {reason}
        </Paragraph>
      ))}
    </section>
  );
}
