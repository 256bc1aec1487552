import { Paragraph } from '@digdir/designsystemet-react';
import { committeeCommandsCloseRound } from '../../../../api/sdk.gen.js';
import type { Meeting } from '../../../../api/types.gen.js';
import { moment } from '../../../../app/when.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { Press } from '../../../../form/Press.js';

/** Who has answered what, and the way to close before the deadline. */
export function RoundStands({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, id, answers, agenda, names, endsAt } = meeting;
  const titleOf = (one: string): string => agenda.find((item) => item.id === one)?.title ?? one;
  return (
    <>
      <Paragraph>{t('web.meeting.answers-by', { date: moment(endsAt) })}</Paragraph>
      <ul className="plain">
        {answers.map(({ person, case: one, proposal, remark }) => (
          <li key={`${person} ${one}`} className="as-written">
            {t(proposal === null ? 'web.round.voted-against' : 'web.round.voted-for', {
              who: names[person] ?? person,
              title: titleOf(one),
            })}
            {remark === null ? '' : ` – ${remark}`}
          </li>
        ))}
      </ul>
      {may(meeting, 'closeRound') ? (
        <Press
          variant="secondary"
          give={(headers) => committeeCommandsCloseRound({ path: { committee, meeting: id }, headers, body: {} })}
        >
          {t('command.closeRound')}
        </Press>
      ) : null}
    </>
  );
}
