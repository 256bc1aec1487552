import { useForm } from 'react-hook-form';
import { committeeCommandsPlaceCase } from '../../../../api/sdk.gen.js';
import type { QueuedCase, UpcomingMeeting } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { day } from '../../../../app/when.js';
import { useWords } from '../../../../app/words.js';
import { may } from '../../paper/offers.js';
import { Choose } from '../../../../form/choices.js';
import { Form } from '../../../../form/Form.js';

interface Placing {
  readonly committee: string;
  readonly one: Pick<QueuedCase, 'id' | 'title' | 'availableCommands'>;
  readonly meetings: readonly UpcomingMeeting[];
}

/** Puts a case on the agenda of a meeting that is not frozen. */
export function PlaceCase({ meetings, ...rest }: Placing) {
  const open = meetings.filter(({ status, kind }) => status !== 'frozen' && kind !== 'round');
  if (open.length === 0 || !may(rest.one, 'placeCase')) return null;
  // Meetings that have changed are chosen from anew.
  return <OnMeeting key={open.map(({ id }) => id).join()} meetings={open} {...rest} />;
}

function OnMeeting({ committee, one: { id, title }, meetings }: Placing) {
  const t = useWords();
  const form = useForm({ defaultValues: { meeting: meetings[0]?.id ?? '' } });
  const command = useCommand((body: { meeting: string }, headers) =>
    committeeCommandsPlaceCase({ path: { committee, case: id }, headers, body }),
  );
  return (
    <Form
      form={form}
      command={command}
      action={t('command.placeCase')}
      label={t('web.queue.place-of', { title })}
      quiet
      inLine
    >
      <Choose
        name="meeting"
        label={t('web.queue.on-meeting')}
        nothing={null}
        choices={meetings.map((meeting) => ({ value: meeting.id, label: day(meeting.startsAt) }))}
      />
    </Form>
  );
}
