import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { DisputeView, Pilot } from '../../../api/types.gen.js';
import { counted } from '../../../app/amounts.js';
import { useNames } from '../../../app/names.js';
import { day } from '../../../app/when.js';
import { useWords } from '../../../app/words.js';

/** Both figures and both methods stand side by side, until it is settled and after. */
export function Disputes({
  disputes,
  unit,
  pilot,
}: {
  readonly disputes: readonly DisputeView[];
  readonly unit: string;
  readonly pilot: Pilot;
}) {
  const t = useWords();
  if (disputes.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={4} data-size="2xs">
        {t('web.figures.disputes')}
      </Heading>
      {disputes.map((dispute) => (
        <Dispute key={dispute.id} dispute={dispute} unit={unit} least={pilot.smallGroup} />
      ))}
    </section>
  );
}

function Dispute({
  dispute: { period, reported, party, value, method, resolved, ended },
  unit,
  least,
}: {
  readonly dispute: DisputeView;
  readonly unit: string;
  readonly least: number;
}) {
  const t = useWords();
  const nameOf = useNames();
  const side = (said: string, number: number | null, how: string | null) => (
    <div className="side">
      <dt>{said}</dt>
      <dd>
        <strong>{number === null ? t('web.figures.is-hidden', { least }) : counted(number, unit)}</strong>
        <br />
        {how ?? t('web.figures.as-agreed')}
      </dd>
    </div>
  );
  return (
    <Alert data-color={resolved === null && !ended ? 'warning' : 'info'}>
      {period === null ? null : (
        <Paragraph data-size="sm">
          {day(period.from)}–{day(period.to)}
        </Paragraph>
      )}
      <dl className="sides">
        {side(t('web.figures.reported', { party: nameOf(reported.party ?? '') }), reported.value, reported.method)}
        {side(t('web.figures.counted', { party: nameOf(party) }), value, method)}
      </dl>
      <Paragraph data-size="sm">
        {resolved === null
          ? t(ended ? 'web.figures.dispute-ended' : 'web.figures.open')
          : `${day(resolved.at)}: ${t(`shown.${resolved.shown}`)}. ${resolved.reason ?? ''}`}
      </Paragraph>
    </Alert>
  );
}
