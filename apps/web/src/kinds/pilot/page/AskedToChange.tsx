import { Alert, Heading } from '@digdir/designsystemet-react';
import type { Pilot } from '../../../api/types.gen.js';
import { useNames } from '../../../app/names.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** Before a trial: why parties said no or want changes, why the FSU sent it back, and who in the FSU objected and why. */
export function AskedToChange({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const nameOf = useNames();
  const { parties, phase, mustRevise, objections, bodies } = pilot;
  if (phase !== 'consent' && phase !== 'review' && phase !== 'lapsed' && phase !== 'declined') return null;
  const asked = [
    ...(mustRevise === null || mustRevise === 'party-left'
      ? []
      : [{ who: nameOf(bodies.review), how: 'returned', reason: mustRevise, at: null }]),
    ...parties.flatMap(({ party, answer }) =>
      answer === null || (answer.answer !== 'declined' && answer.answer !== 'change-requested')
        ? []
        : [{ who: nameOf(party), how: answer.answer, reason: answer.reason, at: answer.answeredAt }],
    ),
    ...objections.map(({ by, reason, at }) => ({ who: nameOf(by), how: 'objected', reason, at })),
  ];
  if (asked.length === 0) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="xs">
        {t('web.pilot.asked-to-change')}
      </Heading>
      <ul className="plain stack">
        {asked.map(({ who, how, reason, at }) => (
          <li key={`${who} ${how} ${at}`}>
            <strong>{t(`web.pilot.asked.${how}`, { who })}</strong>
            {at === null ? null : <span className="quiet"> {day(at)}</span>}
            <div className="as-written">{reason ?? t('web.redacted')}</div>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
