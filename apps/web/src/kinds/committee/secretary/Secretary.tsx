import { Heading } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { committeesOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { CommitteeStanding } from '../../../api/types.gen.js';
import { Missing } from '../../../app/Missing.js';
import { Shown } from '../../../app/Shown.js';
import { useTitle } from '../../../app/title.js';
import { useWords } from '../../../app/words.js';
import { may } from '../paper/offers.js';
import { EditionsLink } from '../../edition/EditionsLink.js';
import { Unsent } from '../../../form/Unsent.js';
import { Asked } from '../meetings/Asked.js';
import { Templates } from './files/Templates.js';
import { Living } from './plan/Living.js';
import { PlanMeetings, plansName } from './plan/PlanMeetings.js';
import { OpenRound } from './queue/OpenRound.js';
import { Queue } from './queue/Queue.js';

/** A committee's office: what waits, the meetings that live, the queue, and what papers are made with. */
export function Secretary() {
  const t = useWords();
  const { committee } = useParams({ strict: false }) as { committee: string };
  const standing = useQuery(committeesOneOptions({ path: { committee } }));
  useTitle(t('web.secretary.title', { committee }));
  return (
    <Shown of={standing}>
      {(found) =>
        may(found, 'planMeetings') ? (
          <Everything committee={found} />
        ) : (
          <>
            <Missing />
            <Unsent kept={plansName(committee)} />
          </>
        )
      }
    </Shown>
  );
}

function Everything({ committee }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const { id } = committee;
  return (
    <>
      <header className="stack">
        <Heading level={1}>{t('web.secretary.title', { committee: id })}</Heading>
        <div className="row">
          <Link to="/moter/$committee" params={{ committee: id }}>
            {t('web.meetings.whole-plan', { committee: id })}
          </Link>
          <Link to="/utsendinger">{t('web.mails.title')}</Link>
          <Link to="/rapporter">{t('web.reports.title')}</Link>
          <EditionsLink committee={id} />
        </div>
      </header>
      <Asked committee={id} />
      <Living committee={committee} />
      <Queue committee={committee} />
      <PlanMeetings committee={committee} />
      <OpenRound committee={committee} />
      <Templates committee={id} />
    </>
  );
}
