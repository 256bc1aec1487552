import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { pilotsOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { Explained } from '../../../app/Explained.js';
import { Shown } from '../../../app/Shown.js';
import { useTitle } from '../../../app/title.js';
import { useWords } from '../../../app/words.js';
import { Indicator } from '../page/Figures.js';
import { Given } from './Given.js';
import { Yours } from './Yours.js';

/** What changed is already there; each party and the user representative say what they saw. */
export function Evaluate() {
  const t = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const pilot = useQuery(pilotsOneOptions({ path: { id } }));
  useTitle(t('web.evaluate.title'));
  return <Shown of={pilot}>{(found) => <Page pilot={found} />}</Shown>;
}

function Page({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  return (
    <>
      <div className="stack">
        <Link to="/piloter/$id" params={{ id: pilot.id }}>
          {pilot.title ?? t('report.untitled')}
        </Link>
        <Heading level={1}>{t('web.evaluate.title')}</Heading>
        {pilot.aim === null ? null : <Paragraph className="as-written">{pilot.aim}</Paragraph>}
      </div>
      <section className="stack">
        <Heading level={2} data-size="sm">
          <Explained text={t('web.evaluate.results')} />
        </Heading>
        {pilot.indicators.map((indicator) => (
          <Indicator key={indicator.id} pilot={pilot} indicator={indicator} />
        ))}
      </section>
      <Given pilot={pilot} />
      <Yours pilot={pilot} />
      <Link to="/piloter/$id" params={{ id: pilot.id }}>
        {t('web.status-report.back')}
      </Link>
    </>
  );
}
