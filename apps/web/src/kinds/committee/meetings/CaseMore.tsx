import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { casesOneOptions } from '../../../api/@tanstack/react-query.gen.js';
import type { AgendaItem, Meeting } from '../../../api/types.gen.js';
import { useWords } from '../../../app/words.js';
import { Attachments } from '../paper/Attachments.js';
import { may } from '../paper/offers.js';
import { Page } from '../../../app/Page.js';
import { RoundAnswer } from './RoundAnswer.js';
import { Unsent } from '../../../form/Unsent.js';

/** What of a case is not in its paper: its files, a vote where it is decided by e-mail, and the way to the case alone. */
export function CaseMore({ meeting, item }: { readonly meeting: Meeting; readonly item: AgendaItem }) {
  const t = useWords();
  const { committee } = meeting;
  const votes = item.status === 'placed' && may(meeting, 'answerRound');
  const one = useQuery({
    ...casesOneOptions({ path: { committee, case: item.id } }),
    enabled: item.open && item.kind !== 'procedural',
  });
  return (
    <>
      {one.data === undefined ? null : <Attachments attachments={one.data.attachments} />}
      {votes ? null : <Unsent kept={`round ${committee}/${item.id}`} of={t('web.round.vote')} />}
      {votes && one.data !== undefined ? <RoundAnswer meeting={meeting} one={one.data} /> : null}
      <div className="row no-print">
        <a href="#agenda">{t('web.meeting.to-agenda')}</a>
        {one.data === undefined ? null : (
          <Link to="/saker/$committee/$id" params={{ committee, id: item.id }}>
            {t('web.case.alone', { title: item.title })}
          </Link>
        )}
        {item.about.kind === 'pilot' ? (
          <Link to="/piloter/$id" params={{ id: item.about.pilot }}>
            {t('web.open')}
          </Link>
        ) : null}
        {item.about.kind === 'stream' ? <Page path={item.about.path}>{t('web.case.about')}</Page> : null}
      </div>
    </>
  );
}
