import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { pilotsOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { Pilot } from '../../../api/types.gen.js';
import { ForWhom } from '../../../app/ForWhom.js';
import { toTitle } from '../../../app/focus.js';
import { Shown } from '../../../app/Shown.js';
import { useTitle } from '../../../app/title.js';
import { useWords } from '../../../app/words.js';
import { Reports } from '../page/Statuses.js';
import { StatusForm } from './StatusForm.js';
import { Unsent } from '../../../form/Unsent.js';

/** How it goes with my party, in minutes: it opens as it was last time. */
export function ReportStatus() {
  const t = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const pilot = useQuery(pilotsOneOptions({ path: { id } }));
  useTitle(t('web.status-report.title'));
  return <Shown of={pilot}>{(found) => <Page pilot={found} />}</Shown>;
}

function Page({ pilot }: { readonly pilot: Pilot }) {
  const t = useWords();
  const offer = pilot.availableCommands.find(({ command }) => command === 'reportStatus');
  const [sent, nowSent] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const mine = offer?.targets ?? [];
  const party = chosen ?? owing(pilot, mine);
  const done = (): void => {
    nowSent(true);
    toTitle(); // the button that had the focus is gone
  };
  return (
    <>
      <div className="stack">
        <Link to="/piloter/$id" params={{ id: pilot.id }}>
          {pilot.title ?? t('report.untitled')}
        </Link>
        <Heading level={1}>{t('web.status-report.title')}</Heading>
      </div>
      <div role="status">{sent ? <Paragraph>{t('web.status-report.sent')}</Paragraph> : null}</div>
      {party === undefined ? <Paragraph>{t('web.status-report.not-now')}</Paragraph> : null}
      {pilot.parties
        .filter((one) => !mine.includes(one.party))
        .map((one) => (
          <Unsent key={one.party} kept={`status ${pilot.id} ${one.party}`} />
        ))}
      {sent || party === undefined ? null : (
        <>
          <ForWhom label={t('web.status-report.party')} parties={mine} chosen={party} choose={choose} />
          <StatusForm key={party} pilot={pilot} party={party} done={done} />
        </>
      )}
      <section className="stack">
        <Heading level={2} data-size="sm">
          {t('web.status-report.others')}
        </Heading>
        <Reports statuses={pilot.statuses.filter((report) => sent || report.party !== party)} />
      </section>
      <Link to="/piloter/$id" params={{ id: pilot.id }}>
        {t('web.status-report.back')}
      </Link>
    </>
  );
}

/** Whoever answers for several parties begins with one that is waited for. */
const owing = ({ waitingFor }: Pilot, mine: readonly string[]): string | undefined =>
  mine.find((party) =>
    waitingFor.some(({ turn, who }) => turn === 'report-status' && 'at' in who && who.at === party),
  ) ?? mine[0];
