import { Details } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { committeeCommandsMoveMeeting } from '../../../../api/sdk.gen.js';
import type { Meeting } from '../../../../api/types.gen.js';
import { useCommand } from '../../../../app/command.js';
import { useWords } from '../../../../app/words.js';
import { useDraft } from '../../../../app/draft.js';
import { AwkwardDay } from '../../paper/AwkwardDay.js';
import { may } from '../../paper/offers.js';
import { local, momentOf } from '../../paper/times.js';
import { Form } from '../../../../form/Form.js';
import { NO_WARNINGS, Warnings } from './Warnings.js';
import { When, whenField } from './When.js';
import { Unsent } from '../../../../form/Unsent.js';

/** To another time or place. Calendars are sent the change. */
export function MoveMeeting({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords();
  const { committee, id, startsAt, endsAt, place } = meeting;
  const [warned, warn] = useState(NO_WARNINGS);
  const now = { starts: local(startsAt), ends: local(endsAt), place: place ?? '' };
  const { form, sent } = useDraft(`move ${committee}/${id}`, now);
  const command = useCommand(
    async (to: typeof now, headers) =>
      committeeCommandsMoveMeeting({
        path: { committee, meeting: id },
        headers,
        body: { startsAt: momentOf(to.starts), endsAt: momentOf(to.ends), place: to.place || null },
        throwOnError: true,
      }),
    {
      done: ({ data }) => {
        warn(data);
        sent(form.getValues());
      },
    },
  );
  if (!may(meeting, 'moveMeeting')) return <Unsent kept={`move ${committee}/${id}`} of={t('command.moveMeeting')} />;
  return (
    <Details>
      <Details.Summary>{t('command.moveMeeting')}</Details.Summary>
      <Details.Content className="stack">
        <Warnings warned={warned} />
        <Form form={form} command={command} action={t('command.moveMeeting')} where={whenField} quiet>
          <When>
            <AwkwardDay committee={committee} name="starts" />
          </When>
        </Form>
      </Details.Content>
    </Details>
  );
}
