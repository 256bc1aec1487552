import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { pilotsOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { Shown } from '../../../app/Shown.js';
import { useTitle } from '../../../app/title.js';
import { useWords } from '../../../app/words.js';
import { AskedToChange } from './AskedToChange.js';
import { Decisions } from './Decisions.js';
import { Evaluations } from './Evaluations.js';
import { Figures } from './Figures.js';
import { History } from './History.js';
import { Initiative } from './Initiative.js';
import { Parties } from './Parties.js';
import { Path } from './Path.js';
import { Statuses } from './Statuses.js';
import { Turn } from './Turn.js';
import { YourTasks } from './YourTasks.js';

/** Where a pilot stands, whose turn it is, and all that is known of it. */
export function PilotPage() {
  const t = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const pilot = useQuery(pilotsOneOptions({ path: { id } }));
  useTitle(pilot.data === undefined ? null : (pilot.data.title ?? t('report.untitled')));
  return <Shown of={pilot}>{(found) => <Everything pilot={found} />}</Shown>;
}

function Everything({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const { measure, title, aim } = pilot;
  return (
    <>
      <div className="stack">
        <div className="row">
          {'code' in measure ? (
            <Link to="/tiltak/$code" params={{ code: measure.code }}>
              {measure.code}
            </Link>
          ) : (
            <span>{t('web.pilot.new-measure', { title: measure.title })}</span>
          )}
          {pilot.policy === 'exercise' ? <Tag data-color="warning">{t('web.exercise')}</Tag> : null}
        </div>
        <Heading level={1}>{title ?? t('report.untitled')}</Heading>
        <Turn pilot={pilot} />
      </div>
      <AskedToChange pilot={pilot} />
      <YourTasks pilot={pilot} />
      <Path pilot={pilot} />
      {aim === null ? null : (
        <section className="stack">
          <Heading level={2} data-size="sm">
            {t('web.pilot.aim')}
          </Heading>
          <Paragraph className="as-written">{aim}</Paragraph>
        </section>
      )}
      <Initiative pilot={pilot} />
      <Parties pilot={pilot} />
      <Statuses pilot={pilot} />
      <Figures pilot={pilot} />
      <Evaluations pilot={pilot} />
      <Decisions pilot={pilot} />
      <History id={pilot.id} />
    </>
  );
}
