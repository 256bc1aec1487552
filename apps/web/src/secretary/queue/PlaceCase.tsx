import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { committeeCommandsPlaceCase } from '../../api/sdk.gen.js';
import type { QueuedCase, UpcomingMeeting } from '../../api/types.gen.js';
import { useCommand } from '../../app/command.js';
import { ProblemNotice } from '../../app/ProblemNotice.js';
import { day } from '../../app/when.js';
import { useWords } from '../../app/words.js';
import { may } from '../../committee/offers.js';

/** Puts a case on the agenda of a meeting that is not frozen. */
export function PlaceCase({
  committee,
  one,
  meetings,
}: {
  readonly committee: string;
  readonly one: Pick<QueuedCase, 'id' | 'title' | 'availableCommands'>;
  readonly meetings: readonly UpcomingMeeting[];
}) {
  const t = useWords();
  const open = meetings.filter(({ status, kind }) => status !== 'frozen' && kind !== 'round');
  const [chosen, choose] = useState('');
  const meeting = chosen === '' ? (open[0]?.id ?? '') : chosen;
  const command = useCommand((to: string, headers) =>
    committeeCommandsPlaceCase({ path: { committee, case: one.id }, headers, body: { meeting: to } }),
  );
  if (open.length === 0 || !may(one, 'placeCase')) return null;
  return (
    <form
      className="row"
      aria-label={t('web.queue.place-of', { title: one.title })}
      onSubmit={(event) => {
        event.preventDefault();
        command.send(meeting);
      }}
    >
      <Field>
        <Label>{t('web.queue.on-meeting')}</Label>
        <Select data-size="sm" value={meeting} onChange={(event) => choose(event.target.value)}>
          {open.map(({ id, startsAt }) => (
            <option key={id} value={id}>
              {day(startsAt)}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" data-size="sm" variant="secondary" loading={command.pending}>
        {t('command.placeCase')}
      </Button>
      <ProblemNotice problem={command.problem} />
    </form>
  );
}
