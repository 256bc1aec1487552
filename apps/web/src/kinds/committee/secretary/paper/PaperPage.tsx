import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { casesOneOptions } from '../../../../api/@tanstack/react-query.gen.js';
import type { Case } from '../../../../api/types.gen.js';
import { Shown } from '../../../../app/Shown.js';
import { useTitle } from '../../../../app/title.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { useOffices } from '../../meetings/offices.js';
import { WithdrawCase } from '../../meetings/WithdrawCase.js';
import { Files } from './Files.js';
import { Forward } from './Forward.js';
import { PaperForm } from './PaperForm.js';
import { Unsent } from '../../../../form/Unsent.js';

/** Where a case's paper is written: people write judgement, the rest is there already. */
export function PaperPage() {
  const { committee, id } = useParams({ strict: false }) as { committee: string; id: string };
  const one = useQuery(casesOneOptions({ path: { committee, case: id } }));
  useTitle(one.data?.title);
  return <Shown of={one}>{(found) => <Everything key={found.id} one={found} />}</Shown>;
}

function Everything({ one }: { readonly one: Case }) {
  const t = useWords();
  const { committee, id, title, number, meeting } = one;
  // Whoever submitted it writes its paper too, and has no office there.
  const isMine = useOffices().includes(committee);
  return (
    <>
      <header className="stack">
        <div className="row">
          {isMine ? (
            <Link to="/sekretar/$committee" params={{ committee }}>
              {t('web.secretary.title', { committee })}
            </Link>
          ) : null}
          {isMine && meeting !== null ? (
            <Link to="/sekretar/$committee/$id" params={{ committee, id: meeting.id }}>
              {t('web.paper.agenda')}
            </Link>
          ) : null}
          <Link to="/saker/$committee/$id" params={{ committee, id }}>
            {t('web.paper.as-read')}
          </Link>
        </div>
        <Heading level={1}>{number === null ? title : `${number} ${title}`}</Heading>
        {one.about.kind === 'submitted' ? null : <Paragraph>{t('web.paper.made')}</Paragraph>}
      </header>
      {may(one, 'writePaper') ? (
        <PaperForm one={one} />
      ) : (
        <>
          <Paragraph>{t('web.paper.closed')}</Paragraph>
          <Unsent kept={`paper ${committee}/${id}`}>
            <Paragraph>
              {t('web.paper.instead')}{' '}
              <Link to="/saker/ny" search={{ utvalg: committee }}>
                {t('web.paper.submit')}
              </Link>
            </Paragraph>
          </Unsent>
        </>
      )}
      <Files one={one} />
      <Forward one={one} />
      {may(one, 'withdrawCase') ? (
        <WithdrawCase committee={committee} one={id} />
      ) : (
        <Unsent kept={`withdraw ${committee}/${id}`} of={t('command.withdrawCase')} />
      )}
    </>
  );
}
