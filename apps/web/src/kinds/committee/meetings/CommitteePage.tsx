import { Heading } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { committeesOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { CommitteeStanding } from '../../../api/types.gen.js';
import { Shown } from '../../../app/Shown.js';
import { useTitle } from '../../../app/title.js';
import { language, useWords } from '../../../app/words.js';
import { FollowUps } from '../paper/FollowUps.js';
import { may } from '../paper/offers.js';
import { Asked } from './Asked.js';
import { Members } from './Members.js';
import { YearPlan } from './YearPlan.js';

/** A committee: its plan, what it asks of me, what is being followed up, and who sits in it. */
export function CommitteePage() {
  const { committee } = useParams({ strict: false }) as { committee: string };
  const standing = useQuery(committeesOneOptions({ path: { committee } }));
  useTitle(standing.data?.name[language()]);
  return <Shown of={standing}>{(found) => <Everything committee={found} />}</Shown>;
}

function Everything({ committee }: { readonly committee: CommitteeStanding }) {
  const t = useWords();
  const { id, name } = committee;
  return (
    <>
      <div className="stack">
        <Heading level={1}>{name[language()]}</Heading>
        <div className="row">
          <Link to="/saker/ny" search={{ utvalg: id }}>
            {t('web.submit.title')}
          </Link>
          {may(committee, 'planMeetings') ? (
            <Link to="/sekretar/$committee" params={{ committee: id }}>
              {t('web.secretary.title', { committee: id })}
            </Link>
          ) : null}
        </div>
      </div>
      <Asked committee={id} />
      <YearPlan committee={id} />
      <FollowUps committee={id} followUps={committee.followUps} names={committee.names} />
      <Members committee={committee} />
    </>
  );
}
