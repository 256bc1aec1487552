import { Alert, Button, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meMeOptions } from '../../api/@tanstack/react-query.gen.js';
import type { MeasureWithEvidence, PilotListed } from '../../api/types.gen.js';
import { day, listed, useNames, useWords, Section } from '../../app/index.js';
import { Evidence } from './Evidence.js';
import { PilotLink } from './PilotLink.js';

/** On the page of a measure: the way to try it, who works on it, and what came of it. */
export function OnMeasure({ measure }: { readonly measure: MeasureWithEvidence }) {
  const t = useWords();
  const { pilots, evidence } = measure;
  return (
    <>
      <Start measure={measure} />
      <Section title={t('web.measure.now')}>
        {pilots.length === 0 ? <Paragraph className="quiet">{t('web.measure.nobody')}</Paragraph> : null}
        <ul className="plain stack">
          {pilots.map((pilot) => (
            <UnderWay key={pilot.id} pilot={pilot} />
          ))}
        </ul>
      </Section>
      <Section title={t('web.measure.evidence')}>
        {evidence.length === 0 ? <Paragraph className="quiet">{t('web.measure.untried')}</Paragraph> : null}
        {evidence.map((one) => (
          <Evidence key={one.pilot} evidence={one} />
        ))}
      </Section>
    </>
  );
}

/** A pilot on the measure: who is in it, and how far it has come. */
function UnderWay({ pilot: { id, title, phase, phaseSince, parties } }: { readonly pilot: PilotListed }) {
  const t = useWords();
  const nameOf = useNames();
  return (
    <li className="entry">
      <PilotLink id={id} title={title} />
      <div>{listed(parties.map(nameOf))}</div>
      <div className="row">
        <Tag data-size="sm">{t(`phase.${phase}`)}</Tag>
        <span className="quiet">{t('web.measure.since', { date: day(phaseSince) })}</span>
      </div>
    </li>
  );
}

/** Who may not propose, or what cannot be done together, is told why there is no button. */
function Start({ measure: { code, collaboration } }: { readonly measure: MeasureWithEvidence }) {
  const t = useWords();
  const me = useQuery(meMeOptions());
  if (collaboration.potential === 'internal') return <Alert data-color="info">{t('web.measure.internal')}</Alert>;
  if (me.data?.mayPropose !== true) return <Paragraph className="quiet">{t('web.measure.leaders-propose')}</Paragraph>;
  return (
    <div>
      <Button asChild>
        <Link to="/forslag/nytt" search={{ tiltak: code }}>
          {t('web.measure.start')}
        </Link>
      </Button>
    </div>
  );
}
