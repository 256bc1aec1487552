import { Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pilotsOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { useNames } from '../../../app/names.js';
import { Shown } from '../../../app/Shown.js';
import { day } from '../../../app/when.js';
import { listed, useWords } from '../../../app/words.js';
import { Approached } from '../../pilot/page/Initiative.js';
import { Answers } from './Answers.js';
import { MeasureBeside } from './MeasureBeside.js';
import { Similar } from './Similar.js';

/** A proposal beside the measure, what came of that before, and pilots like it. */
export function Review({ id }: { readonly id: string }) {
  const pilot = useQuery(pilotsOneOptions({ path: { id } }));
  return <Shown of={pilot}>{(found) => <Proposal pilot={found} />}</Shown>;
}

function Proposal({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const { id, title, measure } = pilot;
  const { passAt } = pilot.dates;
  return (
    <Card className="stack" asChild>
      <article>
        <Heading level={3} data-size="xs">
          <Link to="/piloter/$id" params={{ id }}>
            {title ?? t('report.untitled')}
          </Link>
        </Heading>
        <div className="row">
          <strong>
            {pilot.reviewMode === 'notify' && passAt !== null
              ? t('web.fsu.passes', { date: day(passAt) })
              : t('web.fsu.decides')}
          </strong>
          {pilot.policy === 'exercise' ? <Tag data-color="warning">{t('web.exercise')}</Tag> : null}
        </div>
        <div className="beside">
          <Proposed pilot={pilot} />
          <div className="stack">
            {'code' in measure ? <MeasureBeside code={measure.code} /> : <NewMeasure measure={measure} />}
            <Similar pilot={pilot} />
          </div>
        </div>
        <Answers pilot={pilot} />
      </article>
    </Card>
  );
}

function Proposed({ pilot }: { readonly pilot: Pilot }) {
  const { aim, parties, indicators, objections } = pilot;
  const t = useWords();
  const nameOf = useNames();
  return (
    <div className="stack">
      <Heading level={4} data-size="2xs">
        {t('web.fsu.proposal')}
      </Heading>
      <Paragraph className="as-written">{aim}</Paragraph>
      <Paragraph>{t('web.fsu.parties', { parties: listed(parties.map(({ party }) => nameOf(party))) })}</Paragraph>
      <Approached pilot={pilot} />
      {indicators.length === 0 ? null : (
        <Paragraph>
          {t('web.fsu.counts', { indicators: listed(indicators.map(({ id, name }) => name ?? id)) })}
        </Paragraph>
      )}
      {objections.length === 0 ? null : (
        <>
          <Heading level={4} data-size="2xs">
            {t('web.fsu.objections')}
          </Heading>
          <ul>
            {objections.map(({ by, reason, at }) => (
              <li key={`${by} ${at}`}>
                {nameOf(by)}, {day(at)}: <span className="as-written">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function NewMeasure({
  measure,
}: {
  readonly measure: { readonly title: string | null; readonly reason: string | null };
}) {
  const t = useWords();
  return (
    <div>
      <Heading level={4} data-size="2xs">
        {t('web.pilot.new-measure', { title: measure.title })}
      </Heading>
      <Paragraph className="as-written">{measure.reason}</Paragraph>
    </div>
  );
}
