import { Button, Details } from '@digdir/designsystemet-react';
import { committeeCommandsPlaceCase } from '../../../../api/sdk.gen.js';
import type { CommitteeStanding, Meeting } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { ProblemNotice } from '../../../../app/ProblemNotice.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';

/** Cases that wait, to be taken on to this agenda. */
export function FromQueue({
  meeting,
  committee,
}: {
  readonly meeting: Meeting;
  readonly committee: CommitteeStanding;
}) {
  const t = useWords();
  const command = useCommand((one: string, headers) =>
    committeeCommandsPlaceCase({
      path: { committee: committee.id, case: one },
      headers,
      body: { meeting: meeting.id },
    }),
  );
  const placeable = committee.queue.filter((one) => may(one, 'placeCase'));
  if (!['planned', 'open'].includes(meeting.status) || placeable.length === 0) return null;
  return (
    <Details>
      <Details.Summary>{t('web.agenda.from-queue', { count: placeable.length })}</Details.Summary>
      <Details.Content>
        <ul className="plain stack">
          {placeable.map(({ id, title }) => (
            <li key={id} className="agenda-line">
              <span className="grow">{title}</span>
              <Button
                variant="secondary"
                data-size="sm"
                loading={command.pending}
                aria-label={t('web.agenda.on-of', { title })}
                onClick={() => command.send(id)}
              >
                {t('command.placeCase')}
              </Button>
            </li>
          ))}
        </ul>
        <ProblemNotice problem={command.problem} />
      </Details.Content>
    </Details>
  );
}
